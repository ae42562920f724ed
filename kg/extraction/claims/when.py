"""When a clause takes place: the days of a circumstance of time, also of one that only names an event with its day.

"since 2014" and "by Friday" are times with an open end already (`kg.time`); "after the election in 2022", "ahead of
Sunday's vote" and "since he left in 2019" get theirs here, from the day of the noun or verb and the word before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.claims.context import Context
from kg.extraction.tree import in_order, kid, kids
from kg.lexicon import ENGLISH
from kg.model import Days, Qualifier

_OWN = ("nmod", "obl", "nummod", "compound", "amod")
"""How a time hangs on the noun or verb whose time it is."""
_ADVERBS = frozenset(["ahead", "prior"])
"""Adverbs that the tree may hang a noun on: "*ahead* of Sunday's vote"."""
_MARKS = frozenset(["after", "before", "until", "till", "since"])


def days_of(head: Token, context: Context) -> Days | None:
    """The days that the circumstance under `head` means; None where neither it nor what it names has a time."""
    time = context.time_at([head])
    if time is not None:
        return time.days
    if head.lower_ in _ADVERBS and (inner := kid(head, "obl", "nmod")) is not None:
        days = days_of(inner, context)
        return _beside("before", days) if days else None
    own = next((t for c in kids(head, *_OWN) if (t := context.time_at([c])) is not None), None)
    return _beside(_bound(head), own.days) if own is not None else None


def time_of(qualifiers: Sequence[Qualifier], context: Context, verb: Token | None = None) -> Days:
    """The days of the first qualifier of time whose days are known, one beside `verb` before others; else unknown.

    In "In February he was told to leave *by August*" the bound is beside the verb of leaving.
    """
    heads = [context.root(q.head) for q in qualifiers if q.role == "time"]
    heads.sort(key=lambda head: head.head != verb)
    return next((days for h in heads if (days := days_of(h, context)) and days != Days()), Days())


def is_temporal(clause: Token, context: Context) -> bool:
    """Whether an adverbial clause tells when: "*after he left in 2019*", with a time of its own."""
    marks = {c.lower_ for c in kids(clause, "mark", "case")}
    return bool(marks & _MARKS) and days_of(clause, context) is not None


def _bound(head: Token) -> str | None:
    """The kind of bound that the words before a noun or clause are ("prior to"), as in the lexicon of time."""
    words = in_order(w for c in kids(head, "case", "mark") for w in (c, *kids(c, "fixed")))
    known = ENGLISH.by_word("time", "bound")
    return known.get(" ".join(w.lower_ for w in words)) or (known.get(words[0].lower_) if words else None)


def _beside(kind: str | None, days: Days) -> Days:
    """Before or after something that took place within some days: it may have been on the first or last of them."""
    if kind in ("since", "after"):
        return Days(days.first, None)
    return Days(None, days.last) if kind in ("until", "before") else days
