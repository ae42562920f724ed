"""Times told from one that the text has named (anaphoric): "that year", "the following day", "two years later"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.deictic_dates import offset, unit_near
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, before_of, from_reference


def _unit_of_last(m: Match, context: TemporalContext) -> Days:
    """ "that year", "the same day": the unit that the time told last lies in."""
    unit = context.grammar.words.calendar_unit(m["unit"])
    last = context.last_within(unit)
    if last is None or last.first is None:
        return cal.UNKNOWN
    return cal.span_of_unit("year" if unit == "season" else unit, last.first)


def _last(m: Match, context: TemporalContext) -> Days:
    """ "since then", "at that time", "in this period": the time told last."""
    return context.last() or cal.UNKNOWN


def _unit_spoken_of(m: Match, context: TemporalContext) -> Days | None:
    """ "the end of the year": the year that is spoken of; "the weekend": the nearest one."""
    unit, last = context.grammar.words.calendar_unit(m["unit"]), context.last()
    today = context.reference(m.start())
    if unit == "weekend" and today and not context.narrative:
        return unit_near(today, unit, 0, context.future(m.start(), m.end()))
    if not context.grammar.cues.within_unit.search(before_of(m)):
        return None
    base = last.first if context.narrative and last else today
    return cal.span_of_unit(unit, base) if base else cal.UNKNOWN


@from_reference("day")
def _last_day_of_year(m: Match, context: TemporalContext, today: date) -> Days:
    return cal.day(today.year, 12, 31)


def _month_of_that_year(m: Match, context: TemporalContext) -> Days:
    """ "in March the same year": of the time told last; "March last year" is told from the reference."""
    words, last = context.grammar.words, context.last()
    step, base = words.step(m["which"]), last.first if last else None
    if step is not None:
        today = context.reference(m.start())
        base = cal.moved(today, "year", step) if today else None
    return cal.month(base.year, words.month(m["month"])) if base else cal.UNKNOWN


def _unit_beside_last(m: Match, context: TemporalContext) -> Days:
    """ "the following day", "the previous year", "the year before": next to the time told last.

    The season after another begins when those who play or keep it say.
    """
    words = context.grammar.words
    unit, step = words.calendar_unit(m["unit"]), words.step(m["which"]) or 1
    last = context.last_within(unit)
    base = last and (last.last if step > 0 else last.first)
    return cal.unit_beside(base, unit, step) if base and unit != "season" else cal.UNKNOWN


def _offset_from_last(m: Match, context: TemporalContext) -> Days:
    """ "two years later", "ten days earlier": from the time told last."""
    last = context.last_within(context.grammar.words.unit(m["unit"]))
    step = context.grammar.words.step(m["way"]) or 1
    return offset(last.first, m, context, step) if last and last.first else cal.UNKNOWN


def _on_from_last(m: Match, context: TemporalContext) -> Days:
    """ "in the decades that followed": from the end of the time told last on."""
    last = context.last()
    return Days(last.last, None) if last else cal.UNKNOWN


NORMALISERS: Mapping[str, Normaliser] = {
    "unit of the last time": _unit_of_last,
    "last time": _last,
    "unit that is spoken of": _unit_spoken_of,
    "last day of the year": _last_day_of_year,
    "month of that year": _month_of_that_year,
    "unit beside the last time": _unit_beside_last,
    "so long from the last time": _offset_from_last,
    "from the last time on": _on_from_last,
}
