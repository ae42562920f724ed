"""Intervals of days by arithmetic on the calendar (proleptic Gregorian, years 1 to 9999).

Units are those of TIMEX3: what a day, week, month, quarter, year, decade or century is does not depend on language.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from kg.model import Days

UNKNOWN = Days()


def safe(first: Callable[[], Days]) -> Days:
    """The interval, or `UNKNOWN` where there is no such day ("30 February", the year 12000)."""
    try:
        return first()
    except (ValueError, OverflowError):
        return UNKNOWN


def day(year: int, month: int, number: int) -> Days:
    """One day; unknown where the calendar has none such."""
    return safe(lambda: single(date(year, month, number)))


def single(at: date) -> Days:
    """The interval of one day."""
    return Days(at, at)


def single_or_unknown(at: date | None) -> Days:
    """One day; unknown where there is none."""
    return single(at) if at else UNKNOWN


def between(a: Days, b: Days) -> Days:
    """From the start of one to the end of the other; unknown where they run backwards."""
    return UNKNOWN if a.first and b.last and a.first > b.last else Days(a.first, b.last)


def month(year: int, number: int) -> Days:
    """A month of a year."""
    return months(year, number, 1)


def months(year: int, number: int, count: int) -> Days:
    """`count` months from a month on, which may run into the next year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    end = year * 12 + number - 1 + count - 1
    return safe(lambda: Days(date(year, number, 1), _month_end(end // 12, end % 12 + 1)))


def years(first: int, last: int | None = None) -> Days:
    """From the first day of one year to the last day of another."""
    return safe(lambda: Days(date(first, 1, 1), date(last or first, 12, 31)))


def century(number: int) -> Days:
    """The 19th is 1800 to 1899, as people count them."""
    return years(max(1, (number - 1) * 100), number * 100 - 1)


def span_of_unit(unit: str, at: date) -> Days:
    """The calendar day, week (Monday to Sunday), month, year, … that a day lies in."""
    if unit == "week":
        return by_days(single(at), -at.weekday(), 6 - at.weekday())
    if unit == "weekend":
        return by_days(single(at), 5 - at.weekday(), 6 - at.weekday())
    if unit == "month":
        return month(at.year, at.month)
    if unit == "quarter":
        return months(at.year, (at.month - 1) // 3 * 3 + 1, 3)
    if unit == "year":
        return years(at.year)
    if unit == "decade":
        return years(at.year // 10 * 10, at.year // 10 * 10 + 9)
    if unit == "century":
        return century(at.year // 100 + 1)
    return single(at)


def unit_beside(at: date, unit: str, step: int) -> Days:
    """The unit of the calendar that lies `step` units from that of a day."""
    there = moved(at, unit, step)
    return span_of_unit(unit, there) if there else UNKNOWN


def in_years_about(at: date, made: Callable[[int], Days], reach: int = 1) -> list[Days]:
    """What is made of the year of a day and of the `reach` years before and after it, in order."""
    return [made(at.year + n) for n in range(-reach, reach + 1)]


def by_days(days: Days, first: int, last: int) -> Days:
    """An interval with its ends moved by so many days; unknown outside the calendar, or where an end is open."""
    a, b = days.first, days.last
    if a is None or b is None:
        return UNKNOWN
    return safe(lambda: Days(a + timedelta(days=first), b + timedelta(days=last)))


def day_of_week(at: date, weekday: int) -> Days:
    """The Monday (0) to Sunday (6) of the week that a day lies in."""
    return safe(lambda: single(at + timedelta(days=weekday - at.weekday())))


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> Days:
    """The first (1) to fifth, or the last (0), such weekday of a month; unknown where it has none."""

    def found() -> Days:
        length = monthrange(year, number)[1]
        days = [d for d in range(1, length + 1) if date(year, number, d).weekday() == weekday]
        return day(year, number, days[nth - 1]) if nth <= len(days) else UNKNOWN

    return safe(found)


def nth_unit(year: int, number: int, unit: str, nth: int) -> Days:
    """The first (1) to fifth, or the last (0), day, week (of seven days from its first on) or weekend of a month."""
    if unit == "weekend":
        saturday = nth_weekday(year, number, 5, nth)
        return by_days(saturday, 0, 1)
    days = month(year, number)
    if days.first is None or days.last is None:
        return UNKNOWN
    length = 7 if unit == "week" else 1
    if nth == 0:
        return Days(days.last - timedelta(days=length - 1), days.last)
    first = days.first + timedelta(days=length * (nth - 1))
    last = days.last
    return safe(
        lambda: Days(first, min(first + timedelta(days=length - 1), last)) if first <= last else UNKNOWN
    )


DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def moved(at: date, unit: str, count: float) -> date | None:
    """The day `count` units on (or back, where negative); None outside the calendar."""
    try:
        if unit in MONTHS_IN:
            count *= MONTHS_IN[unit]
            at += timedelta(days=round((count - int(count)) * 30))
            total = at.year * 12 + at.month - 1 + int(count)
            year, number = total // 12, total % 12 + 1
            return date(year, number, min(at.day, monthrange(year, number)[1]))
        if unit == "hour":
            return at + timedelta(days=round(count / 24))
        return at + timedelta(days=int(count * DAYS_IN[unit]))
    except (ValueError, OverflowError):
        return None


def next_day(at: date) -> date | None:
    """The day after; None outside the calendar."""
    return moved(at, "day", 1)


def _month_end(year: int, number: int) -> date:
    return date(year, number, monthrange(year, number)[1])


def part(days: Days, which: str) -> Days:
    """The early, mid or late part: of a decade its half, of a century its quarter, of all else a third."""
    if days.first is None or days.last is None or days.first == days.last:
        return days
    if which.endswith("-half"):
        return _half(days.first, days.last, which)
    length = (days.last - days.first).days + 1
    if length > 20000:
        cut = {"early": (0, 25), "mid": (25, 75), "late": (75, 100)}[which]
        return years(days.first.year + cut[0], days.first.year + cut[1] - 1)
    if length > 3000:
        cut = {"early": (0, 5), "mid": (3, 7), "late": (5, 10)}[which]
        return years(days.first.year + cut[0], days.first.year + cut[1] - 1)
    if length > 360:
        first = {"early": 1, "mid": 5, "late": 9}[which]
        return months(days.first.year, first, 4)
    third = length // 3
    a, b = days.first + timedelta(days=third), days.last - timedelta(days=third)
    return {"early": Days(days.first, a), "mid": Days(a, b), "late": Days(b, days.last)}[which]


def _half(first: date, last: date, which: str) -> Days:
    """Half of the months where a stretch has an even number of them, else half of its days."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and last == _month_end(last.year, last.month) and count % 2 == 0:
        half = count // 2
        return months(first.year, first.month + (half if which == "second-half" else 0), half)
    middle = first + (last - first) // 2
    return Days(first, middle) if which == "first-half" else Days(middle, last)
