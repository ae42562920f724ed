"""Where, to whom and when something was said."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import drawn_spans
from kg.extraction.attribution.report_lexicon import channel_nouns, words
from kg.extraction.attribution.source_phrases import source_phrase
from kg.extraction.attribution.speech_sources import NOMINAL
from kg.extraction.attribution.utterance_time_words import is_day
from kg.extraction.tree import is_dep, kid, kids, subtree_places
from kg.model import Span

ANY = "*"
"""In the list of a preposition: whatever noun follows is a channel."""


def channel_of(draft: Draft) -> Span | None:
    """ "on *Facebook*", "in *a statement*", "at *a news conference*"; not "in the morning"."""
    for child in _circumstances(draft):
        case = kid(child, "case")
        if case is None or child.ent_type_ in ("PER", "LOC"):
            continue
        known = channel_nouns(case)
        if child.lemma_.lower() in known or child.lower_ in known or ANY in known:
            return _span(child)
    return None


def recipient_of(draft: Draft) -> Span | None:
    """ "told *reporters*", "wrote to *the council*"."""
    heard = draft.recipient or next((c for c in _circumstances(draft) if _is_hearer(c)), None)
    if heard is None and draft.verb.pos_ == "VERB":
        heard = kid(draft.verb, "iobj")
    if heard is None:
        return None
    aside = {i for c in kids(heard, "nmod") if _is_occasion(c) for i in subtree_places(c)}
    drawn = drawn_spans(heard.doc, source_phrase(heard) - aside)
    return drawn[0] if drawn else None


def _is_hearer(token: Token) -> bool:
    """ "wrote *to the council*"."""
    case = kid(token, "case")
    is_marked = case is not None and case.lower_ in words(case, "prepositions", "hearer")
    return is_marked and token.pos_ in NOMINAL


def time_of(draft: Draft) -> Span | None:
    """ "said *on Friday*", "said *Friday*": the words of a day or a time beside the verb."""
    near = _circumstances(draft)
    within = [day for c in near for day in kids(c, "nmod")]  # "at a news conference *on Friday*"
    for child in [*near, *kids(draft.verb, "advmod"), *within]:
        if child.i in draft.content or child.i in draft.cue:
            continue
        is_bare = is_dep(child, "obl:unmarked") and child.pos_ in ("PROPN", "NUM")
        if is_bare or is_day(child) or _is_distance(child):
            return _span(child)
    return None


def _is_distance(token: Token) -> bool:
    """ "two weeks *ago*"."""
    return token.lower_ in words(token, "times", "distances") and kid(token, "obl") is not None


def _circumstances(draft: Draft) -> list[Token]:
    """What depends on the verb, or on the hearer where the tree has it there ("told reporters *on Friday*")."""
    near = kids(draft.verb, "obl")
    speaking = [c for c in kids(draft.verb, "advcl") if c.lower_ in words(c, "verbs", "speaking")]
    near += [day for c in speaking for day in kids(c, "obl") if is_day(day)]
    if draft.recipient is not None:
        direct = [c for c in kids(draft.recipient, "nmod") if _is_occasion(c)]
        near += [*direct, *(g for c in direct for g in kids(c, "nmod") if _is_occasion(g))]
    return [c for c in near if c.i not in draft.content and c.i not in draft.cue]


def _is_occasion(token: Token) -> bool:
    case = kid(token, "case")
    return case is not None and case.lower_ in words(case, "prepositions", "occasion")


def _span(head: Token) -> Span | None:
    """The phrase without the day that its noun bears: "a news conference" of "a news conference on Friday"."""
    days = words(head, "times", "days")
    aside = {i for c in kids(head, "nmod") if c.lemma_.lower() in days for i in subtree_places(c)}
    drawn = drawn_spans(head.doc, source_phrase(head) - aside)
    return Span(drawn[0].start, drawn[-1].end) if drawn else None
