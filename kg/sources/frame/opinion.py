"""Whether a page is a column, an editorial, a review or an analysis: what it says of itself beside the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.sources.frame.parts import Part, in_text
from kg.sources.frame.words import OPINION, OPINION_HEADLINES, OPINION_NOTES
from kg.sources.lines import Line

ABOVE, BELOW = 4, 3
"""Lines above the headline and below the start of the article that may name its kind."""
LABELS = "|".join(map(re.escape, sorted(OPINION, key=len, reverse=True)))
LABEL = re.compile(rf"(?:^|[|:/•·>»]|\s[-–—])\s?(?:{LABELS})\s?(?:$|[|:/•·]|\s[-–—])", re.IGNORECASE)
STARTS = "|".join(map(re.escape, sorted(OPINION_HEADLINES, key=len, reverse=True)))
HEADLINE = re.compile(
    rf"^(?:{STARTS})\s?(?:[:|]|\s[-–—]\s)|\b(?:review|editorial)$|^the [\w ]{{2,30}} view on\b", re.IGNORECASE
)
NOTE = re.compile("|".join(map(re.escape, OPINION_NOTES)), re.IGNORECASE)
MOST_WORDS = 8


def opinion_of(
    lines: Sequence[Line], kinds: Sequence[str], title: int | None, first: int
) -> Part[bool] | None:
    """True where a label beside the headline, the headline itself or a note at the foot says so; else None."""
    if title is not None:
        match = HEADLINE.search(lines[title].text)
        if match is not None:
            return Part(True, in_text(lines[title], *match.span()))
    start = title if title is not None else first
    for i in range(max(0, start - ABOVE), min(len(lines), max(first, start + 1) + BELOW)):
        match = (
            LABEL.search(lines[i].text) if len(lines[i].words) <= MOST_WORDS and kinds[i] != "body" else None
        )
        whole = match is not None and len(match[0].strip()) == len(lines[i].text)
        if match is not None and i != title and not (whole and _is_menu(i, lines, title)):
            return Part(True, in_text(lines[i], *match.span()))
    for line in lines[start:]:
        match = NOTE.search(line.text[:1000])
        if match is not None:
            return Part(True, in_text(line, *match.span()))
    return None


def _is_menu(i: int, lines: Sequence[Line], title: int | None) -> bool:
    """Whether a line above the headline is one of many short ones: a menu has "Opinion" too."""
    if title is None or i >= title:
        return False
    above = lines[max(0, i - 3) : i]
    return len(above) == 3 and all(len(line.words) <= 3 for line in above)
