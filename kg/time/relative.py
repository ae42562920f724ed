"""Times told from the publication: "yesterday", "last week", "three years ago", "the next five years"."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.rule import Meaning, Rule, rule
from kg.time.story import Story

Match = re.Match[str]
STEP = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}


def _from_today(count: int) -> Meaning:
    def meaning(m: Match, story: Story) -> Days:
        today = story.today(m.start())
        there = cal.moved(today, "day", count) if today else None
        return cal.single(there) if there else cal.UNKNOWN

    return meaning


def _unit(m: Match, story: Story) -> Days:
    """ "last week", "this year", "next month", "this weekend", of the publication."""
    unit, step = m["unit"].lower(), STEP[m["which"].lower()]
    today = story.today(m.start(), unit)
    if today is None:
        return cal.UNKNOWN
    return stepped(today, unit, step, story.future(m.start(), m.end()))


def stepped(at: date, unit: str, step: int, ahead: bool | None) -> Days:
    if unit == "weekend":
        here = cal.span_of_unit(unit, at)
        if step == 0 and here.first and here.first > at and ahead is False:
            step = -1
        if step == -1 and here.last and here.last < at:
            step = 0
        return by_days(here, 7 * step)
    if unit in ("night", "evening", "morning", "afternoon", "day"):
        return by_days(cal.single(at), step)
    there = cal.moved(at, "day" if unit == "day" else unit, step)
    return cal.span_of_unit(unit, there) if there else cal.UNKNOWN


def by_days(days: Days, count: int) -> Days:
    return cal.by_days(days, count, count)


def _ago(m: Match, story: Story) -> Days:
    """ "two weeks ago" is a day, "ten months ago" a month, "three years ago" a year."""
    today = story.today(m.start())
    return offset(today, m["unit"], m["count"], -1) if today else cal.UNKNOWN


def offset(at: date, word: str, count: str, sign: int) -> Days:
    value, unit = w.number(count), w.UNITS[word.lower()]
    if value is None:
        return cal.UNKNOWN
    if unit == "hour":
        return by_days(cal.single(at), sign * round(value / 24)) if value < 1000 else cal.UNKNOWN
    there = cal.moved(at, unit, sign * value)
    if there is None:
        return cal.UNKNOWN
    grain = {"decade": "year", "century": "decade"}.get(unit, unit)
    return cal.span_of_unit(grain, there) if unit in cal.MONTHS_IN else cal.single(there)


def _from_now(m: Match, story: Story) -> Days:
    today = story.today(m.start())
    return offset(today, m["unit"], m["count"], 1) if today else cal.UNKNOWN


def _in_time(m: Match, story: Story) -> Days | None:
    """ "in three days": what is to come, where the clause looks ahead; else how long it took."""
    return _from_now(m, story) if story.future(m.start(), m.end()) else None


def _vague_ago(m: Match, story: Story) -> Days:
    return Days(None, story.today(m.start()))


_PART = r"(?:morning|afternoon|evening|night)"
_DAYWORD = rf"(?:{w.GAP}{_PART})?"
_UNITS = r"(?P<unit>(?i:week|weekend|month|year|quarter|decade|century))"
ABOUT = rf"(?:(?:about|nearly|almost|around|roughly|over|some|just over|exactly|only){w.GAP})?"
COUNT = rf"(?P<count>{w.NUMBER})"
_HALF = r"(?:[- ]and[- ]a[- ]half)?"
COUNTED = rf"(?P<unit>(?i:{w.any_of(w.UNITS)}))\b"

RULES: tuple[Rule, ...] = (
    rule("day before yesterday", rf"(?i:the{w.GAP}day{w.GAP}before{w.GAP}yesterday)", _from_today(-2)),
    rule("day after tomorrow", rf"(?i:the{w.GAP}day{w.GAP}after{w.GAP}tomorrow)", _from_today(2)),
    rule("today", rf"(?i:today|tonight|this{w.GAP}{_PART})", _from_today(0)),
    rule("this day", rf"(?<=\b[Oo]n )this{w.GAP}(?:very{w.GAP})?day(?!{w.GAP}(?:in|of)\b)", _from_today(0)),
    rule("yesterday", rf"(?i:yesterday{_DAYWORD}|last{w.GAP}(?:night|evening))", _from_today(-1)),
    rule("tomorrow", rf"(?i:tomorrow{_DAYWORD})", _from_today(1)),
    rule(
        "unit",
        rf"(?:(?i:this){w.GAP}(?=past|coming))?(?P<which>(?i:last|this|next|(?<=this )(?:past|coming)))"
        rf"{w.GAP}{_UNITS}",
        _unit,
    ),
    rule("coming unit", rf"(?i:the){w.GAP}(?P<which>(?i:current|coming)){w.GAP}{_UNITS}", _unit),
    rule(
        "ago", rf"{ABOUT}{COUNT}{w.GAP}{COUNTED}{_HALF}{w.GAP}(?i:ago|back\b(?!\s+(?:to|in|on|from)))", _ago
    ),
    rule("vague ago", rf"(?i:{w.VAGUE}){w.GAP}{COUNTED}{w.GAP}(?i:ago|back)", _vague_ago),
    rule("in time", rf"(?i:in){w.GAP}{COUNT}{w.GAP}{COUNTED}[’']?s?{w.GAP}time", _from_now),
    rule(
        "in so much",
        rf"(?i:in){w.GAP}{COUNT}{w.GAP}{COUNTED}(?!{w.GAP}(?:of|from|prison|jail|custody|ago|to)\b|[’'-])",
        _in_time,
    ),
    rule("from now", rf"{COUNT}{w.GAP}{COUNTED}{w.GAP}from{w.GAP}(?:now|today)", _from_now),
)
