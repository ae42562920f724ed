"""Days and months without a year (underspecified, in HeidelTime's term): "May 16", "in October", "Friday, December 6"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.tense import REACH
from kg.time.time_words import digits
from kg.time.timex_rule import Match, Normaliser, before_of, optional

OfYear = Callable[[int], Days]
"""What a time means in a year."""
_JUST = 7
"""Days: what came so lately is meant even where the clause looks ahead ("is to run from January 23" on the 28th)."""
_BACKSHIFTED = 60
"""The same where what lay ahead is told of the past: "vowed that it would leave on Oct. 31"."""
_TOO_FAR = 330
"""Days: who means a date as far off as this, past or to come, names its year."""
_TOO_FAR_FOR_PRESENT = 240
"""The same beside a verb of the present, which may look back as well: "opens the quay in May", told in June."""
_QUARTER = 92
"""Days ahead that a date is taken to come within where no word tells."""
_LEAP_YEARS = 8
"""Years within which there is a February 29."""
_HALF_YEAR = 6


def year_of(m: Match, context: TemporalContext) -> int | None:
    """The year that follows soon ("May and July *2010*") or stands before in the sentence.

    Without a publication day only one that "to", "and" or a dash joins to it: "from May *2010* to July".
    """
    cues = context.grammar.cues
    ahead = cues.year_ahead.match(m.string, m.end())
    if ahead:
        return int(ahead["year"])
    if context.reference(m.start(), "month") is None:
        joined = context.joined_to(m.start())
        return joined.first.year if joined and joined.first and _is_exact(joined) else None
    near = context.in_sentence(m.start(), explicit=not context.narrative)
    if near is None and context.narrative:
        planned = context.future(m.start(), m.end()) and not cues.backshift.search(before_of(m, REACH))
        near = None if planned else context.last_explicit()
    return near.first.year if near and near.first else None


def _is_exact(days: Days) -> bool:
    """Whether a time is a day or a month."""
    return bool(days.iso and len(days.iso) > len("2010"))


def _day(m: Match, context: TemporalContext) -> Days:
    words = context.grammar.words
    month, number = words.month(m["month"]), digits(m["day"])
    today, step, after = (
        context.reference(m.start()),
        words.step(optional(m, "step")),
        words.step(optional(m, "after")),
    )

    def of_year(year: int) -> Days:
        return cal.day(year, month, number)

    if step is not None and today:
        return of_year(today.year + step)
    if after is not None and today:
        return beside(cal.in_years_about(today, of_year), today, after)
    named_weekday = optional(m, "weekday")
    weekday = words.weekday(named_weekday) if named_weekday else None
    if weekday is not None and today and (named := _on_weekday(cal.in_years_about(today, of_year), weekday)):
        return named
    return in_its_year(m, context, of_year, month)


def _on_weekday(days: Sequence[Days], weekday: int) -> Days | None:
    """The one of some days that has the weekday named: "Friday, December 6"; None where none or two have."""
    fitting = [d for d in days if d.first and d.first.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


def _days_of_month(m: Match, context: TemporalContext) -> Days:
    month, a, b = context.grammar.words.month(m["month"]), digits(m["day"]), digits(m["to"])
    return in_its_year(
        m, context, lambda year: cal.between(cal.day(year, month, a), cal.day(year, month, b)), month
    )


def _month(m: Match, context: TemporalContext) -> Days | None:
    words = context.grammar.words
    number, step = words.month(m["month"]), words.step(optional(m, "which"))
    lead = context.grammar.cues.before_month.search(before_of(m))
    if words.is_doubtful_month(m["month"]) and step is None and not lead:
        return None
    today = context.reference(m.start(), "month")
    if step and today:
        return beside(cal.in_years_about(today, lambda year: cal.month(year, number)), today, step)
    return in_its_year(m, context, lambda year: cal.month(year, number), number)


def beside(choices: Sequence[Days], published: date, step: int) -> Days:
    """The last of them that is over, or the first that is to come."""
    if step < 0:
        return next((d for d in reversed(choices) if d.last and d.last < published), cal.UNKNOWN)
    return next((d for d in choices if d.first and d.first > published), cal.UNKNOWN)


def in_its_year(m: Match, context: TemporalContext, of_year: OfYear, month: int) -> Days:
    """What a time in a month means in the year that is told for it, else in the nearest that the clause means."""
    year = year_of(m, context)
    if year is not None:
        return of_year(year + _has_passed(context, year, month, of_year(year)))
    today = context.reference(m.start(), "month")
    if today is None:
        return cal.UNKNOWN
    choices = cal.in_years_about(today, of_year)
    if cal.UNKNOWN in choices:  # February 29
        choices = cal.in_years_about(today, of_year, _LEAP_YEARS)
    return nearest(m, context, choices, today)


def _has_passed(context: TemporalContext, year: int, month: int, days: Days) -> bool:
    """Whether a story that has come to the end of a year means the next year with a month of its beginning."""
    last = context.last()
    if not context.narrative or last is None or last.first is None or days.first is None:
        return False
    return last.first.year == year and _is_exact(last) and month + _HALF_YEAR < last.first.month


def nearest(m: Match, context: TemporalContext, choices: Sequence[Days], published: date) -> Days:
    """Of the same day or month in several years the one that the clause means: the past one unless the words
    look ahead; a day no more than a quarter ahead is taken to come where nothing tells."""
    known = [d for d in choices if d.first and d.last]
    ahead = [d for d in known if d.last and d.last >= published]
    behind = [d for d in known if d.first and d.first <= published]
    future = context.future(m.start(), m.end())
    if ahead and behind and ahead[0].first and behind[-1].last:
        wait, since = (ahead[0].first - published).days, (published - behind[-1].last).days
        future = _at_distance(m, context, future, wait, since)
    follows = context.told_in_sentence(m.start(), explicit=False)
    if follows and follows.days.first and follows.days.first > published:
        looks_back = context.grammar.tense.looks_back(m.string, follows.end, m.start())
        future = future is not False or not looks_back
    future = context.ways.get(m.start(), future)
    if future and ahead:
        return ahead[0]
    if future is None and ahead and ahead[0].first and (ahead[0].first - published).days <= _QUARTER:
        return ahead[0]
    return behind[-1] if behind else cal.UNKNOWN


def _at_distance(
    m: Match, context: TemporalContext, future: bool | None, wait: int, since: int
) -> bool | None:
    """Which way a time lies whose next day comes after `wait` days and whose last is `since` days past."""
    backshifted = context.grammar.cues.backshift.search(before_of(m, REACH))
    if since <= (_BACKSHIFTED if backshifted else _JUST):
        return False if wait > _TOO_FAR else future
    if future is None:
        return False if wait > _TOO_FAR else True if since > _TOO_FAR else None
    present = future and wait > _TOO_FAR_FOR_PRESENT
    return False if present and context.grammar.tense.is_present(m.string, m.start()) else future


NORMALISERS: Mapping[str, Normaliser] = {
    "day without its year": _day,
    "days of a month without its year": _days_of_month,
    "month without its year": _month,
}
