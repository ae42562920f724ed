"""Printed dates of publication: "January 5, 2024 6:04 PM", "5 Jan 2024", "2024-01-05"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg.model import Span

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)[a-z]*\.?"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH},?\s+(?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
    )
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date and where in the line it stands."""

    value: date
    span: Span


def date_in(line: str) -> Printed | None:
    """The first full date in a line, or None; a date that no calendar has is none.

    >>> date_in("Published January 5, 2024 6:04 PM").value.isoformat()
    '2024-01-05'
    """
    found = sorted((m for p in PATTERNS for m in p.finditer(line)), key=lambda m: m.start())
    for match in found:
        parts = match.groupdict()
        month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
        try:
            value = date(int(parts["year"]), month, int(parts["day"]))
        except ValueError:
            continue
        return Printed(value, Span(match.start(), match.end()))
    return None


def _month(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower()[:3]))
