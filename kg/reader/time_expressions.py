"""Times of a sentence's words: "late on Tuesday", "last week", "by the end of May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.lexicon import ENGLISH
from kg.reader.day_expressions import months, weekdays
from kg.reader.network import Parse

BOUNDS = frozenset(["by", "before", "until", "till", "within"])
_LEADS = frozenset(["on", "in", "late", "early", "during", *BOUNDS])
EARLY_OR_LATE = frozenset(["late", "early"])
_STEPS = frozenset(["last", "next", "this"])
_UNITS = frozenset(["week", "weekend", "month", "year", "spring", "summer", "autumn", "fall", "winter"])
_DEICTIC = frozenset(["yesterday", "today", "tomorrow", "tonight"])
_PARTS = frozenset(["morning", "afternoon", "evening", "night"])
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
    """The times among some words, with a single token that hangs on what stands outside."""
    i = 0
    while i < len(forms):
        end = _end_of_time(forms, i)
        if end == i or (end < len(forms) and forms[end] in ("'s", "’s", "'", "’")):
            i = max(end, i + 1)
            continue
        first = i
        while first and forms[first - 1].lower() in _LEADS:
            first -= 1
        tops = [k for k in range(i, end) if not first <= parse.heads[k] < end]
        if len(tops) == 1:
            yield Time(first, i, end, tops[0])
        i = end


def is_time_noun(forms: Sequence[str], token: int) -> bool:
    """Whether a token names a time: "by *August*", "by *noon*", "by the *end* of May"."""
    word, after = forms[token], forms[token + 1] if token + 1 < len(forms) else ""
    edge = word.lower() in ("end", "start", "beginning", "close") and after.lower() == "of"
    named = word in weekdays() or word in months() or bool(_YEAR.fullmatch(word))
    return edge or named or word.lower() in ENGLISH.words("reports", "times", "hours")


def _end_of_time(forms: Sequence[str], i: int) -> int:
    """Where a time that begins at a word ends; the same place where none begins."""
    word, after = forms[i], forms[i + 1] if i + 1 < len(forms) else ""
    if word.lower() in _STEPS:
        known = after.lower() in _UNITS or after in weekdays() or after in months()
        return i + 2 if known else i
    if word in weekdays():
        return i + 1 + (after.lower() in _PARTS)
    lead = i > 0 and forms[i - 1].lower() in _LEADS
    if word in months() and (lead or _NUMBER.fullmatch(after)):
        return i + 1 + bool(_NUMBER.fullmatch(after) or _YEAR.fullmatch(after))
    if _NUMBER.fullmatch(word) and after in months():
        return i + 2
    return i + 1 if word.lower() in _DEICTIC or (lead and _YEAR.fullmatch(word)) else i
