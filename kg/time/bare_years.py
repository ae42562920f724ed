"""Bare numbers that their neighbours show to be years: "in 2016", "1861–65", "(1738)", "in 348"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import Match, Normaliser, before_of

_EARLY = 1500
"""A number below this is a year only after a word that makes it one."""
_LONGEST = 30
"""Years that a span with its second year in short has: "1871–72"."""


def _bare_year(m: Match, context: TemporalContext) -> Days | None:
    cues, before, year = context.grammar.cues, before_of(m), int(m["year"])
    if cues.code.search(before) or cues.measured.match(m.string, m.end()):
        return None
    led = cues.before_year.search(before)
    if year < _EARLY and not led:
        return None
    counts = cues.counted.match(m.string, m.end()) and not cues.function.match(m.string, m.end())
    if counts and not cues.part_of.search(before) and (cues.size.search(before) or not led):
        return None
    return cal.years(year)


def _year_of_three_digits(m: Match, context: TemporalContext) -> Days | None:
    cues = context.grammar.cues
    lead = cues.before_early_year.search(before_of(m)) or _dashed(m, context)
    return cal.years(int(m["year"])) if lead and cues.function.match(m.string, m.end()) else None


def _year_after_dash(m: Match, context: TemporalContext) -> Days | None:
    """ "1871–*72*"."""
    first = _dashed(m, context)
    if not first or not first.first:
        return None
    year = first.first.year // 100 * 100 + int(m["short"])
    return cal.years(year) if first.first.year < year <= first.first.year + _LONGEST else None


def _dashed(m: Match, context: TemporalContext) -> Days | None:
    """The year that a dash joins to this one, if it was read as such."""
    found = context.grammar.cues.dashed.search(before_of(m))
    at = m.start() - len(found[0]) if found else -1
    return context.told[-1].days if context.told and context.told[-1].start == at else None


NORMALISERS: Mapping[str, Normaliser] = {
    "bare year": _bare_year,
    "year after a dash": _year_after_dash,
    "year of three digits": _year_of_three_digits,
}
