"""Quarters, fiscal years and seasons of play: "the third quarter", "fiscal 2023", "the end of the season".

A fiscal year begins when its keeper says, and a season of play when its league does: both are times whose days are open.
"""

from __future__ import annotations

import re

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.absolute import digits
from kg.time.relative import STEP
from kg.time.rule import Rule, rule
from kg.time.story import Story
from kg.time.tense import REACH, STOP

Match = re.Match[str]
_SPORT = re.compile(rf"\b(?:{w.any_of(w.LEXICON['sport']['words'])})\b")


def _open(_: Match, __: Story) -> Days:
    return cal.UNKNOWN


def _quarter(m: Match, story: Story) -> Days | None:
    """A quarter without its year: the one that has ended last, or the next where the clause looks ahead."""
    if _of_a_game(m):
        return None
    number, today = w.ORDINALS.get(m["nth"].lower()) or digits(m["nth"].lstrip("qQ")), story.today(m.start())
    if today is None:
        return cal.UNKNOWN
    if m["step"]:
        return cal.months(today.year + STEP[m["step"].lower()], 3 * number - 2, 3)
    choices = [cal.months(today.year + n, 3 * number - 2, 3) for n in (-1, 0, 1)]
    if story.future(m.start(), m.end()):
        return next((d for d in choices if d.last and d.last >= today), cal.UNKNOWN)
    return next((d for d in reversed(choices) if d.last and d.last <= today), cal.UNKNOWN)


def _of_a_game(m: Match) -> bool:
    text = m.string
    before = STOP.split(text[max(0, m.start() - REACH) : m.start()])[-1]
    after = STOP.split(text[m.end() : m.end() + REACH], maxsplit=1)[0]
    game = re.match(r"\s(?:of|against)\s(?:the\s|a\s)?(?:game|match|final|century|season)", after)
    return bool(game or _SPORT.search(before) or _SPORT.search(after))


_NTH = r"(?P<nth>(?i:first|second|third|fourth)|[1-4](?:st|nd|rd|th))"
_FISCAL = r"(?i:fiscal|financial|tax)"
_YEARS = rf"{w.YEAR}(?:[-/–]\d{{2,4}})?"
_OF_YEAR = rf"(?:,?{w.GAP}(?:of{w.GAP})?(?P<step>(?i:last|this|next)){w.GAP}year)?"
_NO_YEAR = rf"(?!{w.OPT},?{w.GAP}(?:(?:of|in){w.GAP})?{w.YEAR})"
_EDGE = r"(?i:end|start|beginning|close|rest|remainder|middle|opening)"
_WHOSE = r"(?:the|this|next|last|his|her|its|their)"
_PERIOD = (
    rf"(?i:(?:\w{{2,12}}{w.GAP})?season|term|campaign|(?:school|academic){w.GAP}year|tenure|mandate|session)"
)

RULES: tuple[Rule, ...] = (
    rule(
        "fiscal quarter",
        rf"(?:(?:the|its|their){w.GAP})?(?:{_FISCAL}{w.GAP}{_NTH}|{_NTH.replace('nth', 'other')}{w.GAP}{_FISCAL})[- ]quarter"
        rf"(?:{w.GAP}(?:of{w.GAP})?{_YEARS})?",
        _open,
    ),
    rule("fiscal year", rf"(?:the{w.GAP})?{_FISCAL}{w.GAP}(?:year,?{w.GAP})?{_YEARS}", _open),
    rule("year fiscal", rf"(?:the{w.GAP})?{_YEARS}{w.GAP}(?:{_FISCAL}|school|academic){w.GAP}year", _open),
    rule("fy", rf"FY{w.OPT}[’']?(?:\d\d)?\d\d(?:[-/–]\d{{2,4}})?", _open),
    rule("quarter of the year", rf"(?:the{w.GAP})?{_NTH}[- ]quarter{_NO_YEAR}{_OF_YEAR}", _quarter),
    rule("bare q", rf"(?:the{w.GAP})?(?P<nth>Q[1-4])(?!\d|\.\d){_NO_YEAR}{_OF_YEAR}", _quarter),
    rule(
        "edge of a season",
        rf"(?:the{w.GAP})?{_EDGE}{w.GAP}of{w.GAP}{_WHOSE}{w.GAP}{_PERIOD}",
        _open,
    ),
)
