"""The frame that a page itself tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.sources.dates import date_in
from kg.sources.frame.parts import Frame, Part, in_text
from kg.sources.lines import Line

URL = re.compile(r"https?://[^\s<>\"')\]]+")
RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"(The\s+)?([A-Z][\w&'’.]*(?: [A-Z&][\w&'’.]*){0,4})"
)
DESK = re.compile(r"\band (The [A-Z][\w']*(?: [A-Z][\w']*){0,3})(?: news desk| staff)?\b")
LEGAL = re.compile(r"[,.]?\s*(?:Inc|Ltd|LLC|GmbH|All|Corp|Media Group|Company)\b.*$")


def found_frame(lines: Sequence[Line], kinds: Sequence[str]) -> Frame:
    """Headline, byline, day, outlet and address, where the page tells them; `kinds` has the kind of each line."""
    return Frame(
        title=_first(lines, kinds, "title"),
        byline=_first(lines, kinds, "byline"),
        published=_published(lines, kinds),
        outlet=_outlet(lines, kinds),
        url=_url(lines, kinds),
    )


def _first(lines: Sequence[Line], kinds: Sequence[str], kind: str) -> Part[str] | None:
    at = next((line for line, k in zip(lines, kinds, strict=True) if k == kind), None)
    return Part(at.text, in_text(at)) if at is not None else None


def _published(lines: Sequence[Line], kinds: Sequence[str]) -> Part[date] | None:
    """The first full date in a dateline or byline."""
    for line, kind in zip(lines, kinds, strict=True):
        found = date_in(line.text) if kind in ("date", "byline") else None
        if found is not None:
            return Part(found.value, in_text(line, found.span.start, found.span.end))
    return None


def _outlet(lines: Sequence[Line], kinds: Sequence[str]) -> Part[str] | None:
    """Who publishes: the desk in the byline, else the name beside the sign of copyright."""
    for line, kind in zip(lines, kinds, strict=True):
        desk = DESK.search(line.text) if kind == "byline" else None
        if desk is not None:
            return Part(desk[1], in_text(line, *desk.span(1)))
    for line, kind in zip(lines, kinds, strict=True):
        rights = RIGHTS.search(line.text) if kind not in ("body", "title", "caption") else None
        if rights is not None:
            name = LEGAL.sub("", (rights[1] or "") + rights[2]).strip(" .,")
            return Part(name, in_text(line, *rights.span())) if name else None
    return None


def _url(lines: Sequence[Line], kinds: Sequence[str]) -> Part[str] | None:
    """An address alone on its line, outside the body."""
    for line, kind in zip(lines, kinds, strict=True):
        if kind not in ("body", "caption") and URL.fullmatch(line.text):
            return Part(line.text, in_text(line))
    return None
