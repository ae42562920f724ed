"""Seasons and holidays without a year: "last winter", "by summer", "at Christmas"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, before_of, optional
from kg.time.underspecified_dates import in_its_year, year_of


def _season(m: Match, context: TemporalContext) -> Days | None:
    if not _is_season(m, context):
        return None
    words = context.grammar.words
    step, months = words.step(optional(m, "which")), words.season(m["season"])
    year = year_of(m, context) if step is None else None
    if year is not None:
        return cal.months(year, *months)
    today = context.reference(m.start(), "month")
    if today is None:
        return cal.UNKNOWN
    choices = cal.in_years_about(today, lambda year: cal.months(year, *months), 2)
    if (
        step is None
        and not (optional(m, "the") or optional(m, "that"))
        and context.future(m.start(), m.end())
    ):
        step = 1
    return _chosen(choices, today, step)


def _is_season(m: Match, context: TemporalContext) -> bool:
    """Whether the name of a season is one: no part of a name, and told of by a word before it."""
    cues, name = context.grammar.cues, m["season"]
    told = optional(m, "which") or optional(m, "the")
    if not told and not optional(m, "that") and not cues.before_season.search(before_of(m)):
        return False
    if name[0].isupper() and cues.capital.match(m.string, m.end()):
        return False
    doubtful = context.grammar.words.is_doubtful_season(name)
    return not (doubtful and (not told or cues.after_doubtful.match(m.string, m.end())))


def _chosen(choices: list[Days], today: date, step: int | None) -> Days:
    """The next of some seasons, the last one that is over, that of the year, or the last one that has begun."""
    if step is None:
        fitting = [d for d in choices if d.first and d.first <= today][-1:]
    elif step < 0:
        fitting = [d for d in choices if d.last and d.last < today][-1:]
    elif step > 0:
        fitting = [d for d in choices if d.first and d.first > today]
    else:
        fitting = [d for d in choices if d.first and d.first.year == today.year]
    return fitting[0] if fitting else cal.UNKNOWN


def _holiday(m: Match, context: TemporalContext) -> Days:
    month, number = context.grammar.words.holiday(m[0])
    return in_its_year(m, context, lambda year: cal.day(year, month, number), month)


NORMALISERS: Mapping[str, Normaliser] = {
    "season without its year": _season,
    "holiday": _holiday,
}
