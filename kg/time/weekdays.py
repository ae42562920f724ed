"""Weekdays, told from the day of reference: "on Friday", "Monday of last week", "a week on Tuesday"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, before_of, from_reference, optional

_WEEKS = 500
"""More weeks than this tell no day."""


def _number(m: Match, context: TemporalContext) -> int:
    number = context.grammar.words.weekday(m["weekday"])
    assert number is not None
    return number


def _weekday(m: Match, context: TemporalContext) -> Days | None:
    if _is_no_day(m, context):
        return None
    number, last, cues = _number(m, context), context.last(), context.grammar.cues
    if optional(m, "beside") or (optional(m, "next") and last and cues.definite.search(before_of(m))):
        step = context.grammar.words.step(optional(m, "beside")) or 1
        return _beside_told(number, context.last_within("day"), step)
    from_day = context.joined_to(m.start())
    which = optional(m, "next") or optional(m, "last") or optional(m, "this") or optional(m, "coming")
    if from_day and from_day.first and from_day.first == from_day.last and not which:
        return _off(from_day.first, (number - from_day.first.weekday()) % 7)
    return _from_reference(m, context)


def _is_no_day(m: Match, context: TemporalContext) -> bool:
    """Whether a weekday is one of many ("every Monday", "Monday mornings") or part of a name ("Black Friday")."""
    cues, before = context.grammar.cues, before_of(m)
    one = cues.article.search(before) and cues.one.match(m.string, m.end())
    return bool(
        (cues.habit.search(before) and not one)
        or cues.named_weekday.search(before)
        or cues.habitual.match(m.string, m.end())
    )


@from_reference("day")
def _from_reference(m: Match, context: TemporalContext, today: date) -> Days:
    """The day of the next week, the one that is over, or the nearest that the clause means."""
    number = _number(m, context)
    back = (today.weekday() - number) % 7
    if optional(m, "next"):
        return _off(today, 7 - today.weekday() + number)
    if optional(m, "last"):
        return _off(today, -(back or 7))
    ahead = context.future(m.start(), m.end())
    if (optional(m, "this") or optional(m, "coming") or ahead) and not (
        optional(m, "this") and ahead is False
    ):
        said_that_day = (
            back == 0 and not (optional(m, "this") or optional(m, "coming")) and m.start() in context.spoken
        )
        return _off(today, 7 if said_that_day else -back % 7)
    return _off(today, -back)


def _beside_told(number: int, told: Days | None, step: int) -> Days:
    """ "the following Monday", "the previous Monday": beside the day told last."""
    if told is None or told.first is None:
        return cal.UNKNOWN
    if step < 0:
        return _off(told.first, -((told.first.weekday() - number) % 7 or 7))
    return _off(told.first, (number - told.first.weekday()) % 7 or 7)


def _off(at: date, count: int) -> Days:
    return cal.single_or_unknown(cal.moved(at, "day", count))


@from_reference("day")
def _of_a_week(m: Match, context: TemporalContext, today: date) -> Days:
    """ "Monday of last week", "next week on Monday", "Friday this week"."""
    return _in_week(m, context, today, context.grammar.words.step(m["step"]) or 0)


@from_reference("day")
def _weeks_before(m: Match, context: TemporalContext, today: date) -> Days:
    """ "two weeks ago on Monday": the Monday of the week two weeks back."""
    count = context.grammar.number(m["count"])
    return _in_week(m, context, today, -count) if count else cal.UNKNOWN


def _in_week(m: Match, context: TemporalContext, today: date, weeks: float) -> Days:
    there = cal.moved(today, "week", weeks)
    return cal.day_of_week(there, _number(m, context)) if there else cal.UNKNOWN


@from_reference("day")
def _weeks_after(m: Match, context: TemporalContext, today: date) -> Days:
    """ "Monday week", "a week on Monday", "two weeks from Friday": so many weeks after the coming one."""
    told = optional(m, "count")
    count = context.grammar.number(told) if told else 1.0
    if not count or count > _WEEKS:
        return cal.UNKNOWN
    coming = (_number(m, context) - today.weekday()) % 7 or 7
    return _off(today, coming + 7 * int(count))


@from_reference("day")
def _before_the_last(m: Match, context: TemporalContext, today: date) -> Days:
    """ "the Tuesday before last", "the Friday after next"."""
    number = _number(m, context)
    if optional(m, "back"):
        return _off(today, -((today.weekday() - number) % 7 or 7) - 7)
    return _off(today, 14 - today.weekday() + number)


NORMALISERS: Mapping[str, Normaliser] = {
    "weekday": _weekday,
    "weekday of a week": _of_a_week,
    "weekday weeks before": _weeks_before,
    "weekday weeks after": _weeks_after,
    "weekday before the last": _before_the_last,
}
