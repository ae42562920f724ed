"""Times that name their year: days, months, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.rule import Rule, rule
from kg.time.story import Story

Match = re.Match[str]
_COMMA = rf"{w.OPT},?{w.GAP}"
_OF = rf"(?:{_COMMA}|{w.GAP}(?:of|in){w.GAP})"
_WEEK = rf"(?:{w.WEEKDAY},?{w.GAP}(?:the{w.GAP})?)?"
_LONG = rf"(?P<year>{w.YEAR}|[1-9]\d{{2}}(?![\d.,:]\d|\d))"


def digits(text: str) -> int:
    """The number that a text begins with: 5 for "5th"."""
    found = re.match(r"\d+", text)
    assert found is not None
    return int(found[0])


def _full(m: Match, _: Story) -> Days:
    return cal.day(int(m["year"]), w.month_number(m["month"]), digits(m["day"]))


def _stretch(m: Match, _: Story) -> Days:
    year, month = int(m["year"]), w.month_number(m["month"])
    return between(cal.day(year, month, digits(m["day"])), cal.day(year, month, digits(m["to"])))


def between(a: Days, b: Days) -> Days:
    """From the start of one to the end of the other; unknown where they run backwards."""
    if a.first and b.last and a.first > b.last:
        return cal.UNKNOWN
    return Days(a.first, b.last)


def _month(m: Match, _: Story) -> Days:
    return cal.month(int(m["year"]), w.month_number(m["month"]))


def season(name: str, year: int) -> Days:
    """A season of a year; winter begins in its December."""
    first, last = w.SEASONS[name.lower()]
    return cal.months(year, first, (last - first) % 12 + 1)


def _season(m: Match, _: Story) -> Days:
    return season(m["season"], int(m["year"]))


def _iso(m: Match, _: Story) -> Days | None:
    return cal.day(int(m["year"]), int(m["month"]), int(m["day"]))


def _numeric(m: Match, story: Story) -> Days:
    """Day first or month first: as the numbers allow, with dots day first, else as the publication tells."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    day_first, month_first = cal.day(year, b, a), cal.day(year, a, b)
    if m["sep"] == "." or month_first == cal.UNKNOWN:
        return day_first
    if day_first in (cal.UNKNOWN, month_first):
        return month_first
    orders = _orders_told(m, story)
    if len(orders) == 1:
        return day_first if "day" in orders else month_first
    near = [d for d in (day_first, month_first) if _near(d, story.published)]
    return near[0] if len(near) == 1 and not orders else cal.UNKNOWN


_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?!\d)")


def _orders_told(m: Match, story: Story) -> frozenset[str]:
    """The orders of day and month that other such dates of the text show: "25/12/2020" has the day first."""
    if story.orders is None:
        pairs = [(int(a), int(b)) for a, b in _NUMERIC.findall(story.text)]
        shown = {
            "day" if a > 12 else "month"
            for a, b in pairs
            if (a > 12) != (b > 12) and min(a, b) > 0 and max(a, b) < 32
        }
        story.orders = frozenset(shown)
    return story.orders


def _near(days: Days, published: date | None) -> bool:
    return bool(published and days.first and abs((days.first - published).days) <= 31)


