"""Days of a sentence's words, as news writes them: "Monday night", "on May 3", "since 2014"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon import ENGLISH, calendar_words

TABLE = "reader"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_LONGEST = 4
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")


@dataclass(frozen=True)
class Day:
    """Words `start` to `end` that name a day, and the preposition before them, if any."""

    start: int
    end: int
    marked: bool

    @property
    def first(self) -> int:
        return self.start - self.marked


def days_in(forms: Sequence[str]) -> Iterator[Day]:
    """The bare days among some words, without those in possession ("Monday's") or in names ("Black Friday"); with a
    preposition before them months and years too ("since 2014", "in May")."""
    leads = ENGLISH.words(TABLE, "day", "lead")
    i = 0
    while i < len(forms):
        end = _end_of_day(forms, i)
        start = i - (i > 0 and forms[i - 1].lower() in ENGLISH.words(TABLE, "day", "stage"))
        before = forms[start - 1].lower() if start else ""
        if end == i and before in leads and (forms[i] in months() or _YEAR.fullmatch(forms[i])):
            end = (
                i + 1 + (i + 1 < len(forms) and forms[i] in months() and bool(_YEAR.fullmatch(forms[i + 1])))
            )
        possessive = end < len(forms) and forms[end] in ("'s", "’s", "'", "’")
        if end > i and not possessive and not _is_named(forms, start):
            yield Day(start, end, before in ENGLISH.words(TABLE, "day", "on") or before in leads)
        i = max(end, i + 1)


def is_bare_day(forms: Sequence[str]) -> bool:
    """Whether some words are no more than a day: "On Monday", "Late Tuesday"."""
    small = [forms[0].lower(), *forms[1:]] if len(forms) > 1 else list(forms)
    return len(forms) <= _LONGEST and any(d.first == 0 and d.end == len(forms) for d in days_in(small))


def _end_of_day(forms: Sequence[str], i: int) -> int:
    """Where a day that begins at a word ends; the same place where none begins."""
    following = forms[i + 1] if i + 1 < len(forms) else ""
    if forms[i] in weekdays():
        return i + 1 + (following.lower() in ENGLISH.words(TABLE, "day", "part"))
    dated = (forms[i] in months() and _NUMBER.fullmatch(following)) or (
        following in months() and _NUMBER.fullmatch(forms[i])
    )
    return i + 2 if dated else i


def _is_named(forms: Sequence[str], start: int) -> bool:
    """Whether the word before makes a name of it."""
    named = ENGLISH.words("time", "named-day", "before")
    return start > 0 and (forms[start - 1] in named or " ".join(forms[max(0, start - 2) : start]) in named)


@cache
def weekdays() -> frozenset[str]:
    """The days of the week in full."""
    return frozenset(calendar_words.full_weekdays(ENGLISH))


@cache
def months() -> frozenset[str]:
    """The months, also short and with a point."""
    return frozenset(form for name in calendar_words.months(ENGLISH) for form in (name, f"{name}."))
