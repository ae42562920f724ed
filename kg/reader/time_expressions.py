"""Times of a sentence's words: "late on Tuesday", "last week", "by the end of May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon import ENGLISH
from kg.reader.day_expressions import months, weekdays
from kg.reader.network import Parse

TABLE = "reader"
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True)
class Time:
    """The words `start` to `end` of a time, its prepositions from `first` on, and the token above the others."""

    first: int
    start: int
    end: int
    top: int


def times_in(parse: Parse, forms: Sequence[str]) -> Iterator[Time]:
    """The times among some words, with a single token that depends on what stands outside."""
    i = 0
    while i < len(forms):
        end = _end_of_time(forms, i)
        if end == i or (end < len(forms) and forms[end] in ("'s", "’s", "'", "’")):
            i = max(end, i + 1)
            continue
        first = i
        while first and forms[first - 1].lower() in leads():
            first -= 1
        tops = [k for k in range(i, end) if not first <= parse.heads[k] < end]
        if len(tops) == 1:
            yield Time(first, i, end, tops[0])
        i = end


def is_time_noun(forms: Sequence[str], token: int) -> bool:
    """Whether a token names a time: "by *August*", "by *noon*", "by the *end* of May"."""
    word, after = forms[token], forms[token + 1] if token + 1 < len(forms) else ""
    edge = word.lower() in ENGLISH.words(TABLE, "time", "edge") and after.lower() in ENGLISH.words(
        TABLE, "time", "of"
    )
    named = word in weekdays() or word in months() or bool(_YEAR.fullmatch(word))
    return edge or named or word.lower() in ENGLISH.words("reports", "times", "hours")


def _end_of_time(forms: Sequence[str], i: int) -> int:
    """Where a time that begins at a word ends; the same place where none begins."""
    word, after = forms[i], forms[i + 1] if i + 1 < len(forms) else ""
    if word.lower() in ENGLISH.words(TABLE, "time", "step"):
        known = (
            after.lower() in ENGLISH.words(TABLE, "time", "unit") or after in weekdays() or after in months()
        )
        return i + 2 if known else i
    if word in weekdays():
        return i + 1 + (after.lower() in ENGLISH.words(TABLE, "day", "part"))
    lead = i > 0 and forms[i - 1].lower() in leads()
    if word in months() and (lead or _NUMBER.fullmatch(after)):
        return i + 1 + bool(_NUMBER.fullmatch(after) or _YEAR.fullmatch(after))
    if _NUMBER.fullmatch(word) and after in months():
        return i + 2
    return (
        i + 1
        if word.lower() in ENGLISH.words(TABLE, "time", "deictic") or (lead and _YEAR.fullmatch(word))
        else i
    )


def bounds() -> frozenset[str]:
    """Prepositions of a time that bounds: "*by* July"."""
    return ENGLISH.words(TABLE, "time", "bound")


@cache
def leads() -> frozenset[str]:
    """What stands before a time and belongs to it."""
    return ENGLISH.words(TABLE, "time", "lead") | bounds()


def stages() -> frozenset[str]:
    """Words before a day: "*late* on Tuesday"."""
    return ENGLISH.words(TABLE, "day", "stage")
