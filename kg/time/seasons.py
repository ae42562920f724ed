"""Seasons and feasts without a year: "last winter", "by summer", "at Christmas"."""

from __future__ import annotations

import re

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.absolute import season as season_of
from kg.time.partial import placed, year_of
from kg.time.rule import Rule, before_of, rule
from kg.time.story import Story

Match = re.Match[str]


def _season(m: Match, story: Story) -> Days | None:
    which = (m["which"] or "").lower()
    name = m["season"]
    if not which and not re.search(
        r"\b(?:in|during|since|until|by|before|after|over) (?:the )?$", before_of(m)
    ):
        return None
    if name[0].isupper() and re.match(r" [A-Z]", m.string[m.end() : m.end() + 2]):
        return None
    if name.lower() == "fall" and (
        m.string[m.end() : m.end() + 3] == " of" or which not in ("last", "next", "this", "the")
    ):
        return None
    year = year_of(m, story) if which not in ("last", "next", "this") else None
    if year is not None:
        return season_of(name, year)
    at = story.today(m.start(), "month")
    if at is None:
        return cal.UNKNOWN
    choices = [season_of(name, at.year + n) for n in (-2, -1, 0, 1, 2)]
    if which == "next" or (not which and story.future(m.start(), m.end())):
        fitting = [d for d in choices if d.first and d.first > at]
    elif which == "last":
        fitting = [d for d in choices if d.last and d.last < at][-1:]
    elif which == "this":
        fitting = [d for d in choices if d.first and d.first.year == at.year]
    else:
        fitting = [d for d in choices if d.first and d.first <= at][-1:]
    return fitting[0] if fitting else cal.UNKNOWN


def _holiday(m: Match, story: Story) -> Days | None:
    month, number = w.LEXICON["holiday"][re.sub(r"\s+", " ", m[0])]
    return placed(m, story, lambda year: cal.day(year, month, number), month)


RULES: tuple[Rule, ...] = (
    rule("season", rf"(?:(?P<which>(?i:last|next|this|that|the)){w.GAP})?(?P<season>{w.SEASON})", _season),
    rule("holiday", w.any_of(w.LEXICON["holiday"]), _holiday),
)
