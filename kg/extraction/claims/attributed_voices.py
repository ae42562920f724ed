"""Whose word a claim is: which attributions put their content in the mouth of their source, and which claims lie in it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.extraction.attribution import rule_of
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.layer_lookups import attributions_over, mention_in, quotes_over, root_in
from kg.extraction.layers import attributions, derived, mentions
from kg.extraction.tree import ancestors, dep, is_dep, tokens_in
from kg.model import Attribution, AttributionKind, MentionKind
from kg.ontology import is_a

SPEAKING = ("Agent", "Position", "Place", "Work", "Channel")
"""Classes of what can speak: agents, who holds a post, what is written, and places that stand for their government."""
CLAUSAL_LINKS = ("ccomp", "xcomp", "advcl", "conj", "parataxis", "csubj", "root")
"""Relations by which one clause depends on another, rather than on a noun."""
COMMAS = frozenset({",", "—", "–", "--", "("})


def voice_of(draft: Draft, doc: Doc) -> int | None:
    """The innermost attribution in whose source's voice a draft is told; None where the text itself tells it."""
    for index in attributions_over(doc, draft.cue[0]):
        if gives_voice(doc, index) and not is_apart(draft, attributions(doc)[index], doc):
            return index
    return None


def gives_voice(doc: Doc, index: int) -> bool:
    """Whether the content of an attribution is its source's own word or thought: "*Brook* said that", "*Brook* demanded
    that", not "*Brook* plans to", "*Brook* urged them to" or "*figures* show that"."""
    known: dict[int, bool] = derived(doc, "attributions", "voices", lambda found: {})
    if index not in known:
        attribution = attributions(doc)[index]
        known[index] = _may_give_voice(attribution) and can_speak(attribution, doc)
    return known[index]


def _may_give_voice(attribution: Attribution) -> bool:
    kind = attribution.kind
    demands = kind is AttributionKind.DEMAND and rule_of(attribution).is_clause
    return kind.is_opinion or kind is AttributionKind.EVIDENCE or demands


def can_speak(attribution: Attribution, doc: Doc) -> bool:
    """Whether the source of an attribution is somebody, or something written; a source that nobody names may be.

    "The campaign said", "the letter said", "some say", "according to polls"; not "the deaths mean", "polls show", "it
    emerged".
    """
    if not attribution.source:
        return attribution.kind.is_opinion
    head = root_in(doc, attribution.source_head or attribution.source[-1])
    lemma, form = head.lemma_.lower(), head.lower_
    if rule_of(attribution).cites:
        return True
    if lemma in words(head, "speaker", "mute"):
        return False
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


def is_apart(draft: Draft, attribution: Attribution, doc: Doc) -> bool:
    """Whether a draft within a content is the writer's own, because it is told beside what is said and not quoted:
    "She said that the ship, *which sank in May*, was old", "condemned the attack *that killed two*"."""
    if quotes_over(doc, draft.cue[0]):
        return False
    cue = {t.i for span in attribution.cue for t in tokens_in(doc, span)}
    path = _path(draft.head, cue)
    if any(_is_remark(clause) for clause in path):
        return True
    return not rule_of(attribution).states and not all(_is_clausal(t, cue) for t in path)


def _path(head: Token, cue: set[int]) -> Sequence[Token]:
    """The head of a claim and what it depends on, up to the cue."""
    found = []
    for token in (head, *ancestors(head)):
        if token.i in cue:
            break
        found.append(token)
    return found


def _is_clausal(token: Token, cue: set[int]) -> bool:
    return dep(token) in CLAUSAL_LINKS or (dep(token) == "acl" and token.head.i in cue)


def _is_remark(clause: Token) -> bool:
    """Whether a relative clause stands after a comma: "the ship, *which sank*"."""
    if not is_dep(clause, "acl:relcl"):
        return False
    before = clause.left_edge.i - 1
    inner = clause.left_edge.text in COMMAS
    return inner or (before >= 0 and clause.doc[before].text in COMMAS and before > clause.head.i)
