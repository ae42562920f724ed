"""Weeks by one of their days or by number: "the week of March 3", "the week beginning Monday", "2024-W03"."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.absolute import digits
from kg.time.partial import nearest
from kg.time.rule import Rule, rule
from kg.time.story import Story

Match = re.Match[str]


def _at(m: Match, day: Days) -> Days:
    """The week that a day begins, ends or lies in; whoever names a week by its Sunday begins it there."""
    way = m["way"].lower()
    if way == "of" and day.first and day.first.weekday() < 6:
        return cal.by_days(day, -day.first.weekday(), 6 - day.first.weekday())
    return cal.by_days(day, -6, 0) if way.startswith("end") else cal.by_days(day, 0, 6)


def _week_of(m: Match, story: Story) -> Days:
    month, number = w.month_number(m["month"]), digits(m["day"])
    today = story.today(m.start())
    if m["year"]:
        day = cal.day(int(m["year"]), month, number)
    elif today:
        day = nearest(m, story, [cal.day(today.year + n, month, number) for n in (-1, 0, 1)], today)
    else:
        return cal.UNKNOWN
    return _at(m, day)


def _iso(m: Match, _: Story) -> Days:
    """ISO 8601 week, or a day of it."""
    year, week, day = int(m["year"]), int(m["week"]), m["day"]
    if day:
        return cal.safe(lambda: cal.single(date.fromisocalendar(year, week, int(day))))
    return cal.safe(lambda: cal.span_of_unit("week", date.fromisocalendar(year, week, 1)))


_LEAD = rf"(?:(?i:the){w.GAP})?(?i:week){w.GAP}(?P<way>(?i:of|beginning|commencing|starting|ending)){w.GAP}(?:on{w.GAP})?"
_WEEKDAY = rf"(?:{w.WEEKDAY},?{w.GAP})?"
_YEAR = rf"(?:{w.OPT},?{w.GAP}(?P<year>{w.YEAR}))?"

RULES: tuple[Rule, ...] = (
    rule(
        "week of month day", rf"{_LEAD}{_WEEKDAY}(?P<month>{w.MONTH}){w.OPT}(?P<day>{w.DAY}){_YEAR}", _week_of
    ),
    rule(
        "week of day month",
        rf"{_LEAD}{_WEEKDAY}(?P<day>{w.DAY}){w.GAP}(?:of{w.GAP})?(?P<month>{w.MONTH}){_YEAR}",
        _week_of,
    ),
    rule("iso week", r"(?P<year>[12]\d{3})-?W(?P<week>[0-5]\d)(?:-?(?P<day>[1-7]))?", _iso, explicit=True),
    rule(
        "numbered week",
        rf"(?:(?i:calendar){w.GAP})?(?i:week){w.GAP}(?P<week>[1-5]?\d)(?P<day>){w.GAP}(?:of|in){w.GAP}(?P<year>{w.YEAR})",
        _iso,
        explicit=True,
    ),
)
