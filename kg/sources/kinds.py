"""What each block of a page is: title, byline, date, caption, promo, teaser or notice, beside the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.sources.dates import date_in
from kg.sources.lines import Line
from kg.sources.wordlists import FUNCTION_WORDS, KINDS

CREDIT = re.compile(
    r"\((?:[^()]*\b(?:AFP|Reuters|REUTERS|AP|EPA|Getty|Photos?|Image|Credit|Shutterstock|Handout)\b[^()]*)\)\s*$"
    r"|\([^()]{3,60}/[^()]{3,60}\)\s*$"
    r"|\[(?:File|Photo|Reuters|AFP|AP|EPA|Getty)[^\[\]]*\]\s*$"
    r"|^(?:Photo|Photograph|Picture|Image|Credit)s?(?: by| credit)?\s*[:|]"
    r"|\b(?:via Getty Images|Getty Images|AP Photo|File photo|file photo)\b"
)
BYLINE = re.compile(r"^(?:by|written by|reported by|story by|from)\s+[A-ZÀ-Þ]\S*\s+\S+", re.IGNORECASE)
ABOVE = 14
"""A title stands at most this many lines above the body."""


def kinds_of(lines: Sequence[Line], body: NDArray[np.bool_]) -> list[str]:
    """The kind of each line; every line that is no body, title, byline, date or caption is furniture."""
    kinds = ["body" if inside else _furniture(line) for line, inside in zip(lines, body, strict=True)]
    first = int(np.argmax(body)) if body.any() else len(lines)
    title = _title(lines, body, first)
    if title is not None:
        kinds[title] = "title"
    for i, line in enumerate(lines):
        near = title is not None and title - 3 <= i <= first + 3
        if _is_caption(line) and (kinds[i] == "body" or near or _inside(i, body)):
            kinds[i] = "caption"
        elif kinds[i] != "title" and near and len(line.words) <= 30 and BYLINE.match(line.text):
            kinds[i] = "byline"
        elif kinds[i] != "title" and near and len(line.words) <= 14 and date_in(line.text) is not None:
            kinds[i] = "date"
    return kinds


def _furniture(line: Line) -> str:
    """promo for what asks the reader to do something, teaser for what tells of another article, else notice."""
    said = f" {' '.join(line.words)} "
    asks = any(f" {p} " in said for kind in ("subscribe", "share") for p in KINDS[kind])
    if asks and len(line.words) <= 40:
        return "promo"
    reads = sum(w in FUNCTION_WORDS for w in line.words) >= 1 and len(line.words) >= 5
    return "teaser" if reads else "notice"


def _title(lines: Sequence[Line], body: NDArray[np.bool_], first: int) -> int | None:
    """The line above the body, or the first of it, that shares most words with the body and ends no sentence."""
    inside = {w for line, kept in zip(lines, body, strict=True) if kept for w in line.words}
    last = first + 1 if first < len(lines) and _like_title(lines[first]) else first
    best: tuple[float, int] | None = None
    for i in range(max(0, first - ABOVE), last):
        if not _like_title(lines[i]):
            continue
        words = {w for w in lines[i].words if w not in FUNCTION_WORDS}
        shared = sum(w in inside for w in words) if i < first else len(words)
        score = shared * shared / max(len(words), 1) + len(words) / 100 - (first - i) / 50
        if best is None or score > best[0]:
            best = (score, i)
    return best[1] if best is not None and best[0] > 0.5 else None


def _like_title(line: Line) -> bool:
    text = line.text
    ends = text.endswith((".", ";", ",", ":")) and not text.endswith(("...", "U.S.", "U.K."))
    other = _is_caption(line) or BYLINE.match(text) or (date_in(text) is not None and len(line.words) <= 8)
    return 3 <= len(line.words) <= 32 and len(text) <= 220 and not ends and not other


def _is_caption(line: Line) -> bool:
    return len(line.words) >= 4 and bool(CREDIT.search(line.text)) and len(line.text) <= 500


def _inside(i: int, body: NDArray[np.bool_]) -> bool:
    return bool(body[:i].any() and body[i:].any())
