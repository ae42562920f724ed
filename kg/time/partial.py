"""Days and months without a year: "May 16", "in October", "Friday, December 6"."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Days
from kg.time import calendar as cal
from kg.time import tense
from kg.time import words as w
from kg.time.absolute import between, digits
from kg.time.relative import STEP
from kg.time.rule import Rule, before_of, rule
from kg.time.story import Story

Match = re.Match[str]
WHICH = (
    rf"(?:(?:(?i:this){w.GAP}(?=(?i:past|coming)))?(?P<which>(?i:last|next|this|past|coming|following|"
    rf"previous|preceding)){w.GAP})?"
)
HABIT = re.compile(r"\b(?:every|each|an?)\s+$", re.I)
"""Words that make a time one of many, which no date is."""
_AHEAD = re.compile(
    rf"(?:{w.OPT}(?:{w.DASH}|,|and\b|or\b|to\b|until\b|through\b){w.OPT}(?:(?:in|on|late|early|mid){w.GAP})?"
    rf"(?:{w.MONTH}|{w.WEEKDAY}|{w.SEASON}|{w.DAY}){w.OPT}(?:{w.DAY})?(?:{w.GAP}{w.MONTH})?){{1,4}}"
    rf"(?:{w.GAP}|{w.OPT},{w.GAP}|{w.GAP}(?:of|in){w.GAP})(?P<year>{w.YEAR})(?!\w)"
)
_MONTH_LEAD = re.compile(
    r"\b(?:(?i:in|of|by|since|until|till|from|to|through|last|next|this|early|late|mid|during|before|after|between|"
    r"early as|late as|soon as|earlier than|later than|starting|beginning|effective|earlier|coming|past|previous|"
    r"throughout|following)"
    rf"|{w.MONTH}{w.OPT}(?:,|and|or))[\s-]+$"
)


def year_of(m: Match, story: Story) -> int | None:
    """The year that follows soon ("May and July *2010*") or stands before in the sentence.

    Without a publication day only one that "to", "and" or a dash joins to it: "from May *2010* to July".
    """
    ahead = _AHEAD.match(m.string, m.end())
    if ahead:
        return int(ahead["year"])
    if story.today(m.start(), "month") is None:
        joined = story.joined_to(m.start())
        return joined.first.year if joined and joined.first and joined.iso and len(joined.iso) > 4 else None
    near = story.in_sentence(m.start(), explicit=not story.narrative)
    if near is None and story.narrative:
        planned = story.future(m.start(), m.end()) and not _BACKSHIFT.search(before_of(m, tense.REACH))
        near = None if planned else story.last_explicit()
    return near.first.year if near and near.first else None


def _day(m: Match, story: Story) -> Days | None:
    month, number = w.month_number(m["month"]), digits(m["day"])
    today = story.today(m.start())
    if m["step"] and today:
        return cal.day(today.year + STEP[m["step"].lower()], month, number)
    if m["after"] and today:
        choices = [cal.day(today.year + n, month, number) for n in (-1, 0, 1)]
        return beside(choices, today, 1 if m["after"].lower() == "next" else -1)
    if m["weekday"] and today and (named := _on_weekday(m, today, month, number)):
        return named
    return placed(m, story, lambda year: cal.day(year, month, number), month)


def _on_weekday(m: Match, today: date, month: int, number: int) -> Days | None:
    """The one day of the years about that has the weekday named: "Friday, December 6"; None where none or two have."""
    days = [cal.day(today.year + n, month, number) for n in (-1, 0, 1)]
    fitting = [d for d in days if d.first and d.first.weekday() == w.weekday_number(m["weekday"])]
    return fitting[0] if len(fitting) == 1 else None


def _days(m: Match, story: Story) -> Days | None:
    month, a, b = w.month_number(m["month"]), digits(m["day"]), digits(m["to"])
    return placed(m, story, lambda y: between(cal.day(y, month, a), cal.day(y, month, b)), month)


def _month(m: Match, story: Story) -> Days | None:
    word = m["month"].rstrip(".")
    name, which = word.title(), (m["which"] or "").lower()
    doubtful = name in w.DOUBTFUL or name not in FULL or word.isupper()
    if HABIT.search(before_of(m)) or (doubtful and not which and not _MONTH_LEAD.search(before_of(m))):
        return None
    number = w.month_number(word)
    today = story.today(m.start(), "month")
    if which and which != "this" and today:
        choices = [cal.month(today.year + n, number) for n in (-1, 0, 1)]
        return beside(choices, today, -1 if STEP[which] < 0 else 1)
    return placed(m, story, lambda year: cal.month(year, number), number)


def beside(choices: list[Days], published: date, way: int) -> Days:
    """The last of them that is over, or the first that is to come."""
    if way < 0:
        return next((d for d in reversed(choices) if d.last and d.last < published), cal.UNKNOWN)
    return next((d for d in choices if d.first and d.first > published), cal.UNKNOWN)


FULL = frozenset(names[0] for names in w.LEXICON["month"]["names"])


def placed(m: Match, story: Story, made: object, month: int) -> Days:
    assert callable(made)
    year = year_of(m, story)
    if year is not None:
        last = story.last()
        days: Days = made(year)
        late = last and last.first and days.first and last.first.year == year and story.narrative
        if late and last and last.iso and len(last.iso) > 4 and last.first and month + 6 < last.first.month:
            return made(year + 1)  # type: ignore[no-any-return]
        return days
    today = story.today(m.start(), "month")
    if today is None:
        return cal.UNKNOWN
    choices = [made(today.year + n) for n in (-1, 0, 1)]
    if cal.UNKNOWN in choices:  # February 29
        choices = [made(today.year + n) for n in range(-8, 9)]
    return nearest(m, story, choices, today)


_JUST = 7
"""Days: what came so lately is meant even where the clause looks ahead ("is to run from January 23" on the 28th)."""
_THEN = 60
_BACKSHIFT = re.compile(r"\b(?:would|was|were)\b[^.!?]*$")
"""What was to come when it was said, and so may be past by a while: "vowed that it would leave on Oct. 31"."""
_FAR = 330
"""Days: who means a date as far off as this, past or to come, names its year."""
_PRESENT = 240
"""The same beside a verb of the present, which may look back as well: "opens the quay in May", told in June."""


def nearest(m: Match, story: Story, choices: list[Days], published: date) -> Days:
    """Of the same day or month in three years the one that the clause means: the past one unless the words
    look ahead; a day no more than a quarter ahead is taken to come where nothing tells."""
    known = [d for d in choices if d.first and d.last]
    ahead = [d for d in known if d.last and d.last >= published]
    behind = [d for d in known if d.first and d.first <= published]
    future = story.future(m.start(), m.end())
    if ahead and behind and ahead[0].first and behind[-1].last:
        wait, since = (ahead[0].first - published).days, (published - behind[-1].last).days
        if since <= (_THEN if _BACKSHIFT.search(before_of(m, tense.REACH)) else _JUST):
            future = False if wait > _FAR else future
        elif future is None:
            future = False if wait > _FAR else True if since > _FAR else None
        elif future and wait > _PRESENT and tense.is_present(m.string, m.start()):
            future = False
    follows = story.told_in_sentence(m.start(), explicit=False)
    if follows and follows.days.first and follows.days.first > published:
        future = future is not False or not tense.looks_back(m.string, follows.end, m.start())
    future = story.ways.get(m.start(), future)
    if future and ahead:
        return ahead[0]
    if future is None and ahead and ahead[0].first and (ahead[0].first - published).days <= 92:
        return ahead[0]
    return behind[-1] if behind else cal.UNKNOWN


_MONTH = rf"(?P<month>{w.MONTH})"
_TO = rf"{w.OPT}(?:{w.DASH}|to|and|through){w.OPT}(?P<to>{w.DAY})"
_WEEK = rf"(?:(?P<weekday>{w.WEEKDAY}),?{w.GAP}(?:the{w.GAP})?)?"
_WHOSE = (
    rf"(?:,?{w.GAP}(?:of{w.GAP})?(?P<step>(?i:last|this|next)){w.GAP}year"
    rf"|{w.GAP}(?P<after>last|next)(?!{w.GAP}?[\w’'-]))?"
)
"""What may follow a day: "3 March *last year*", "12 October *last*"."""

RULES: tuple[Rule, ...] = (
    rule("month days", rf"{_MONTH}{w.OPT}(?P<day>{w.DAY}){_TO}", _days),
    rule("days month", rf"(?P<day>{w.DAY}){_TO}{w.GAP}{_MONTH}", _days),
    rule("month day", rf"{_WEEK}{_MONTH}{w.OPT}(?:the{w.GAP})?(?P<day>{w.DAY})(?![.,:]\d){_WHOSE}", _day),
    rule("day month", rf"{_WEEK}(?P<day>{w.DAY}){w.GAP}(?:(?:day{w.GAP})?of{w.GAP})?{_MONTH}{_WHOSE}", _day),
    rule("month", rf"{WHICH}{_MONTH}", _month),
)
