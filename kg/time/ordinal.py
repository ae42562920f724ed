"""Parts of a month by their number: "the first Friday of next month", "the last week of May 2021"."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.absolute import digits
from kg.time.partial import HABIT, placed
from kg.time.relative import STEP
from kg.time.rule import Rule, before_of, rule
from kg.time.story import Story

Match = re.Match[str]


def _part_of(m: Match) -> Callable[[int, int], Days]:
    """Year and month → the days that "the first Friday of" or "the last week of" such a month means."""
    word, thing = m["nth"].lower(), (m["thing"] or "day").rstrip(".").title()
    nth = 0 if word in ("last", "final") else w.ORDINALS.get(word) or digits(word)
    if thing in w.WEEKDAYS:
        return lambda year, month: cal.nth_weekday(year, month, w.WEEKDAYS[thing], nth)
    return lambda year, month: cal.nth_unit(year, month, thing.lower(), nth)


def _told_year(m: Match, _: Story) -> Days:
    return _part_of(m)(int(m["year"]), w.month_number(m["month"]))


def _by_clause(m: Match, story: Story) -> Days | None:
    """Of the month nearest to the publication that the clause means."""
    if HABIT.search(before_of(m)) or re.match(r"\sof\s(?:every|each)\b", m.string[m.end() :][:12]):
        return None
    today, made, month = story.today(m.start(), "month"), _part_of(m), w.month_number(m["month"])
    if today is None:
        return cal.UNKNOWN
    if m["which"]:
        return made(today.year + STEP[m["which"].lower()], month)
    return placed(m, story, lambda year: made(year, month), month)


def _of_month(m: Match, story: Story) -> Days | None:
    """ "the first Friday of next month", "the last day of the month"."""
    if HABIT.search(before_of(m)):
        return None
    today = story.today(m.start(), "month")
    there = today and cal.moved(today, "month", STEP.get(m["step"].lower(), 0))
    return _part_of(m)(there.year, there.month) if there else cal.UNKNOWN


_NTH = r"(?P<nth>(?i:first|second|third|fourth|fifth|last|final)|[1-5](?:st|nd|rd|th))"
_THING = rf"(?P<thing>{w.FULL_WEEKDAY}|(?i:day|week|weekend)\b)"
_HEAD = rf"(?:(?i:the){w.GAP})?{_NTH}{w.GAP}(?:full{w.GAP})?{_THING}{w.GAP}(?:of|in){w.GAP}"
_YEAR_OF = rf"(?:{w.OPT},?{w.GAP}(?:of{w.GAP})?)"

_ORDINAL_OF = rf"(?i:the){w.GAP}(?P<nth>(?i:{w.any_of(w.ORDINALS)}))(?P<thing>){w.GAP}of{w.GAP}"

RULES: tuple[Rule, ...] = (
    rule(
        "ordinal of month year",
        rf"{_ORDINAL_OF}(?P<month>{w.MONTH}){_YEAR_OF}(?P<year>{w.YEAR})",
        _told_year,
        explicit=True,
    ),
    rule("ordinal of month", rf"{_ORDINAL_OF}(?P<month>{w.MONTH})(?P<which>)", _by_clause),
    rule(
        "part of month year",
        rf"{_HEAD}(?P<month>{w.MONTH}){_YEAR_OF}(?P<year>{w.YEAR})",
        _told_year,
        explicit=True,
    ),
    rule(
        "part of named month",
        rf"{_HEAD}(?P<month>{w.MONTH})(?:,?{w.GAP}(?:of{w.GAP})?(?P<which>(?i:last|this|next)){w.GAP}year)?",
        _by_clause,
    ),
    rule(
        "part of month", rf"{_HEAD}(?P<step>(?i:last|this|next|the|the{w.GAP}current)){w.GAP}month", _of_month
    ),
)
