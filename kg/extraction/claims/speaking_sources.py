"""Which sources can say something: somebody, or something written."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.extraction.actuality import tells_denial
from kg.extraction.attribution import rule_of
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.claims.layer_lookups import mention_in, root_in
from kg.extraction.layers import mentions
from kg.extraction.tree import kid, tokens_in
from kg.model import Attribution, MentionKind
from kg.ontology import is_a

SPEAKING = ("Agent", "Position", "Place", "Work", "Channel")
"""Classes of what can speak: agents, who holds a post, what is written, and places that stand for their government."""


def can_speak(attribution: Attribution, doc: Doc) -> bool:
    """Whether the source of an attribution is somebody, or something written; a source that nobody names may be.

    "The campaign said", "the letter said", "some say", "according to polls"; not "the deaths mean", "polls show", "it
    emerged".
    """
    if not attribution.source:
        return attribution.kind.is_opinion and not _is_of_writer(attribution, doc)
    head = root_in(doc, attribution.source_head or attribution.source[-1])
    lemma, form = head.lemma_.lower(), head.lower_
    if rule_of(attribution).cites:
        return True
    if lemma in words(head, "speaker", "mute"):
        return False
    if _is_text(head, attribution, doc):
        return True
    if lemma in words(head, "speaker", "noun") | words(head, "speaker", "compound"):
        return True
    if form in words(head, "speaker", "pronoun"):
        return True
    if attribution.unmarked:
        return True
    classes = _classes(attribution, doc)
    if form in words(head, "speaker", "neutral"):
        return _are_speaking(classes) if classes else attribution.kind.is_said
    return _are_speaking(classes) or (head.pos_ in ("PROPN", "NUM") and "Event" not in classes)


def _is_of_writer(attribution: Attribution, doc: Doc) -> bool:
    """ "It was *clear* that", "there is *no doubt* that": nobody is said to hold it, so it is the writer who does."""
    cue = [t for span in attribution.cue for t in tokens_in(doc, span)]
    sure = any(t.lemma_.lower() in words(t, "speaker", "writer") for t in cue)
    return sure or any(t.lemma_.lower() in words(t, "speaker", "doubt") and tells_denial(t) for t in cue)


def _is_text(head: Token, attribution: Attribution, doc: Doc) -> bool:
    """ "The *complaint* says that", "experts' *analyses* agree that", "one slide *says* that": what a clause stands in is
    written or spoken, whatever its class."""
    if not attribution.kind.is_opinion or not rule_of(attribution).is_clause or head.pos_ != "NOUN":
        return False
    is_written = head.lemma_.lower() in words(head, "document", "noun")
    return is_written or _is_subject_of_saying(head, attribution, doc)


def _is_subject_of_saying(head: Token, attribution: Attribution, doc: Doc) -> bool:
    """ "The *slide* says"; not "her best *weapon* was to say"."""
    verb = head.head
    in_cue = any(verb in tokens_in(doc, span) for span in attribution.cue)
    return in_cue and kid(verb, "cop") is None and verb.lemma_.lower() in words(head, "speaker", "saying")


def _classes(attribution: Attribution, doc: Doc) -> set[str]:
    """The classes of the mention of a source; of a pronoun those of what it stands for, none where that is open."""
    index = mention_in(doc, attribution.source_head or attribution.source[-1])
    if index is None:
        return set()
    found = mentions(doc)[index]
    if found.kind != MentionKind.PRONOUN:
        return {found.type}
    chain = [m for m in mentions(doc) if m.chain is not None and m.chain == found.chain]
    return {m.type for m in chain if m.kind != MentionKind.PRONOUN} or {found.type} - {"Thing"}


def _are_speaking(classes: set[str]) -> bool:
    return any(is_a(name, one) for name in classes for one in SPEAKING)
