"""Parts of a month by their number: "the first Friday of next month", "the last week of May 2021"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, from_reference, optional
from kg.time.underspecified_dates import in_its_year


def _part_of(m: Match, context: TemporalContext) -> Callable[[int, int], Days]:
    """Year and month → the days that "the first Friday of" or "the last week of" such a month means."""
    words = context.grammar.words
    nth, thing = words.ordinal(m["nth"]), optional(m, "thing")
    weekday = words.weekday(thing) if thing else None
    if weekday is not None:
        return lambda year, month: cal.nth_weekday(year, month, weekday, nth)
    unit = words.calendar_unit(thing) if thing else "day"
    return lambda year, month: cal.nth_unit(year, month, unit, nth)


def _of_a_year(m: Match, context: TemporalContext) -> Days:
    return _part_of(m, context)(int(m["year"]), context.grammar.words.month(m["month"]))


@from_reference("month")
def _by_clause(m: Match, context: TemporalContext, today: date) -> Days | None:
    """Of the month nearest to the publication that the clause means."""
    made, month = _part_of(m, context), context.grammar.words.month(m["month"])
    step = context.grammar.words.step(optional(m, "which"))
    if step is not None:
        return made(today.year + step, month)
    return in_its_year(m, context, lambda year: made(year, month), month)


@from_reference("month")
def _beside_reference(m: Match, context: TemporalContext, today: date) -> Days | None:
    """ "the first Friday of next month", "the last day of the month"."""
    there = cal.moved(today, "month", context.grammar.words.step(optional(m, "step")) or 0)
    return _part_of(m, context)(there.year, there.month) if there else cal.UNKNOWN


NORMALISERS: Mapping[str, Normaliser] = {
    "part of a month of a year": _of_a_year,
    "part of a month": _by_clause,
    "part of a month beside the reference month": _beside_reference,
}
