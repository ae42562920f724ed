"""Days of the week: "on Friday", "last Friday", "Monday of last week", "Tuesday week", "the Friday after next"."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.partial import HABIT, WHICH
from kg.time.relative import STEP
from kg.time.rule import Rule, before_of, rule
from kg.time.story import Story

Match = re.Match[str]
_MANY = re.compile(r"\s(?:mornings|afternoons|evenings|nights|the \d|of (?:every|each)\b)")
_BESIDE_TOLD = frozenset(["following", "previous", "preceding"])
_ONE = re.compile(r"\s(?!(?:in|at|and|or|when|to|is|was|of|for|with|would|on|by|but|that)\b)[a-z]{3,}")
"""What follows a weekday that is one day: "told a Monday *news conference*", not "born on a Monday"."""
_NAMED = re.compile(rf"\b(?:{w.any_of(w.LEXICON['named-day']['before'])})\s$")


def _weekday(m: Match, story: Story) -> Days | None:
    number, which, last = w.weekday_number(m["weekday"]), (m["which"] or "").lower(), story.last()
    before = before_of(m)
    one = re.search(r"\b[Aa]\s+$", before) and _ONE.match(m.string, m.end())
    if (HABIT.search(before) and not one) or _NAMED.search(before) or _MANY.match(m.string, m.end()):
        return None
    if which in _BESIDE_TOLD or (which == "next" and last and re.search(r"\b[Tt]he\s+$", before)):
        return _beside_told(which, number, story.last_within("day"))
    from_day = story.joined_to(m.start())
    if from_day and from_day.first and from_day.first == from_day.last and not which:
        return _moved(from_day.first, (number - from_day.first.weekday()) % 7)
    today = story.today(m.start())
    if today is None:
        return cal.UNKNOWN
    back = (today.weekday() - number) % 7
    if which == "next":
        return _moved(today, 7 - today.weekday() + number)
    if which in ("last", "past"):
        return _moved(today, -(back or 7))
    ahead = story.future(m.start(), m.end())
    if (which in ("this", "coming") or ahead) and (which != "this" or ahead is not False):
        said_that_day = back == 0 and not which and m.start() in story.spoken
        return _moved(today, 7 if said_that_day else -back % 7)
    return _moved(today, -back)


def _beside_told(which: str, number: int, told: Days | None) -> Days:
    """ "the following Monday", "the previous Monday": beside the day told last."""
    if told is None or told.first is None:
        return cal.UNKNOWN
    if which in ("previous", "preceding"):
        return _moved(told.first, -((told.first.weekday() - number) % 7 or 7))
    return _moved(told.first, (number - told.first.weekday()) % 7 or 7)


def _moved(at: date, count: int) -> Days:
    there = cal.moved(at, "day", count)
    return cal.single(there) if there else cal.UNKNOWN


def _of_week(m: Match, story: Story) -> Days:
    """ "Monday of last week", "next week on Monday", "Friday this week"."""
    today = story.today(m.start())
    there = today and cal.moved(today, "week", STEP[m["step"].lower()])
    return cal.day_of_week(there, w.weekday_number(m["weekday"])) if there else cal.UNKNOWN


def _weeks_off(m: Match, story: Story) -> Days:
    """ "two weeks ago on Monday": the Monday of the week two weeks back."""
    today, count = story.today(m.start()), w.number(m["count"])
    there = today and count and cal.moved(today, "week", -count)
    return cal.day_of_week(there, w.weekday_number(m["weekday"])) if there else cal.UNKNOWN


def _week_after(m: Match, story: Story) -> Days:
    """ "Monday week", "a week on Monday", "two weeks from Friday": so many weeks after the coming one."""
    today = story.today(m.start())
    count = w.number(m["count"]) if m.groupdict().get("count") else 1.0
    if today is None or not count or count > 500:
        return cal.UNKNOWN
    coming = (w.weekday_number(m["weekday"]) - today.weekday()) % 7 or 7
    return _moved(today, coming + 7 * int(count))


def _before_last(m: Match, story: Story) -> Days:
    """ "the Tuesday before last", "the Friday after next"."""
    today, number = story.today(m.start()), w.weekday_number(m["weekday"])
    if today is None:
        return cal.UNKNOWN
    if m["way"].lower().startswith("before"):
        return _moved(today, -((today.weekday() - number) % 7 or 7) - 7)
    return _moved(today, 14 - today.weekday() + number)


_DAY = rf"(?P<weekday>{w.FULL_WEEKDAY})"
_PART = rf"(?:{w.GAP}(?:morning|lunchtime|afternoon|evening|night)\b(?!-))?"
_STEP = r"(?P<step>(?i:last|this|next))"
_WEEK = r"(?i:week)\b(?![’'])"

RULES: tuple[Rule, ...] = (
    rule("weekday of week", rf"{_DAY}{_PART},?{w.GAP}(?:(?:of|in){w.GAP})?{_STEP}{w.GAP}{_WEEK}", _of_week),
    rule(
        "week and weekday",
        rf"{_STEP}{w.GAP}{_WEEK},?{w.GAP}(?:(?:on|,){w.GAP})?{_DAY}{_PART}",
        _of_week,
    ),
    rule(
        "weeks ago and weekday",
        rf"(?P<count>{w.NUMBER}){w.GAP}(?i:weeks?){w.GAP}(?i:ago),?{w.GAP}(?:(?:on|this|last){w.GAP})?{_DAY}{_PART}",
        _weeks_off,
    ),
    rule("weekday week", rf"{_DAY}{w.GAP}week\b(?!{w.GAP}?[’'-])", _week_after),
    rule(
        "week from weekday",
        rf"(?P<count>{w.NUMBER}){w.GAP}(?i:weeks?){w.GAP}(?i:on|from){w.GAP}(?:next{w.GAP})?{_DAY}{_PART}(?![’'])",
        _week_after,
    ),
    rule(
        "weekday before last",
        rf"(?i:the){w.GAP}{_DAY}{w.GAP}(?P<way>(?i:before{w.GAP}last|after{w.GAP}next))",
        _before_last,
    ),
    rule("weekday", rf"{WHICH}{_DAY}{_PART}", _weekday),
)
