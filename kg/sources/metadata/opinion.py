"""Whether a page is a column, an editorial, a review or an analysis: what it says of itself beside the headline.

Only a label of the article's own counts: directly beside its headline, its byline or its date, and no item of a menu.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import BlockKind
from kg.sources.bylines import is_byline
from kg.sources.dates import date_in
from kg.sources.metadata.metadata_parts import Part, in_text
from kg.sources.metadata.metadata_words import (
    GIVEN_NAMES,
    MEDIA,
    MENUS,
    OPINION,
    OPINION_HEADLINES,
    OPINION_NOTES,
)
from kg.sources.page_lines import Line
from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("opinion")
LABELS = "|".join(map(re.escape, sorted(OPINION, key=len, reverse=True)))
LABEL = re.compile(rf"(?:{LABELS})", re.IGNORECASE)
SIGNED = PATTERNS.compiled("signed", re.IGNORECASE)
"""A byline that says what the piece is: "Column by Lena Marrow"."""
SECTION = re.compile(rf"[^:]{{2,30}}:\s(?:{LABELS})$", re.IGNORECASE)
"""A section and what the piece is: "TV: REVIEW"."""
ITEMS = re.compile(r"\s*[|•·/]\s*|\s{2,}|\t|\s[-–—]\s")
WAY = re.compile(r"\s*[>»›]\s*")
STARTS = "|".join(map(re.escape, sorted(OPINION_HEADLINES, key=len, reverse=True)))
REVIEWED = PATTERNS.text("reviewed")
HEADLINE = re.compile(
    rf"^(?:{STARTS})\s?(?:[:|]|\s[-–—]\s)|(?:\b{REVIEWED} |[-–—:|,(] ?)(?:review|editorial)\)?$"
    r"|^the [\w ]{2,30} view on\b|[|:] (?:opinion|comment|column|commentary|analysis)$",
    re.IGNORECASE,
)
NOTE = re.compile("|".join(map(re.escape, OPINION_NOTES)), re.IGNORECASE)
MAX_LABEL_WORDS = 8
MAX_LABEL_DISTANCE = 3
"""Lines of author and date between a label and the headline or the article."""


def opinion_of(
    lines: Sequence[Line], kinds: Sequence[BlockKind], title: int | None, first: int
) -> Part[bool] | None:
    """True where a label beside the headline, the headline itself or a note at the foot says so; else None."""
    if title is not None:
        match = HEADLINE.search(lines[title].text)
        if match is not None:
            return Part(True, in_text(lines[title], *match.span()))
    for i in _beside(lines, kinds, title, first):
        span = _label(lines[i].text)
        if span is not None and not _is_in_menu(i, lines, title):
            return Part(True, in_text(lines[i], *span))
    for line in lines[title if title is not None else first :]:
        match = NOTE.search(line.text[:1000])
        if match is not None:
            return Part(True, in_text(line, *match.span()))
    return None


def _beside(lines: Sequence[Line], kinds: Sequence[BlockKind], title: int | None, first: int) -> list[int]:
    """The lines next to the headline (without one, to the article) with nothing but author, date or standfirst between."""
    start = title if title is not None else first
    found = []
    for step in (-1, 1) if title is not None else (-1,):
        i, left = start + step, MAX_LABEL_DISTANCE
        while 0 <= i < len(lines) and left:
            if kinds[i] != BlockKind.BODY and len(lines[i].words) <= MAX_LABEL_WORDS:
                found.append(i)
            if step < 0 and not _is_about(lines[i]):
                break
            left -= 1
            i += step
    return found


def _is_about(line: Line) -> bool:
    return is_byline(line.text) or date_in(line.text) is not None


def _label(text: str) -> tuple[int, int] | None:
    """Where in a line a label stands: the whole line, its end behind a section or a way there, its start before a name."""
    match = LABEL.fullmatch(text.strip(" :|•·-–—")) or SIGNED.match(text) or SECTION.search(text)
    if match is not None:
        return 0, len(text)
    way = WAY.split(text)
    if len(way) > 1 and LABEL.fullmatch(way[-1]):
        return text.rindex(way[-1]), len(text)
    items = [item for item in ITEMS.split(text) if item]
    if len(items) != 2:
        return None  # more are a menu
    one, two = items
    if LABEL.fullmatch(one) and _is_person(two):
        return 0, len(one)
    if LABEL.fullmatch(two) and (_is_person(one) or _is_outlet(one)):
        return text.rindex(two), len(text)
    return None


def _is_person(text: str) -> bool:
    words = text.split()
    return is_byline(text) or (2 <= len(words) <= 4 and words[0].lower() in GIVEN_NAMES)


def _is_outlet(text: str) -> bool:
    words = text.lower().split()
    return 2 <= len(words) <= 5 and words[-1] in MEDIA and not all(word in MENUS for word in words)


def _is_in_menu(i: int, lines: Sequence[Line], title: int | None) -> bool:
    """Whether a bare label stands in a list of sections: next to another one, with no more space between than they have."""
    if not _is_item(lines[i].text):
        return False
    for step in (-1, 1):
        j = i + step
        if not 0 <= j < len(lines) or j == title or not _is_item(lines[j].text):
            continue
        between = lines[max(i, j)].gap
        k = j + step
        within = lines[max(j, k)].gap if 0 <= k < len(lines) and k != title else 0
        apart = between > 0 if not (0 <= k < len(lines) and _is_item(lines[k].text)) else between > within
        if not apart:
            return True
    return False


def _is_item(text: str) -> bool:
    """Whether a line is a word of a menu, or several."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    return 0 < len(words) <= MAX_LABEL_WORDS and (
        all(word in MENUS for word in words)
        or LABEL.fullmatch(text) is not None
        or len(ITEMS.split(text)) > 2
    )
