"""Times told from the day of reference (deictic): "yesterday", "last week", "three years ago", "in two days"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, from_reference

_HOURS = 1000
"""More hours than this tell no day."""


def _days_off(count: int) -> Normaliser:
    @from_reference("day")
    def normalise(m: Match, context: TemporalContext, today: date) -> Days:
        return cal.single_or_unknown(cal.moved(today, "day", count))

    return normalise


def _unit_beside(m: Match, context: TemporalContext) -> Days:
    """ "last week", "this year", "next month", "this weekend", of the day of reference."""
    unit = context.grammar.words.calendar_unit(m["unit"])
    step = context.grammar.words.step(m["which"]) or 0
    today = context.reference(m.start(), unit)
    return unit_near(today, unit, step, context.future(m.start(), m.end())) if today else cal.UNKNOWN


def unit_near(at: date, unit: str, step: int, ahead: bool | None) -> Days:
    """The unit of the calendar that lies `step` units from that of a day.

    A weekend that the clause looks back at is the one that is over.
    """
    if unit == "weekend":
        here = cal.span_of_unit(unit, at)
        if step == 0 and here.first and here.first > at and ahead is False:
            step = -1
        if step == -1 and here.last and here.last < at:
            step = 0
        return cal.by_days(here, 7 * step, 7 * step)
    return cal.unit_beside(at, unit, step)


def offset(at: date, m: Match, context: TemporalContext, sign: int) -> Days:
    """So many units from a day: "two weeks ago" is a day, "ten months ago" a month, "three years ago" a year."""
    value, unit = context.grammar.number(m["count"]), context.grammar.words.unit(m["unit"])
    if value is None or (unit == "hour" and value >= _HOURS):
        return cal.UNKNOWN
    if unit == "hour":
        return cal.by_days(cal.single(at), sign * round(value / 24), sign * round(value / 24))
    there = cal.moved(at, unit, sign * value)
    if there is None or unit not in cal.MONTHS_IN:
        return cal.single_or_unknown(there)
    return cal.span_of_unit({"decade": "year", "century": "decade"}.get(unit, unit), there)


@from_reference("day")
def _ago(m: Match, context: TemporalContext, today: date) -> Days:
    return offset(today, m, context, -1)


@from_reference("day")
def _from_now(m: Match, context: TemporalContext, today: date) -> Days:
    return offset(today, m, context, 1)


def _in_so_much(m: Match, context: TemporalContext) -> Days | None:
    """ "in three days": what is to come, where the clause looks ahead; else how long it took."""
    return _from_now(m, context) if context.future(m.start(), m.end()) else None


def _up_to_reference(m: Match, context: TemporalContext) -> Days:
    return Days(None, context.reference(m.start()))


def _on_from_reference(m: Match, context: TemporalContext) -> Days:
    return Days(context.reference(m.start()), None)


NORMALISERS: Mapping[str, Normaliser] = {
    "two days before": _days_off(-2),
    "the day before": _days_off(-1),
    "the same day": _days_off(0),
    "the day after": _days_off(1),
    "two days after": _days_off(2),
    "unit beside the reference": _unit_beside,
    "so long before": _ago,
    "so long after": _from_now,
    "so long after, where the clause looks ahead": _in_so_much,
    "some time before": _up_to_reference,
    "some time after": _on_from_reference,
}
