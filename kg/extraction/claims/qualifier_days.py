"""When a clause takes place: the days of a circumstance of time, also of one that only names an event with its day.

"since 2014" and "by Friday" are times with an open end already (`kg.time`); "after the election in 2022", "ahead of
Sunday's vote" and "since he left in 2019" get theirs here, from the day of the noun or verb and the word before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import root_in, time_at
from kg.extraction.layers import language_of
from kg.extraction.tree import in_order, kid, kids
from kg.model import Days, Qualifier

_OWN = ("nmod", "obl", "nummod", "compound", "amod")
"""How a time depends on the noun or verb whose time it is."""


def days_of(head: Token) -> Days | None:
    """The days that the circumstance under `head` means; None where neither it nor what it names has a time."""
    time = time_at(head)
    if time is not None:
        return time.days
    before = language_of(head).words(LEXICON, "adverb", "before")
    if head.lower_ in before and (inner := kid(head, "obl", "nmod")) is not None:
        days = days_of(inner)
        return _beside("before", days) if days else None
    own = next((t for c in kids(head, *_OWN) if (t := time_at(c)) is not None), None)
    return _beside(_bound(head), own.days) if own is not None else None


def time_of(qualifiers: Sequence[Qualifier], doc: Doc, verb: Token | None = None) -> Days:
    """The days of the first qualifier of time whose days are known, one beside `verb` before others; else unknown.

    In "In February he was told to leave *by August*" the bound is beside the verb of leaving.
    """
    heads = [root_in(doc, q.head) for q in qualifiers if q.role == "time"]
    heads.sort(key=lambda head: head.head != verb)
    return next((days for head in heads if (days := days_of(head)) and days != Days()), Days())


def is_temporal(clause: Token) -> bool:
    """Whether an adverbial clause tells when: "*after he left in 2019*", with a time of its own."""
    marks = {c.lower_ for c in kids(clause, "mark", "case")}
    temporal = language_of(clause).words(LEXICON, "conjunction", "time")
    return bool(marks & temporal) and days_of(clause) is not None


def _bound(head: Token) -> str | None:
    """The kind of bound that the words before a noun or clause are ("prior to"), as in the lexicon of time."""
    words = in_order(w for c in kids(head, "case", "mark") for w in (c, *kids(c, "fixed")))
    known = language_of(head).by_word("time", "bound")
    return known.get(" ".join(w.lower_ for w in words)) or (known.get(words[0].lower_) if words else None)


def _beside(kind: str | None, days: Days) -> Days:
    """Before or after something that took place within some days: it may have been on the first or last of them."""
    if kind in ("since", "after"):
        return Days(days.first, None)
    return Days(None, days.last) if kind in ("until", "before") else days
