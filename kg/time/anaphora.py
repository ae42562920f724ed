"""Times told from one that the text has named: "that year", "the following day", "two years later"."""

from __future__ import annotations

import re

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.relative import ABOUT, COUNT, COUNTED, STEP, by_days, offset, stepped
from kg.time.rule import Rule, rule
from kg.time.story import Story

Match = re.Match[str]


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
    today = story.today(m.start())
    if unit == "weekend" and today and not story.narrative:
        return stepped(today, unit, 0, story.future(m.start(), m.end()))
    if not _WITHIN.search(m.string[max(0, m.start() - 20) : m.start()]):
        return None
    base = last.first if story.narrative and last else today
    return cal.span_of_unit(unit, base) if base else cal.UNKNOWN


def _year_end(m: Match, story: Story) -> Days:
    today = story.today(m.start())
    return cal.day(today.year, 12, 31) if today else cal.UNKNOWN


_WITHIN = re.compile(
    r"\b(?:(?:end|start|beginning|middle|half|quarter|rest|turn|part) of|(?:earlier|later|early|late) in)\s+$"
)


def _that_month(m: Match, story: Story) -> Days:
    """ "in March the same year"."""
    last = story.last()
    base = last.first if last and last.first else None
    if m["which"].lower() in ("last", "this", "next"):
        today = story.today(m.start())
        base = today and cal.moved(today, "year", STEP[m["which"].lower()])
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
        return by_days(cal.single(base), step)
    there = cal.moved(base, unit, step)
    return cal.span_of_unit(unit, there) if there else cal.UNKNOWN


def _later(m: Match, story: Story) -> Days:
    """ "two years later", "ten days earlier": from the time told last."""
    last = story.last_within(w.UNITS[m["unit"].lower()])
    sign = -1 if m["way"].lower() in ("earlier", "before", "previously", "prior") else 1
    base = last and last.first
    return offset(base, m["unit"], m["count"], sign) if base else cal.UNKNOWN


_WORD = r"(?P<unit>day|week|weekend|month|year|decade|century|season|morning|night|evening|afternoon)\b"


def _followed(_: Match, story: Story) -> Days:
    """ "in the decades that followed": from the end of the time told last on."""
    last = story.last()
    return Days(last.last, None) if last else cal.UNKNOWN


RULES: tuple[Rule, ...] = (
    rule(
        "that followed",
        r"(?i:the) (?:days|weeks|months|years|decades|centuries) (?:that|which) followed",
        _followed,
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
        rf"{ABOUT}{COUNT}{w.GAP}{COUNTED}{w.GAP}(?P<way>(?i:later|earlier|thereafter|previously))",
        _later,
    ),
    rule("before", rf"{COUNT}{w.GAP}{COUNTED}{w.GAP}(?P<way>before|prior|after)(?=\s*[,.;)])", _later),
)
