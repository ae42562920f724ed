"""Times that are told from another one: from the publication ("last week") or the time told last ("that year")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.model import Days
from kg.nlp.time import calendar as cal
from kg.nlp.time import words as w
from kg.nlp.time.rule import Meaning, Rule, rule
from kg.nlp.time.story import Story

Match = re.Match[str]
_STEP = {
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
    def meaning(_: Match, story: Story) -> Days:
        there = cal.moved(story.published, "day", count) if story.published else None
        return cal.single(there) if there else cal.UNKNOWN

    return meaning


def _unit(m: Match, story: Story) -> Days:
    """ "last week", "this year", "next month", "this weekend", of the publication."""
    if story.published is None:
        return cal.UNKNOWN
    unit, step = m["unit"].lower(), _STEP[m["which"].lower()]
    return _stepped(story.published, unit, step, story.future(m.start(), m.end()))


def _stepped(at: date, unit: str, step: int, ahead: bool | None) -> Days:
    if unit == "weekend":
        here = cal.span_of_unit(unit, at)
        if step == 0 and here.first and here.first > at and ahead is False:
            step = -1
        if step == -1 and here.last and here.last < at:
            step = 0
        return _by_days(here, 7 * step)
    if unit in ("night", "evening", "morning", "afternoon", "day"):
        return _by_days(cal.single(at), step)
    there = cal.moved(at, "day" if unit == "day" else unit, step)
    return cal.span_of_unit(unit, there) if there else cal.UNKNOWN


def _by_days(days: Days, count: int) -> Days:
    assert days.first and days.last
    move = timedelta(days=count)
    return cal.safe(lambda: Days(_on(days.first, move), _on(days.last, move)))


def _on(at: date | None, move: timedelta) -> date:
    assert at is not None
    return at + move


def _ago(m: Match, story: Story) -> Days:
    """ "two weeks ago" is a day, "ten months ago" a month, "three years ago" a year."""
    if story.published is None:
        return cal.UNKNOWN
    return _offset(story.published, m["unit"], m["count"], -1)


def _offset(at: date, word: str, count: str, sign: int) -> Days:
    value, unit = w.number(count), w.UNITS[word.lower()]
    if value is None:
        return cal.UNKNOWN
    if unit == "hour":
        return cal.single(at - timedelta(days=round(value / 24))) if value < 1000 else cal.UNKNOWN
    there = cal.moved(at, unit, sign * value)
    if there is None:
        return cal.UNKNOWN
    grain = {"decade": "year", "century": "decade"}.get(unit, unit)
    return cal.span_of_unit(grain, there) if unit in cal.MONTHS_IN else cal.single(there)


def _from_now(m: Match, story: Story) -> Days:
    return _offset(story.published, m["unit"], m["count"], 1) if story.published else cal.UNKNOWN


def _vague_ago(m: Match, story: Story) -> Days:
    return Days(None, story.published)


def _past_stretch(m: Match, story: Story) -> Days:
    return _stretch(m, story, -1)


def _next_stretch(m: Match, story: Story) -> Days:
    return _stretch(m, story, 1)


def _stretch(m: Match, story: Story, sign: int) -> Days:
    """ "the past 30 days", "the next five years": from the publication back or on."""
    at = story.published
    if at is None:
        return cal.UNKNOWN
    count = m["count"]
    value = 1.0 if count is None else w.number(count)
    unit = w.UNITS[m["unit"].lower()]
    there = cal.moved(at, unit, sign * value) if value else None
    if there is None:
        return Days(None, at) if sign < 0 else Days(at, None)
    return Days(*sorted((there, at)))


def _recent(m: Match, story: Story) -> Days:
    return Days(None, story.published)


def _coming(m: Match, story: Story) -> Days:
    return Days(story.published, None)


def _that(m: Match, story: Story) -> Days | None:
    """ "that year", "the same day": the unit that the time told last lies in."""
    last = story.last()
    return cal.span_of_unit(m["unit"].lower(), last.first) if last and last.first else cal.UNKNOWN


def _that_month(m: Match, story: Story) -> Days:
    """ "in March the same year"."""
    last = story.last()
    base = last.first if last and last.first else None
    if m["which"].lower() in ("last", "this", "next"):
        base = story.published and cal.moved(story.published, "year", _STEP[m["which"].lower()])
    return cal.month(base.year, w.month_number(m["month"])) if base else cal.UNKNOWN


def _neighbour(m: Match, story: Story) -> Days | None:
    """ "the following day", "the previous year", "the year before": next to the time told last."""
    last = story.last()
    which = m["which"].lower()
    step = -1 if which in ("previous", "before", "earlier", "preceding") else 1
    unit = m["unit"].lower()
    base = last and (last.last if step > 0 else last.first)
    if not base:
        return cal.UNKNOWN
    if unit in ("day", "morning", "night", "evening", "afternoon"):
        return _by_days(cal.single(base), step)
    there = cal.moved(base, unit, step)
    return cal.span_of_unit(unit, there) if there else cal.UNKNOWN


def _later(m: Match, story: Story) -> Days:
    """ "two years later", "ten days earlier": from the time told last."""
    last = story.last()
    sign = -1 if m["way"].lower() in ("earlier", "before", "previously", "prior") else 1
    base = last and last.first
    return _offset(base, m["unit"], m["count"], sign) if base else cal.UNKNOWN


_PART = r"(?:morning|afternoon|evening|night)"
_DAYWORD = rf"(?:{w.GAP}{_PART})?"
_UNITS = r"(?P<unit>(?i:week|weekend|month|year|quarter|decade|century))"
_ABOUT = rf"(?:(?:about|nearly|almost|around|roughly|over|some|just over|exactly|only){w.GAP})?"
_COUNT = rf"(?P<count>{w.NUMBER})"
_HALF = r"(?:[- ]and[- ]a[- ]half)?"
_U = rf"(?P<unit>(?i:{w.any_of(w.UNITS)}))\b"
_WORD = r"(?P<unit>day|week|weekend|month|year|decade|century|season|morning|night|evening|afternoon)\b"

RULES: tuple[Rule, ...] = (
    rule("day before yesterday", rf"(?i:the{w.GAP}day{w.GAP}before{w.GAP}yesterday)", _from_today(-2)),
    rule("day after tomorrow", rf"(?i:the{w.GAP}day{w.GAP}after{w.GAP}tomorrow)", _from_today(2)),
    rule("today", rf"(?i:today|tonight|this{w.GAP}{_PART})", _from_today(0)),
    rule("yesterday", rf"(?i:yesterday{_DAYWORD}|last{w.GAP}(?:night|evening))", _from_today(-1)),
    rule("tomorrow", rf"(?i:tomorrow{_DAYWORD})", _from_today(1)),
    rule("unit", rf"(?P<which>(?i:last|this|next)){w.GAP}{_UNITS}", _unit),
    rule("coming unit", rf"(?i:the){w.GAP}(?P<which>(?i:current|coming)){w.GAP}{_UNITS}", _unit),
    rule("ago", rf"{_ABOUT}{_COUNT}{w.GAP}{_U}{_HALF}{w.GAP}(?i:ago|back\b(?!\s+(?:to|in|on|from)))", _ago),
    rule("vague ago", rf"(?i:{w.VAGUE}){w.GAP}{_U}{w.GAP}(?i:ago|back)", _vague_ago),
    rule("from now", rf"{_COUNT}{w.GAP}{_U}{w.GAP}from{w.GAP}(?:now|today)", _from_now),
    rule(
        "past stretch",
        rf"(?i:the{w.GAP})(?i:last|past){w.GAP}(?:(?:{_COUNT}|{w.VAGUE}){w.GAP})?{_U}(?:{w.GAP}past)?",
        _past_stretch,
    ),
    rule(
        "next stretch",
        rf"(?i:the{w.GAP})(?i:next|coming){w.GAP}(?:(?:{_COUNT}|{w.VAGUE}){w.GAP})(?:or{w.GAP}so{w.GAP})?{_U}",
        _next_stretch,
    ),
    rule("recent", r"(?i:recent (?:days|weeks|months|years|decades))", _recent),
    rule(
        "coming",
        r"(?i:(?:the )?coming (?:days|weeks|months|years)|the (?:months|years|weeks|days) ahead)",
        _coming,
    ),
    rule(
        "that month",
        rf"(?P<month>{w.FULL_MONTH}),?{w.GAP}(?:of{w.GAP})?(?:the{w.GAP})?"
        rf"(?P<which>same|that|this|last|next){w.GAP}year",
        _that_month,
    ),
    rule(
        "that",
        rf"(?i:that{w.GAP}same|the{w.GAP}(?:very{w.GAP})?same|that|this{w.GAP}same){w.GAP}{_WORD}",
        _that,
    ),
    rule(
        "neighbour", rf"(?i:the){w.GAP}(?P<which>following|next|previous|preceding){w.GAP}{_WORD}", _neighbour
    ),
    rule(
        "year before",
        rf"(?i:the|a){w.GAP}{_WORD}{w.GAP}(?P<which>before|earlier|after)(?=\s*[,.;)]|\s+(?:when|by|in))",
        _neighbour,
    ),
    rule(
        "later",
        rf"{_ABOUT}{_COUNT}{w.GAP}{_U}{w.GAP}(?P<way>(?i:later|earlier|thereafter|previously))",
        _later,
    ),
    rule("before", rf"{_COUNT}{w.GAP}{_U}{w.GAP}(?P<way>before|prior|after)(?=\s*[,.;)])", _later),
)
