"""The words of schemas/lexicon/en/time.toml as regular expressions and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kg.lexicon import ENGLISH

LEXICON: dict[str, Any] = ENGLISH.table("time")


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longest first; a space in a word stands for any white space within a line."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", GAP) for w in ordered) + ")"


GAP = r"[^\S\n]{1,3}"
"""Between two words: bounded, so that runs of spaces cost nothing."""
OPT = r"[^\S\n]{0,3}"
MONTHS = {form: n for n, forms in enumerate(LEXICON["month"]["names"], 1) for form in forms}
WEEKDAYS = {form: n for n, forms in enumerate(LEXICON["weekday"]["names"]) for form in forms}
DOUBTFUL = frozenset(LEXICON["month"]["doubtful"])
UNITS = {form: unit for unit, forms in LEXICON["unit"].items() for form in forms}
NUMBERS: dict[str, int] = LEXICON["number"]
ORDINALS: dict[str, int] = LEXICON["ordinal"]
SEASONS: dict[str, list[int]] = LEXICON["season"]


def _cased(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.upper())]


_FULL = [names[0] for names in LEXICON["month"]["names"]]
MONTH = rf"(?:{any_of(_cased(_FULL))}\b|{any_of(_cased(set(MONTHS) - set(_FULL)))}\b\.?)"
FULL_MONTH = any_of(_cased(_FULL)) + r"\b"
SURE_MONTH = any_of(_cased(m for m in _FULL if m not in DOUBTFUL)) + r"\b"
WEEKDAY = any_of(_cased(WEEKDAYS)) + r"\b\.?"
_WHOLE_WEEKDAYS = [names[0] for names in LEXICON["weekday"]["names"]]
FULL_WEEKDAY = any_of([*_cased(_WHOLE_WEEKDAYS), *(name.lower() for name in _WHOLE_WEEKDAYS)]) + r"\b"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d%])"
YEAR = r"(?:1\d{3}|20\d{2})(?!\d|,\d|\.\d)"
ERA = r"(?:AD|A\.D\.|CE|C\.E\.)"
BEFORE_ERA = r"(?:BC|BCE|B\.C\.E?\.?)(?!\w)"
SEASON = any_of([*SEASONS, *(s.title() for s in SEASONS)]) + r"\b"
UNIT = any_of(UNITS) + r"\b"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD = rf"(?:(?:{_TENS})[- ](?:one|two|three|four|five|six|seven|eight|nine)|{any_of(NUMBERS)})\b"
NUMBER = rf"(?:\[?(?i:{_WORD})\]?|\d{{1,3}}(?:,\d{{3}}|\d)?)(?:{GAP}1/2|{GAP}and{GAP}a{GAP}half)?"
VAGUE = any_of(LEXICON["vague"]["words"])
DASH = r"[-–—‑]"


def month_number(word: str) -> int:
    """1 for "Jan." and "JANUARY"."""
    return MONTHS[word.rstrip(".").title()]


def weekday_number(word: str) -> int:
    """0 for "Monday"."""
    return WEEKDAYS[word.rstrip(".").title()]


def number(word: str) -> float | None:
    """The value of number words ("twenty-five", "a", "2 1/2", "six and a half"), None where they tell none.

    >>> number("Six and a half")
    6.5
    """
    text = re.sub(r"[\[\],]", "", word.lower())
    text, half = re.subn(r"\s+(?:1/2|and\s+a\s+half)$", "", text)
    parts = re.split(r"[-\s]+", text.strip())
    values = [float(p) if p.isdigit() else NUMBERS.get(p) for p in parts]
    known = [v for v in values if v is not None]
    return sum(known) + half / 2 if known and len(known) == len(values) else None