def _decade(m: Match, _: Story) -> Days:
    year = int(m["year"])
    if m["owned"] and not re.search(
        r"\b(?i:the|early|late|mid)[\s-]+$", m.string[max(0, m.start() - 8) : m.start()]
    ):
        return cal.years(year)
    return cal.century(year // 100 + 1) if year % 100 == 0 and year < 2000 else cal.years(year, year + 9)


def _short_decade(m: Match, _: Story) -> Days:
    word = m["word"].lower()
    tens = int(word) if word.isdigit() else w.LEXICON["decade"][word]
    return cal.years(1900 + tens, 1900 + tens + 9)


def _century(m: Match, _: Story) -> Days:
    word = m["number"].lower()
    count = w.ORDINALS.get(word) or digits(word)
    return cal.UNKNOWN if m["bc"] else cal.century(count)


def _quarter(m: Match, _: Story) -> Days:
    text = m["number"].lower()
    return cal.months(int(m["year"]), 3 * (w.ORDINALS.get(text) or digits(text)) - 2, 3)


def _named(m: Match, _: Story) -> Days:
    first, last = w.LEXICON["period"][re.sub(r"\s+", " ", m[0])]
    return Days(first, last)


def _winter(m: Match, _: Story) -> Days:
    return season(m["season"], int(m["year"]))


def _year(m: Match, _: Story) -> Days:
    return cal.years(int(m["year"]))


def _before_our_era(_: Match, __: Story) -> Days:
    return cal.UNKNOWN


_MONTH, _DAY = rf"(?P<month>{w.MONTH})", rf"(?P<day>{w.DAY})"
_TO = rf"{w.OPT}(?:{w.DASH}|to|and|through|until){w.OPT}(?P<to>{w.DAY})"
_ORDINAL = rf"(?P<number>\d{{1,2}}(?:st|nd|rd|th)|(?i:{w.any_of(w.ORDINALS)}))"
_NTH = r"(?P<number>[1-4](?:st|nd|rd|th)?|first|second|third|fourth)"

RULES: tuple[Rule, ...] = (
    rule("month day year", rf"{_WEEK}{_MONTH}{w.OPT}{_DAY}{_OF}{_LONG}", _full, explicit=True),
    rule("day month year", rf"{_WEEK}{_DAY}{w.OPT}(?:of{w.GAP})?{_MONTH}{_OF}{_LONG}", _full, explicit=True),
    rule("month day to day year", rf"{_MONTH}{w.OPT}{_DAY}{_TO}{_OF}{_LONG}", _stretch, explicit=True),
    rule("day to day month year", rf"{_DAY}{_TO}{w.GAP}{_MONTH}{_OF}{_LONG}", _stretch, explicit=True),
    rule("month year", rf"{_MONTH}{_OF}{_LONG}(?<!, \d\d\d(?!\d))", _month, explicit=True),
    rule(
        "winter",
        rf"(?:the{w.GAP})?(?P<season>{w.SEASON}){_OF}{_LONG}{w.DASH}\d{{2,4}}",
        _winter,
        explicit=True,
    ),
    rule("season year", rf"(?:the{w.GAP})?(?P<season>{w.SEASON}){_OF}{_LONG}", _season, explicit=True),
    rule(
        "iso",
        r"(?P<year>\d{4})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)(?:T[\d:.]{2,12}Z?)?",
        _iso,
        explicit=True,
    ),
    rule(
        "year first",
        r"(?P<year>[12]\d{3})(?P<sep>[/.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])",
        _iso,
        explicit=True,
    ),
    rule(
        "numeric",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4})",
        _numeric,
        explicit=True,
    ),
    rule("decade", r"(?P<year>1\d\d0|20\d0)(?P<owned>[’'])?s", _decade, explicit=True),
    rule("short decade", r"[’'](?P<word>[2-9]0)s", _short_decade, explicit=True),
    rule(
        "decade in words",
        rf"(?<=the )(?i:(?P<word>{w.any_of(w.LEXICON['decade'])}))",
        _short_decade,
        explicit=True,
    ),
    rule(
        "century",
        rf"{_ORDINAL}(?:[- ](?i:centur(?:y|ies))\b|(?=(?: or |,? and |{w.DASH}| to )\S{{2,14}}[- ]centur))"
        rf"(?P<bc>{w.GAP}{w.BEFORE_ERA})?",
        _century,
        explicit=True,
    ),
    rule("quarter", rf"{_NTH}{w.GAP}quarter{_OF}(?P<year>{w.YEAR})", _quarter, explicit=True),
    rule("q", rf"Q(?P<number>[1-4]){_OF}(?P<year>{w.YEAR})", _quarter, explicit=True),
    rule("named", w.any_of(w.LEXICON["period"]), _named, explicit=True),
    rule("before our era", rf"\d{{1,4}}{w.GAP}{w.BEFORE_ERA}", _before_our_era, explicit=True),
    rule("of our era", rf"(?:{w.ERA}{w.GAP}(?P<year>\d{{1,4}}))", _year, explicit=True),
    rule("of our era after", rf"(?P<year>\d{{1,4}}){w.GAP}{w.ERA}", _year, explicit=True),
)
