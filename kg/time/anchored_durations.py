"""Durations told from the day of reference: "the past 30 days", "the next five years", "within 48 hours", "overnight"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, from_reference, optional


def _within(m: Match, context: TemporalContext) -> Days | None:
    """ "within 48 hours", where the clause does not look back."""
    return None if context.future(m.start(), m.end()) is False else _from_reference_on(m, context)


@from_reference("day")
def _from_reference_on(m: Match, context: TemporalContext, today: date) -> Days:
    count = context.grammar.number(m["count"])
    there = cal.moved(today, context.grammar.words.unit(m["unit"]), count) if count else None
    return Days(today, there) if there else cal.UNKNOWN


@from_reference("day")
def _night(m: Match, context: TemporalContext, today: date) -> Days:
    """The night to the day of reference, or the one after it where the clause looks ahead."""
    there = cal.moved(today, "day", 1 if context.future(m.start(), m.end()) else -1)
    return Days(*sorted((today, there))) if there else cal.UNKNOWN


@from_reference("day")
def _duration_before(m: Match, context: TemporalContext, today: date) -> Days:
    return _from(today, m, context, -1)


def _duration_after(m: Match, context: TemporalContext) -> Days:
    """ "the next five years" of a plan; of a story those from the time told last on."""
    told = context.last()
    if told and (context.narrative or context.future(m.start(), m.end()) is False):
        return _on_from(told, m, context)
    today = context.reference(m.start())
    return _from(today, m, context, 1) if today else cal.UNKNOWN


def _from(today: date, m: Match, context: TemporalContext, sign: int) -> Days:
    """So many units back from a day or on; open at the far end where their number is not told."""
    value = (
        1.0
        if m["count"] is None and optional(m, "vague") is None
        else context.grammar.number(m["count"] or "")
    )
    there = cal.moved(today, context.grammar.words.unit(m["unit"]), sign * value) if value else None
    if there is None:
        return Days(None, today) if sign < 0 else Days(today, None)
    return Days(*sorted((there, today)))


def _on_from(told: Days, m: Match, context: TemporalContext) -> Days:
    """ "over the next five years he served": from the time told last on."""
    value, unit = context.grammar.number(m["count"] or ""), context.grammar.words.unit(m["unit"])
    there = cal.moved(told.last, unit, value) if told.last and value else None
    return Days(told.first if there else told.last, there)


NORMALISERS: Mapping[str, Normaliser] = {
    "from the reference on, where the clause does not look back": _within,
    "night": _night,
    "duration before": _duration_before,
    "duration after": _duration_after,
}
