"""Stretches told from the publication: "the past 30 days", "the next five years", "within 48 hours", "overnight"."""

from __future__ import annotations

import re

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.relative import COUNT, COUNTED
from kg.time.rule import Rule, before_of, rule
from kg.time.story import Story

Match = re.Match[str]


def _within(m: Match, story: Story) -> Days | None:
    """ "within 48 hours": from today to so much later, where the clause does not look back."""
    if story.future(m.start(), m.end()) is False:
        return None
    today, count = story.today(m.start()), w.number(m["count"])
    there = today and count and cal.moved(today, w.UNITS[m["unit"].lower()], count)
    return Days(today, there) if today and there else cal.UNKNOWN


def _overnight(m: Match, story: Story) -> Days | None:
    """The night to the day of publication, or the one after it."""
    if re.search(r"\b(?:an?|the|every|[a-z]+ly)\s$", before_of(m)):
        return None
    today = story.today(m.start())
    there = today and cal.moved(today, "day", 1 if story.future(m.start(), m.end()) else -1)
    return Days(*sorted((today, there))) if today and there else cal.UNKNOWN


def _past_stretch(m: Match, story: Story) -> Days | None:
    return _stretch(m, story, -1)


def _next_stretch(m: Match, story: Story) -> Days | None:
    return _stretch(m, story, 1)


def _stretch(m: Match, story: Story, sign: int) -> Days | None:
    """ "the past 30 days", "the next five years": from the publication back or on."""
    if re.match(r"\s+of\b", m.string[m.end() : m.end() + 6]):
        return None
    at, told = story.today(m.start()), story.last()
    if sign > 0 and told and (story.narrative or story.future(m.start(), m.end()) is False):
        return _on_from(told, m["unit"], m["count"])
    if at is None:
        return cal.UNKNOWN
    count = m["count"]
    value = 1.0 if count is None and m["vague"] is None else w.number(count or "")
    unit = w.UNITS[m["unit"].lower()]
    there = cal.moved(at, unit, sign * value) if value else None
    if there is None:
        return Days(None, at) if sign < 0 else Days(at, None)
    return Days(*sorted((there, at)))


def _on_from(told: Days, word: str, count: str | None) -> Days:
    """ "over the next five years he served": from the time told last on."""
    value = w.number(count or "")
    there = cal.moved(told.last, w.UNITS[word.lower()], value) if told.last and value else None
    return Days(told.first if there else told.last, there)


def _recent(m: Match, story: Story) -> Days:
    return Days(None, story.today(m.start()))


def _coming(m: Match, story: Story) -> Days:
    return Days(story.today(m.start()), None)


RULES: tuple[Rule, ...] = (
    rule(
        "within",
        rf"(?i:within){w.GAP}(?:the{w.GAP}(?:next|coming){w.GAP})?{COUNT}{w.GAP}{COUNTED}(?!{w.GAP}(?:of|after|from)\b)",
        _within,
    ),
    rule(
        "overnight",
        r"(?i:overnight)(?=\s*(?:[.,;)”\"]|$)|\s(?:in|on|at|by|into|to|from|after|and|as|near|outside|between)\b)",
        _overnight,
    ),
    rule(
        "past stretch",
        rf"(?i:the{w.GAP})(?i:last|past){w.GAP}(?:(?:{COUNT}|(?P<vague>{w.VAGUE})){w.GAP})?{COUNTED}(?:{w.GAP}past)?",
        _past_stretch,
    ),
    rule(
        "next stretch",
        rf"(?i:the{w.GAP})(?i:next|coming){w.GAP}(?:(?:{COUNT}|(?P<vague>{w.VAGUE})){w.GAP})(?:or{w.GAP}so{w.GAP})?{COUNTED}",
        _next_stretch,
    ),
    rule("recent", r"(?i:recent (?:days|weeks|months|years|decades))", _recent),
    rule(
        "coming",
        r"(?i:(?:the )?coming (?:days|weeks|months|years)|the (?:months|years|weeks|days) ahead)",
        _coming,
    ),
)
