"""Days of the week: "on Friday", "last Friday", "the next Tuesday"."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Days
from kg.nlp.time import calendar as cal
from kg.nlp.time import words as w
from kg.nlp.time.partial import HABIT, WHICH
from kg.nlp.time.rule import Rule, before_of, rule
from kg.nlp.time.story import Story

Match = re.Match[str]


def _weekday(m: Match, story: Story) -> Days | None:
    number, which, last = w.weekday_number(m["weekday"]), (m["which"] or "").lower(), story.last()
    if HABIT.search(before_of(m)) or re.match(
        r"\s(?:mornings|afternoons|evenings|nights|the \d)", m.string[m.end() : m.end() + 12]
    ):
        return None
    if which in ("next", "following") and last and last.last and re.search(r"\bthe\s+$", before_of(m)):
        return _moved(last.last, (number - last.last.weekday()) % 7 or 7)
    if story.published is None:
        return cal.UNKNOWN
    today = story.published
    back = (today.weekday() - number) % 7
    if which == "next":
        return _moved(today, 7 - today.weekday() + number)
    if which in ("last", "past"):
        return _moved(today, -(back or 7))
    ahead = story.future(m.start(), m.end())
    if (which in ("this", "coming") or ahead) and (which != "this" or ahead is not False):
        return _moved(today, (number - today.weekday()) % 7 or (7 if ahead and not which else 0))
    return _moved(today, -back)


def _moved(at: date, count: int) -> Days:
    there = cal.moved(at, "day", count)
    return cal.single(there) if there else cal.UNKNOWN


RULES: tuple[Rule, ...] = (rule("weekday", rf"{WHICH}(?P<weekday>{w.FULL_WEEKDAY})", _weekday),)
