"""What the words of schemas/lexicon/CODE/time.toml mean: months, numbers, units, steps, seasons."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kg.lexicon import Language
from kg.lexicon.calendar_words import full_months, months, numbers, weekdays
from kg.model import Days

STEPS = {"back": -1, "at": 0, "on": 1}


class TimeWords:
    """The words of time of one language."""

    def __init__(self, language: Language) -> None:
        table = language.table("time")
        self._months = {_name(form): number for form, number in months(language).items()}
        self._weekdays = {_name(form): number for form, number in weekdays(language).items()}
        self._full_months = frozenset(map(_name, full_months(language)))
        self._numbers: Mapping[str, int] = numbers(language)
        self._ordinals: Mapping[str, int] = table["ordinal"]
        self._last = language.words("time", "ordinal-last", "words")
        self._units = language.by_word("time", "unit")
        self._calendar_units = language.by_word("time", "calendar-unit")
        self._steps = {word: STEPS[kind] for word, kind in language.by_word("time", "step").items()}
        self._seasons: Mapping[str, list[int]] = table["season"]
        self._doubtful_seasons = language.words("time", "doubtful-season", "words")
        self._doubtful_months = frozenset(map(_name, language.words("time", "month", "doubtful")))
        self._decades: Mapping[str, int] = table["decade"]
        self._holidays: Mapping[str, list[int]] = table["holiday"]
        self._periods: Mapping[str, list[Any]] = table["period"]

    def month(self, word: str) -> int:
        """1 for "Jan." and "JANUARY"."""
        return self._months[_name(word)]

    def is_doubtful_month(self, word: str) -> bool:
        """Whether a month's name is also another word, or so short or so written that it may be one."""
        name = _name(word)
        return name in self._doubtful_months or name not in self._full_months or word.isupper()

    def weekday(self, word: str) -> int | None:
        """0 for "Monday"; None for what is no weekday."""
        return self._weekdays.get(_name(word))

    def ordinal(self, word: str) -> int:
        """3 for "third", "3rd" and "Q3"; 0 for the last of several."""
        word = word.lower()
        if word in self._last:
            return 0
        return self._ordinals.get(word) or digits(word)

    def number(self, words: str, half: re.Pattern[str]) -> float | None:
        """The value of number words ("twenty-five", "a", "2 1/2", "six and a half"), None where they tell none.

        `half` matches the end of a number that adds a half.
        """
        text = re.sub(r"[\[\],]", "", words.lower())
        text, halves = half.subn("", text)
        parts = re.split(r"[-\s]+", text.strip())
        values = [float(part) if part.isdigit() else self._numbers.get(part) for part in parts]
        known = [value for value in values if value is not None]
        return sum(known) + halves / 2 if known and len(known) == len(values) else None

    def unit(self, word: str) -> str:
        """The unit that a word counts in: "months" → month."""
        return self._units[word.lower()]

    def calendar_unit(self, word: str) -> str:
        """The unit of the calendar that a word names: "evening" → day."""
        return self._calendar_units[word.lower()]

    def step(self, word: str | None) -> int | None:
        """-1 for "last", 0 for "this", 1 for "next"; None for a word that tells none."""
        return self._steps.get(word.lower()) if word else None

    def season(self, word: str) -> tuple[int, int]:
        """The first month of a season and how many it has; winter runs into the next year."""
        first, last = self._seasons[word.lower()]
        return first, (last - first) % 12 + 1

    def is_doubtful_season(self, word: str) -> bool:
        """Whether the name of a season is also another word."""
        return word.lower() in self._doubtful_seasons

    def decade(self, word: str) -> int:
        """60 for "sixties" and "60"."""
        return int(word) if word.isdigit() else self._decades[word.lower()]

    def holiday(self, words: str) -> tuple[int, int]:
        """Month and day of a holiday."""
        month, day = self._holidays[one_spaced(words)]
        return month, day

    def period(self, words: str) -> Days:
        """The days of a named time."""
        first, last = self._periods[one_spaced(words)]
        return Days(first, last)


def digits(text: str) -> int:
    """The first whole number of a text: 5 for "5th", 3 for "Q3"."""
    found = re.search(r"\d+", text)
    assert found is not None
    return int(found[0])


def one_spaced(words: str) -> str:
    """The words with one space between them."""
    return re.sub(r"\s+", " ", words)


def _name(word: str) -> str:
    """A name of the calendar without its point, and without the case that it has in a language or a headline."""
    return word.rstrip(".").lower()
