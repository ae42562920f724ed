"""Printed dates of publication: "January 5, 2024 6:04 PM", "5 Jan 2024", "2024-01-05", "18.11.2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.lexicon import ENGLISH
from kg.lexicon.calendar_words import months
from kg.model import Span

MONTHS = {form.lower(): number for form, number in months(ENGLISH).items()}
START = r"(?:(?<![A-Za-z0-9])|(?<=[a-z])(?=[A-Z]))"
"""Words may be glued in front: "PublishedNov 19, 2019"."""
MONTH = rf"(?P<month>(?i:{'|'.join(map(re.escape, MONTHS))}))(?![A-Za-z])\.?"
DAY = r"(?P<day>\d{1,2})(?:(?i:st|nd|rd|th))?(?!\d)"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
"""A time may be glued behind: "NOV 20 20194:29 AM EST"."""
BEHIND = rf"(?:{YEAR}|['’](?P<short>\d\d)(?!\d))"
GAP = r"[ \t\xa0]{0,3}"
WRITTEN = tuple(
    re.compile(START + pattern)
    for pattern in (
        rf"{MONTH}{GAP}[-/ \xa0]?{GAP}{DAY}{GAP}[-,/.]?{GAP}{BEHIND}",
        rf"{DAY}{GAP}(?:(?i:of){GAP})?[-/.]?{GAP}{MONTH}{GAP}[-,/.]?{GAP}{BEHIND}",
        rf"{DAY}-{MONTH}-(?P<short>\d\d)(?!\d)",
        r"(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<number>\d\d?)(?P=sign)(?P<day>\d\d?)(?!\d)",
    )
)
NUMBERS = re.compile(
    START
    + r"(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?!\d(?!\d?:\d\d))(?![-/.]\d)"
)
DAY_FIRST, MONTH_FIRST = "day first", "month first"


@dataclass(frozen=True, slots=True)
class Printed:
    """A date and where in the line it stands."""

    value: date
    span: Span


def dates_in(line: str, order: str | None = None) -> list[Printed]:
    """The full dates in a line, in order; a date that no calendar has is none.

    Of "05/06/2024" it is not known which is the day unless `order` (DAY_FIRST or MONTH_FIRST) says so: it is left out.

    >>> [found.value.isoformat() for found in dates_in("Posted 11/19/2019, updated NOV 20 20194:29 AM EST")]
    ['2019-11-19', '2019-11-20']
    """
    found = [
        Printed(day, Span(m.start(), m.end()))
        for p in WRITTEN
        for m in p.finditer(line)
        if (day := _written(m))
    ]
    found += [
        Printed(day, Span(m.start(), m.end())) for m in NUMBERS.finditer(line) if (day := _numbers(m, order))
    ]
    kept: list[Printed] = []
    for printed in sorted(found, key=lambda p: (p.span.start, -p.span.end)):
        if not kept or printed.span.start >= kept[-1].span.end:
            kept.append(printed)
    return kept


def date_in(line: str) -> Printed | None:
    """The first full date in a line, or None.

    >>> date_in("Published January 5, 2024 6:04 PM").value.isoformat()
    '2024-01-05'
    """
    return next(iter(dates_in(line)), None)


def order_in(lines: Sequence[str]) -> str | None:
    """Whether a page writes the day or the month first in "05/06/2024", as those of its dates tell that can be read in
    one way only; None where none does, or where they differ."""
    orders = set()
    for line in lines:
        for match in NUMBERS.finditer(line):
            one, two = int(match["one"]), int(match["two"])
            if 12 < one <= 31 and 1 <= two <= 12:
                orders.add(DAY_FIRST)
            elif 12 < two <= 31 and 1 <= one <= 12:
                orders.add(MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else None


def _written(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else MONTHS[parts["month"].lower()]
    year = parts.get("year")
    return _day(int(year) if year else 2000 + int(parts["short"]), month, int(parts["day"]))


def _numbers(match: re.Match[str], order: str | None) -> date | None:
    """With full stops the day is first; of two years' digits the century is this one."""
    one, two = int(match["one"]), int(match["two"])
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    if len(match["year"]) == 2 and match["sign"] == ".":
        return None  # "1.2.19": a version, a section
    if two > 12:
        return _day(year, one, two)
    if match["sign"] == "." or one > 12 or one == two:
        return _day(year, two, one)
    if order is None:
        return None
    return _day(year, two, one) if order == DAY_FIRST else _day(year, one, two)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def joined(lines: Sequence[str], most: int = 4) -> Iterator[tuple[int, int, str]]:
    """Runs of short lines as one text, since a date may stand in pieces ("19", "Nov", "2019"): first, last + 1, text."""
    for first in range(len(lines)):
        for last in range(first + 2, min(first + most, len(lines)) + 1):
            if any(len(line) > 24 for line in lines[first:last]):
                break
            yield first, last, " ".join(lines[first:last])
