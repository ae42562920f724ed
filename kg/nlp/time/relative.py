"""Times told from another one: from the publication ("last week") or the time told last ("that year")."""

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


def _past_stretch(m: Match, story: Story) -> Days | None:
    return _stretch(m, story, -1)


def _next_stretch(m: Match, story: Story) -> Days | None:
    return _stretch(m, story, 1)


def _stretch(m: Match, story: Story, sign: int) -> Days | None:
    """ "the past 30 days", "the next five years": from the publication back or on."""
    if re.match(r"\s+of\b", m.string[m.end() : m.end() + 6]):
        return None
    at, told = story.published, story.last()
    if sign > 0 and told and (story.narrative or story.future(m.start(), m.end()) is False):
        at = told.last
    if at is None:
        return cal.UNKNOWN
    count = m["count"]
    value = 1.0 if count is None and m["vague"] is None else w.number(count or "")
    unit = w.UNITS[m["unit"].lower()]
    there = cal.moved(at, unit, sign * value) if value else None
    if there is None:
        return Days(None, at) if sign < 0 else Days(at, None)
    return Days(*sorted((there, at)))


def _recent(m: Match, story: Story) -> Days:
    return Days(None, story.published)


def _coming(m: Match, story: Story) -> Days:
    return Days(story.published, None)


def _that(m: Match, story: Story) -> Days:
    """ "that year", "the same day": the unit that the time told last lies in."""
    unit = m["unit"].lower()
    last = story.last_within(unit)
    return (
        cal.span_of_unit("year" if unit == "season" else unit, last.first)
        if last and last.first
        else cal.UNKNOWN
    )


def _then(m: Match, story: Story) -> Days:
    """ "since then", "at that time", "in this period": the time told last."""
    return story.last() or cal.UNKNOWN


def _the(m: Match, story: Story) -> Days | None:
    """ "the end of the year": the year that is spoken of."""
    unit, last = m["unit"].lower(), story.last()
    if unit == "weekend" and story.published and not story.narrative:
        return _stepped(story.published, unit, 0, story.future(m.start(), m.end()))
    if not _WITHIN.search(m.string[max(0, m.start() - 20) : m.start()]):
        return None
    base = last.first if story.narrative and last else story.published
    return cal.span_of_unit(unit, base) if base else cal.UNKNOWN


def _year_end(m: Match, story: Story) -> Days:
    return cal.day(story.published.year, 12, 31) if story.published else cal.UNKNOWN


_WITHIN = re.compile(
    r"\b(?:(?:end|start|beginning|middle|half|quarter|rest|turn|part) of|(?:earlier|later|early|late) in)\s+$"
)


def _that_month(m: Match, story: Story) -> Days:
    """ "in March the same year"."""
    last = story.last()
    base = last.first if last and last.first else None
    if m["which"].lower() in ("last", "this", "next"):
        base = story.published and cal.moved(story.published, "year", _STEP[m["which"].lower()])
    return cal.month(base.year, w.month_number(m["month"])) if base else cal.UNKNOWN


def _neighbour(m: Match, story: Story) -> Days | None:
    """ "the following day", "the previous year", "the year before": next to the time told last."""
    which, unit = m["which"].lower(), m["unit"].lower()
    last = story.last_within(unit)
    step = -1 if which in ("previous", "before", "earlier", "preceding") else 1
    base = last and (last.last if step > 0 else last.first)
    if not base:
        return cal.UNKNOWN
    if unit in ("day", "morning", "night", "evening", "afternoon"):
        return _by_days(cal.single(base), step)
    there = cal.moved(base, unit, step)
    return cal.span_of_unit(unit, there) if there else cal.UNKNOWN


def _later(m: Match, story: Story) -> Days:
    """ "two years later", "ten days earlier": from the time told last."""
    last = story.last_within(w.UNITS[m["unit"].lower()])
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
    rule(
        "unit",
        rf"(?:this{w.GAP}(?=past|coming))?(?P<which>(?i:last|this|next|(?<=this )(?:past|coming))){w.GAP}{_UNITS}",
        _unit,
    ),
    rule("coming unit", rf"(?i:the){w.GAP}(?P<which>(?i:current|coming)){w.GAP}{_UNITS}", _unit),
    rule("ago", rf"{_ABOUT}{_COUNT}{w.GAP}{_U}{_HALF}{w.GAP}(?i:ago|back\b(?!\s+(?:to|in|on|from)))", _ago),
    rule("vague ago", rf"(?i:{w.VAGUE}){w.GAP}{_U}{w.GAP}(?i:ago|back)", _vague_ago),
    rule("from now", rf"{_COUNT}{w.GAP}{_U}{w.GAP}from{w.GAP}(?:now|today)", _from_now),
    rule(
        "past stretch",
        rf"(?i:the{w.GAP})(?i:last|past){w.GAP}(?:(?:{_COUNT}|(?P<vague>{w.VAGUE})){w.GAP})?{_U}(?:{w.GAP}past)?",
        _past_stretch,
    ),
    rule(
        "next stretch",
        rf"(?i:the{w.GAP})(?i:next|coming){w.GAP}(?:(?:{_COUNT}|(?P<vague>{w.VAGUE})){w.GAP})(?:or{w.GAP}so{w.GAP})?{_U}",
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
    rule("then", r"(?<=[Ss]ince )then|(?i:at that time)|(?<=[Ss]ince )that time", _then),
    rule(
        "this period",
        rf"(?i:(?:in|during|throughout){w.GAP}(?:this|that){w.GAP}(?:same{w.GAP})?period)",
        _then,
    ),
    rule("the unit", r"(?i:the) (?P<unit>year|month|week|decade|century|weekend)", _the),
    rule("year end", r"year[- ]end", _year_end),
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
