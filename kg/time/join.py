"""Times joined to larger ones: "early 1990s", "from May to July", "since 2014". The inner ones stay."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from kg.model import Days, Span, TimeExpression
from kg.time import calendar as cal
from kg.time import words as w
from kg.time.story import Story

_BOUND = {form: kind for kind, forms in w.LEXICON["bound"].items() for form in forms}
_PARTS = {form: kind for kind, forms in w.LEXICON["part"].items() for form in forms}
_BEFORE = 48
_LEAD = re.compile(
    rf"(?<!\w)(?:(?P<word>(?i:{w.any_of(_BOUND)})){w.GAP}|(?P<affix>(?i:post|pre))-)"
    rf"(?:(?:the|about|around|at{w.GAP}least|on|in|year|late|early|noon|midnight|midday|close{w.GAP}of{w.GAP}business|"
    rf"\d{{1,2}}(?:[:.]\d\d)?{w.OPT}(?:[ap]\.?m\.?)?){w.GAP}){{0,4}}$"
)
_PART = re.compile(
    rf"(?<!\w)(?P<word>(?i:{w.any_of(_PARTS)}))[- ](?:in{w.GAP})?(?:the{w.GAP})?(?:year{w.GAP})?$"
)
_TO = re.compile(
    rf"{w.OPT}(?:,{w.OPT})?(?:{w.DASH}|to|until|till|through){w.OPT}"
    rf"(?:(?:the|around|about|about the){w.GAP})?"
)
_AND = re.compile(rf"{w.GAP}and{w.GAP}(?:the{w.GAP})?")
_FROM = re.compile(rf"(?<!\w)(?i:from|between){w.GAP}(?:the{w.GAP})?$")
_ON = re.compile(
    rf"{w.GAP}(?:onwards?|on\b(?=\s*[,.;)])|and{w.GAP}(?:after|later))|{w.OPT}{w.DASH}{w.OPT}[Pp]resent\b"
)
_AFFIX = {"post": "after", "pre": "before"}
_EDGE = re.compile(r"(?i:(?:the\s)?(?:(?P<end>end)|start|beginning)\sof\s)")
_OWNED = re.compile(r"[’']s?\b|-\w")


def joined(atoms: list[TimeExpression], story: Story) -> list[TimeExpression]:
    """The atoms with what they make together, sorted by place, the larger before the smaller."""
    text = story.text
    parts = [_part(text, atom, story.today(atom.span.start)) for atom in atoms]
    larger = [part or atom for part, atom in zip(parts, atoms, strict=True)]
    made = [part for part in parts if part]
    in_range: set[int] = set()
    for i, (a, b) in enumerate(pairwise(larger)):
        both = _range(text, a, b) if i not in in_range else None
        if both:
            made.append(both)
            in_range |= {i, i + 1}
    for i, atom in enumerate(larger):
        made += _open(text, atom) if i not in in_range else []
    unique = {t.span: t for t in (*atoms, *made)}
    return sorted(unique.values(), key=lambda t: (t.span.start, -t.span.end))


def _lead(text: str, at: int) -> str:
    return text[max(0, at - _BEFORE) : at]


def _part(text: str, atom: TimeExpression, published: date | None) -> TimeExpression | None:
    """ "early 1990s", "late last year", "earlier this year"."""
    lead = _lead(text, atom.span.start)
    found = _PART.search(lead)
    if not found or not atom.days.first or not atom.days.last:
        return None
    kind = _PARTS[re.sub(r"\s+", " ", found["word"].lower())]
    return TimeExpression(_wider(atom, lead, found), _cut(kind, atom.days.first, atom.days.last, published))


def _cut(kind: str, first: date, last: date, published: date | None) -> Days:
    if kind not in ("earlier", "later"):
        return cal.part(Days(first, last), kind)
    if published is None or not first <= published <= last:
        return cal.part(Days(first, last), "late") if kind == "later" else Days(first, last)
    return Days(first, published) if kind == "earlier" else Days(published, last)


def _wider(atom: TimeExpression, lead: str, found: re.Match[str], end: int | None = None) -> Span:
    return Span(atom.span.start - len(lead) + found.start(), end or atom.span.end)


def _range(text: str, a: TimeExpression, b: TimeExpression) -> TimeExpression | None:
    """ "from A to B", "A–B", "between A and B"."""
    if b.span.start - a.span.end > 20 or b.span.start < a.span.end:
        return None
    between = text[a.span.end : b.span.start]
    lead = _lead(text, a.span.start)
    opened = _FROM.search(lead)
    dash = _TO.fullmatch(between)
    if not dash and not (opened and opened[0].lower().startswith("between") and _AND.fullmatch(between)):
        return None
    if not (a.days.first and b.days.last) or a.days.first > b.days.last:
        return None
    start = a.span.start - len(lead) + opened.start() if opened else a.span.start
    return TimeExpression(Span(start, b.span.end), Days(a.days.first, b.days.last))


def _open(text: str, atom: TimeExpression) -> list[TimeExpression]:
    """ "since A", "until A", "from A on", if there is such; and the day that an edge of A is beside it."""
    lead = _lead(text, atom.span.start)
    if _OWNED.match(text, atom.span.end):
        return []
    on = _ON.match(text, atom.span.end)
    if on:
        return [TimeExpression(Span(atom.span.start, on.end()), Days(atom.days.first, None))]
    found = _LEAD.search(lead)
    if not found or re.search(rf"{w.UNIT}{w.GAP}$", lead[: found.start()]):
        return []
    affix, word = found["affix"], found["word"]
    kind = _AFFIX[affix.lower()] if affix else _BOUND[re.sub(r"\s+", " ", word.lower())]
    point = _point(kind, text, atom)
    whole = _wider(atom, lead, found)
    if point is None:
        return [TimeExpression(whole, bounded(kind, atom.days))]
    ends = atom.days.last == point.first
    return [
        TimeExpression(whole, bounded("until" if ends else kind, point)),
        TimeExpression(atom.span, point),
    ]


def _point(kind: str, text: str, atom: TimeExpression) -> Days | None:
    """ "by the *start of 2025*", "before the *end of May*": the first or last day of a time whose edge is a bound."""
    edge = _EDGE.match(text, atom.span.start) if kind in ("until", "before") else None
    at = (atom.days.last if edge["end"] else atom.days.first) if edge else None
    return cal.single(at) if at else None


def bounded(kind: str, days: Days) -> Days:
    """The days on one side of others; `since` and `until` take them in, `after` and `before` do not."""
    if kind == "since":
        return Days(days.first, None)
    if kind == "until":
        return Days(None, days.last)
    if kind == "after":
        return Days(cal.next_day(days.last) if days.last else None, None)
    return Days(None, cal.moved(days.first, "day", -1) if days.first else None)
