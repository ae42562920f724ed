"""Where, to whom and when something was said."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import is_day, phrase, spans_over, subtree
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.tree import is_dep, kid, kids
from kg.model import Span


def channel_of(draft: Draft) -> Span | None:
    """ "on *Facebook*", "in *a statement*", "at *a news conference*"; not "in the morning"."""
    for child in _circumstances(draft):
        case = kid(child, "case")
        if case is None or child.ent_type_ in ("PER", "LOC"):
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
    if heard is None:
        return None
    aside = {i for c in kids(heard, "nmod") if _is_circumstance(c) for i in subtree(c)}
    drawn = spans_over(heard.doc, phrase(heard) - aside)
    return Span(drawn[0].start, drawn[0].end) if drawn else None


def time_of(draft: Draft) -> Span | None:
    """ "said *on Friday*", "said *Friday*": the words of a day or a time beside the verb."""
    near = _circumstances(draft)
    within = [day for c in near for day in kids(c, "nmod")]  # "at a news conference *on Friday*"
    for child in [*near, *kids(draft.verb, "advmod"), *within]:
        if child.i in draft.content or child.i in draft.cue:
            continue
        bare = is_dep(child, "obl:unmarked") and child.pos_ in ("PROPN", "NUM")
        if bare or is_day(child) or (child.lower_ == "ago" and kid(child, "obl") is not None):
            return _span(child)
    return None


def _circumstances(draft: Draft) -> list[Token]:
    """What hangs on the verb, or on the hearer where the tree has it ("told reporters *on Friday*")."""
    near = kids(draft.verb, "obl") + _right_behind(draft.verb)
    speaking = (c for c in kids(draft.verb, "advcl") if c.lower_ in words("channel", "speaking"))
    near += [day for c in speaking for day in kids(c, "obl") if is_day(day)]
    if draft.recipient is not None:
        direct = [c for c in kids(draft.recipient, "nmod") if _is_circumstance(c)]
        near += [*direct, *(g for c in direct for g in kids(c, "nmod") if _is_circumstance(g))]
    return [c for c in near if c.i not in draft.content and c.i not in draft.cue]


def _right_behind(verb: Token) -> list[Token]:
    """ "…," Brook said *on Telegram*, where the tree hangs the channel into the quotation."""
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is None or not is_dep(after, "case") or after.head.head == verb or after.head.i < after.i:
        return []
    return [after.head]


def _is_circumstance(token: Token) -> bool:
    case = kid(token, "case")
    return case is not None and case.lower_ in ("at", "in", "on", "during", "after", "before", "via", "by")


def _span(head: Token) -> Span | None:
    aside = {
        i for c in kids(head, "nmod") if c.lemma_.lower() in words("channel", "days") for i in subtree(c)
    }
    drawn = spans_over(head.doc, phrase(head) - aside)
    return Span(drawn[0].start, drawn[-1].end) if drawn else None
