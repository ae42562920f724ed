"""Bare numbers that their neighbours show to be years: "in 2016", "1861–65", "(1738)", "in 348"."""

from __future__ import annotations

import re

from kg.model import Days
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.rule import Rule, before_of, rule
from kg.time.story import Story

Match = re.Match[str]
_YEAR_LEAD = re.compile(
    rf"(?:(?<![\w])(?i:{w.any_of(w.LEXICON['function']['before-year'])})[\s-]+"
    rf"|[’']s\s|[(–—-]\s?|\[|\b[A-Z]\w{{1,15}}\s|\n\s?)$"
)
_SIZE = re.compile(
    r"\b(?i:than|about|around|over|under|nearly|almost|some|least|most|of|to|and|or|by|for|from)\s+$"
)
_PART_OF = re.compile(r"\b(?:half|end|start|beginning|middle|quarter|part|rest|as) of\s+$")
_COUNTED = re.compile(r"[ -][a-z]{2}|\s?\+")
_MEASURED = re.compile(
    rf"[^\S\n]?(?:[/%°+]|\.\d|(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|PST|PDT|EET|IST|JST|AEST|hrs|local{w.GAP}time)\b|{w.UNIT}|people\b|percent\b|per\b|feet\b|k?m\b|ft\b|metres\b|miles\b)"
)
_CODE = re.compile(
    r"(?:[$€£#№/]\s?|\bNo\.?\s?|\.|(?<!\d)\d{1,3}-|\b(?:just|well|slightly)\s(?:over|under)\s)$"
)
_EARLY_LEAD = re.compile(
    r"(?<!\w)(?i:in|year|since|until|c\.|ca\.?|circa|by|around|about|from|after|before)\s+$"
)
_FUNCTION = re.compile(
    rf"\s*(?:[–—,.;:)\]-]|$|[A-Z(]|[a-z]{{3,20}}ed\b|{w.any_of(w.LEXICON['function']['words'])}\b)"
)


def _told_year(m: Match, _: Story) -> Days:
    return cal.years(int(m["year"]))


def _year(m: Match, story: Story) -> Days | None:
    before, after = before_of(m), m.string[m.end() : m.end() + 16]
    if _CODE.search(before) or _MEASURED.match(after):
        return None
    if int(m["year"]) < 1500 and not _YEAR_LEAD.search(before):
        return None
    counted = _COUNTED.match(after) and not _FUNCTION.match(after)
    if counted and not _PART_OF.search(before) and (_SIZE.search(before) or not _YEAR_LEAD.search(before)):
        return None
    return cal.years(int(m["year"]))


def _early_year(m: Match, story: Story) -> Days | None:
    after = m.string[m.end() : m.end() + 16]
    lead = _EARLY_LEAD.search(before_of(m)) or _dashed(m, story)
    return cal.years(int(m["year"])) if lead and _FUNCTION.match(after) else None


def _short_year(m: Match, story: Story) -> Days | None:
    """ "1871–*72*"."""
    first = _dashed(m, story)
    if not first or not first.first:
        return None
    year = first.first.year // 100 * 100 + int(m["short"])
    return cal.years(year) if first.first.year < year <= first.first.year + 30 else None


def _dashed(m: Match, story: Story) -> Days | None:
    """The year that a dash joins to this one, if it was read as such."""
    found = re.search(r"\d{3,4}\s?[–—-]\s?$", before_of(m))
    at = m.start() - len(found[0]) if found else -1
    return story.told[-1].days if story.told and story.told[-1].start == at else None


_EARLY = r"(?P<year>[1-9]\d{1,2})"

RULES: tuple[Rule, ...] = (
    rule("the year", rf"(?<=the year ){_EARLY}", _told_year, explicit=True),
    rule("year", rf"(?P<year>{w.YEAR})", _year, explicit=True),
    rule("short year", r"(?<=[–— -])(?P<short>\d\d)(?![,.]\d|[-/:])", _short_year, explicit=True),
    rule("early year", r"(?P<year>[1-9]\d{2})(?![,.]\d|-\d{4})", _early_year, explicit=True),
)
