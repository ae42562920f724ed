"""Intervals that times make: "early 1990s", "from May to July", "since 2014". The times within them stay.

An interval with one open end is what ISO-TimeML writes as a TIMEX3 with a temporal link to its bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kg.lexicon import Language
from kg.lexicon.word_patterns import Templates, patterns
from kg.model import Days, Span, TimeExpression
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.time_words import one_spaced

_LEAD = 48
"""Characters before a time that are looked at."""
_BETWEEN = 20
"""Characters between the two ends of an interval."""


@dataclass(frozen=True)
class IntervalPatterns:
    """The patterns of `[interval]` in time-patterns.toml, where each is explained."""

    bound: re.Pattern[str]
    length: re.Pattern[str]
    part: re.Pattern[str]
    to: re.Pattern[str]
    and_: re.Pattern[str]
    opening: re.Pattern[str]
    onwards: re.Pattern[str]
    edge: re.Pattern[str]
    owned: re.Pattern[str]


class Intervals:
    """How times make intervals in one language."""

    def __init__(self, language: Language, templates: Templates) -> None:
        self._patterns = patterns(IntervalPatterns, "interval", templates)
        self._bounds = language.by_word("time", "bound")
        self._affixes = language.by_word("time", "affix")
        self._parts = language.by_word("time", "part")

    def with_intervals(
        self, atoms: Sequence[TimeExpression], context: TemporalContext
    ) -> list[TimeExpression]:
        """The atoms with what they make together, sorted by place, the larger before the smaller."""
        text = context.text
        parts = [self._part(text, atom, context.reference(atom.span.start)) for atom in atoms]
        larger = [part or atom for part, atom in zip(parts, atoms, strict=True)]
        made = [part for part in parts if part]
        in_range: set[int] = set()
        for i, (a, b) in enumerate(pairwise(larger)):
            both = self._range(text, a, b) if i not in in_range else None
            if both:
                made.append(both)
                in_range |= {i, i + 1}
        for i, atom in enumerate(larger):
            made += self._half_open(text, atom) if i not in in_range else []
        unique = {t.span: t for t in (*atoms, *made)}
        return sorted(unique.values(), key=lambda t: (t.span.start, -t.span.end))

    def _part(self, text: str, atom: TimeExpression, reference: date | None) -> TimeExpression | None:
        """ "early 1990s", "late last year", "earlier this year"."""
        lead = _before(text, atom)
        found = self._patterns.part.search(lead)
        if not found or not atom.days.first or not atom.days.last:
            return None
        kind = self._parts[one_spaced(found["word"].lower())]
        return TimeExpression(_wider(atom, lead, found), part_of(atom.days, kind, reference))

    def _range(self, text: str, a: TimeExpression, b: TimeExpression) -> TimeExpression | None:
        """ "from A to B", "A–B", "between A and B"."""
        if b.span.start - a.span.end > _BETWEEN or b.span.start < a.span.end:
            return None
        between, lead = text[a.span.end : b.span.start], _before(text, a)
        opened = self._patterns.opening.search(lead)
        joined = self._patterns.to.fullmatch(between) or (
            opened and opened["between"] and self._patterns.and_.fullmatch(between)
        )
        if not joined or not (a.days.first and b.days.last) or a.days.first > b.days.last:
            return None
        start = _wider(a, lead, opened).start if opened else a.span.start
        return TimeExpression(Span(start, b.span.end), Days(a.days.first, b.days.last))

    def _half_open(self, text: str, atom: TimeExpression) -> list[TimeExpression]:
        """ "since A", "until A", "from A on", if there is such; and the day that an edge of A is beside it."""
        if self._patterns.owned.match(text, atom.span.end):
            return []
        on = self._patterns.onwards.match(text, atom.span.end)
        if on:
            return [TimeExpression(Span(atom.span.start, on.end()), Days(atom.days.first, None))]
        lead = _before(text, atom)
        found = self._patterns.bound.search(lead)
        if not found or self._patterns.length.search(lead[: found.start()]):
            return []
        kind = self._kind_of_bound(found)
        whole, point = _wider(atom, lead, found), self._edge(kind, text, atom)
        if point is None:
            return [TimeExpression(whole, bounded(kind, atom.days))]
        ends = atom.days.last == point.first
        return [
            TimeExpression(whole, bounded("until" if ends else kind, point)),
            TimeExpression(atom.span, point),
        ]

    def _kind_of_bound(self, found: re.Match[str]) -> str:
        if found["affix"]:
            return self._affixes[found["affix"].lower()]
        return self._bounds[one_spaced(found["word"].lower())]

    def _edge(self, kind: str, text: str, atom: TimeExpression) -> Days | None:
        """ "by the *start of 2025*", "before the *end of May*": the first or last day of a time whose edge is a bound."""
        edge = self._patterns.edge.match(text, atom.span.start) if kind in ("until", "before") else None
        at = (atom.days.last if edge["end"] else atom.days.first) if edge else None
        return cal.single(at) if at else None


def _before(text: str, atom: TimeExpression) -> str:
    return text[max(0, atom.span.start - _LEAD) : atom.span.start]


def _wider(atom: TimeExpression, lead: str, found: re.Match[str]) -> Span:
    return Span(atom.span.start - len(lead) + found.start(), atom.span.end)


def part_of(days: Days, kind: str, reference: date | None) -> Days:
    """The early, mid or late part of some days; `earlier` and `later` go up to the reference or on from it."""
    if kind not in ("earlier", "later"):
        return cal.part(days, kind)
    if reference is None or not (days.first and days.last and days.first <= reference <= days.last):
        return cal.part(days, "late") if kind == "later" else days
    return Days(days.first, reference) if kind == "earlier" else Days(reference, days.last)


def bounded(kind: str, days: Days) -> Days:
    """The days on one side of others; `since` and `until` take them in, `after` and `before` do not."""
    if kind == "since":
        return Days(days.first, None)
    if kind == "until":
        return Days(None, days.last)
    if kind == "after":
        return Days(cal.next_day(days.last) if days.last else None, None)
    return Days(None, cal.moved(days.first, "day", -1) if days.first else None)
