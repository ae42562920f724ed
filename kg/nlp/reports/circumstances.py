"""Where, to whom and when something was said."""

from __future__ import annotations

from spacy.tokens import Token

from kg.model import Span
from kg.nlp.reports.draft import Draft
from kg.nlp.reports.lexicon import words
from kg.nlp.reports.spans import phrase, spans_over
from kg.nlp.tree import is_dep, kid, kids


def channel_of(draft: Draft) -> Span | None:
    """ "on *Facebook*", "in *a statement*", "at *a news conference*"; not "in the morning"."""
    for child in _circumstances(draft):
        case = kid(child, "case")
        if case is None:
            continue
        known = words("channel", case.lower_)
        if child.lemma_.lower() in known or child.lower_ in known or "*" in known:
            return _span(child)
    return None


def recipient_of(draft: Draft) -> Span | None:
    """ "told *reporters*", "wrote to *the council*"."""
    heard = draft.recipient
    if heard is None:
        for child in _circumstances(draft):
            case = kid(child, "case")
            if case is not None and case.lower_ == "to" and child.pos_ in ("PROPN", "NOUN", "PRON"):
                heard = child
                break
    if heard is None and draft.verb.pos_ == "VERB":
        heard = kid(draft.verb, "iobj")
    return _span(heard) if heard is not None else None


def time_of(draft: Draft) -> Span | None:
    """ "said *on Friday*", "said *Friday*": the words of a day or a time beside the verb."""
    for child in [*kids(draft.verb, "obl"), *kids(draft.verb, "advmod")]:
        if child.i in draft.content or child.i in draft.cue:
            continue
        bare = is_dep(child, "obl:unmarked") and child.pos_ in ("PROPN", "NUM")
        if bare or child.lemma_.lower() in words("channel", "days"):
            return _span(child)
    return None


def _circumstances(draft: Draft) -> list[Token]:
    return [c for c in kids(draft.verb, "obl") if c.i not in draft.content and c.i not in draft.cue]


def _span(head: Token) -> Span | None:
    drawn = spans_over(head.doc, phrase(head))
    return Span(drawn[0].start, drawn[-1].end) if drawn else None
