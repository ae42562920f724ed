"""Times that name their year: days, months, seasons, years, decades, centuries (HeidelTime's explicit expressions)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.time_words import digits
from kg.time.timex_rule import Match, Normaliser, before_of, optional

_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?!\d)")
_BEFORE_DECADE = 8


def open_days(m: Match, context: TemporalContext) -> Days:
    """A time whose days nobody can tell: before our era, or of a year that begins when its keeper says."""
    return cal.UNKNOWN


def _calendar_date(m: Match, context: TemporalContext) -> Days:
    return cal.day(int(m["year"]), context.grammar.words.month(m["month"]), digits(m["day"]))


def _days_of_month(m: Match, context: TemporalContext) -> Days:
    year, month = int(m["year"]), context.grammar.words.month(m["month"])
    return cal.between(cal.day(year, month, digits(m["day"])), cal.day(year, month, digits(m["to"])))


def _month(m: Match, context: TemporalContext) -> Days:
    return cal.month(int(m["year"]), context.grammar.words.month(m["month"]))


def _season(m: Match, context: TemporalContext) -> Days:
    return cal.months(int(m["year"]), *context.grammar.words.season(m["season"]))


def _numbered_date(m: Match, context: TemporalContext) -> Days:
    return cal.day(int(m["year"]), int(m["month"]), int(m["day"]))


def _date_of_either_order(m: Match, context: TemporalContext) -> Days:
    """Day first or month first: as the numbers allow, with dots day first, else as the publication tells."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    day_first, month_first = cal.day(year, b, a), cal.day(year, a, b)
    if m["sep"] == "." or month_first == cal.UNKNOWN:
        return day_first
    if day_first in (cal.UNKNOWN, month_first):
        return month_first
    orders = _orders_told(context)
    if len(orders) == 1:
        return day_first if "day" in orders else month_first
    near = [d for d in (day_first, month_first) if _near(d, context.published)]
    return near[0] if len(near) == 1 and not orders else cal.UNKNOWN


def _orders_told(context: TemporalContext) -> frozenset[str]:
    """The orders of day and month that other such dates of the text show: "25/12/2020" has the day first."""
    if context.orders is None:
        pairs = [(int(a), int(b)) for a, b in _NUMERIC.findall(context.text)]
        shown = {
            "day" if a > 12 else "month"
            for a, b in pairs
            if (a > 12) != (b > 12) and min(a, b) > 0 and max(a, b) < 32
        }
        context.orders = frozenset(shown)
    return context.orders


def _near(days: Days, published: date | None) -> bool:
    return bool(published and days.first and abs((days.first - published).days) <= 31)


def _decade(m: Match, context: TemporalContext) -> Days:
    """ "the 1990s"; "1990's" is what the year 1990 owns, where no article stands before it."""
    year = int(m["year"])
    if optional(m, "owned") and not context.grammar.cues.before_decade.search(before_of(m, _BEFORE_DECADE)):
        return cal.years(year)
    return cal.century(year // 100 + 1) if year % 100 == 0 and year < 2000 else cal.years(year, year + 9)


def _short_decade(m: Match, context: TemporalContext) -> Days:
    first = 1900 + context.grammar.words.decade(m["word"])
    return cal.years(first, first + 9)


def _century(m: Match, context: TemporalContext) -> Days:
    return cal.UNKNOWN if optional(m, "bc") else cal.century(context.grammar.words.ordinal(m["number"]))


def _quarter(m: Match, context: TemporalContext) -> Days:
    return cal.months(int(m["year"]), 3 * context.grammar.words.ordinal(m["number"]) - 2, 3)


def _named_period(m: Match, context: TemporalContext) -> Days:
    return context.grammar.words.period(m[0])


def _year(m: Match, context: TemporalContext) -> Days:
    return cal.years(int(m["year"]))


NORMALISERS: Mapping[str, Normaliser] = {
    "calendar date": _calendar_date,
    "days of a month": _days_of_month,
    "month": _month,
    "season": _season,
    "numbered date": _numbered_date,
    "date of either order": _date_of_either_order,
    "decade": _decade,
    "decade of the twentieth century": _short_decade,
    "century": _century,
    "quarter": _quarter,
    "named period": _named_period,
    "year": _year,
    "open": open_days,
}
