"""Weeks by one of their days or by number: "the week of March 3", "the week beginning Monday", "2024-W03" (ISO 8601)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.time_words import digits
from kg.time.timex_rule import Match, Normaliser, optional
from kg.time.underspecified_dates import nearest

_SUNDAY = 6


def _week_by_day(m: Match, context: TemporalContext) -> Days:
    """The week that a day begins, ends or lies in; whoever names a week by its Sunday begins it there."""
    day = _named_day(m, context)
    if optional(m, "of") and day.first and day.first.weekday() != _SUNDAY:
        return cal.span_of_unit("week", day.first)
    return cal.by_days(day, -6, 0) if optional(m, "ending") else cal.by_days(day, 0, 6)


def _named_day(m: Match, context: TemporalContext) -> Days:
    month, number = context.grammar.words.month(m["month"]), digits(m["day"])
    if year := optional(m, "year"):
        return cal.day(int(year), month, number)
    today = context.reference(m.start())
    if today is None:
        return cal.UNKNOWN
    return nearest(m, context, cal.in_years_about(today, lambda year: cal.day(year, month, number)), today)


def _numbered_week(m: Match, context: TemporalContext) -> Days:
    """ISO 8601 week, or a day of it."""
    year, week, day = int(m["year"]), int(m["week"]), optional(m, "day")
    if day:
        return cal.safe(lambda: cal.single(date.fromisocalendar(year, week, int(day))))
    return cal.safe(lambda: cal.span_of_unit("week", date.fromisocalendar(year, week, 1)))


NORMALISERS: Mapping[str, Normaliser] = {
    "week by a day": _week_by_day,
    "numbered week": _numbered_week,
}
