"""Where the body begins and ends, and what of it the classifier is shy of: after the decoding, by rule."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.sources.bylines import is_byline
from kg.sources.credits import CREDIT
from kg.sources.dates import date_in
from kg.sources.inserts import Course, asking, is_call
from kg.sources.line_features import OWN, Matrix
from kg.sources.page_lines import Line
from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("comments")
ENDS = OWN.index("ends")
COMMENTS = PATTERNS.compiled("comments", re.IGNORECASE)
"""What heads the comments of readers."""
MAX_HEADING_WORDS = 16
"""Words of a byline, a dateline or a heading of comments."""
MAX_OPENING_LINES, MAX_OPENING_CHARACTERS = 6, 350
"""Lines from the first of a body to its byline, and characters of those that may stand above it."""
MIN_ARTICLE_CHARACTERS = 300
"""Characters of an article above its comments."""
MIN_PARAGRAPH_WORDS, MIN_PARAGRAPH_LOG_ODDS, MAX_PARAGRAPH_DISTANCE = 10, -1.5, 2
"""Words of a paragraph that is taken up, its least log odds, and how many lines it stands from the body."""
MIN_LIST_LINES, MAX_LIST_LINE_CHARACTERS, MIN_LIST_LINE_WORDS, MAX_LIST_DISTANCE = 5, 160, 4, 3
"""Lines of a list, characters of each, words of each on average, and lines between it and the text above."""


def without_head(lines: Sequence[Line], rows: Matrix, course: Course) -> Course:
    """Nothing of what stands above the byline or the date: the standfirst, a caption."""
    kept = course.copy()
    first = int(np.argmax(course))
    last, chars = None, 0
    for i in range(first, min(first + MAX_OPENING_LINES, len(lines))):
        if len(lines[i].words) <= MAX_HEADING_WORDS and _is_credit(lines[i], rows[i, ENDS] > 0):
            last = i
        elif course[i]:
            chars += len(lines[i].text)
            if chars > MAX_OPENING_CHARACTERS:
                break
    if last is not None and course[last + 1 :].any():
        kept[: last + 1] = False
    return kept


def _is_credit(line: Line, ends: bool) -> bool:
    return is_byline(line.text) or (not ends and date_in(line.text) is not None)


def with_paragraphs(lines: Sequence[Line], rows: Matrix, odds: NDArray[np.float64], course: Course) -> Course:
    """Also the paragraphs near the body that the classifier is unsure of and that are set as the others are."""
    gaps = Counter(lines[i].gap for i in np.flatnonzero(course).tolist() if rows[i, ENDS])
    if not gaps:
        return course
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap))
    fits = np.array(
        [x.gap == usual and len(x.words) >= MIN_PARAGRAPH_WORDS and not CREDIT.search(x.text) for x in lines]
    )
    fits &= (rows[:, ENDS] > 0) & (odds >= MIN_PARAGRAPH_LOG_ODDS) & ~asking(lines, rows)
    fits &= ~np.array([is_call(line) for line in lines])
    kept = course.copy()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for i in order:
            if fits[i] and kept[max(0, i - MAX_PARAGRAPH_DISTANCE) : i + MAX_PARAGRAPH_DISTANCE + 1].any():
                kept[i] = True
    return kept


def with_lists(lines: Sequence[Line], rows: Matrix, course: Course) -> Course:
    """Also the results, dates or figures below a paragraph: lines with numbers that are all made alike."""
    forms = [
        _form(line) if not rows[i, ENDS] and len(line.text) <= MAX_LIST_LINE_CHARACTERS else ""
        for i, line in enumerate(lines)
    ]
    kept = course.copy()
    start = 0
    while start < len(lines):
        stop = start + 1
        while (
            stop < len(lines)
            and forms[start]
            and forms[stop] == forms[start]
            and _follows(lines, start, stop)
        ):
            stop += 1
        if kept[max(0, start - MAX_LIST_DISTANCE) : start].any() and _is_list(lines[start:stop]):
            kept[start:stop] = True
        start = stop
    return kept


def _form(line: Line) -> str:
    """How the words of a line with numbers begin; a row of a table is like every other."""
    if not any(c.isdigit() for c in line.text):
        return ""
    if line.text.count("\t") >= 2:
        return "row"
    first = (word[0] for word in line.text.split()[:3])
    return " ".join("A" if c.isupper() else "0" if c.isdigit() else "a" if c.isalpha() else c for c in first)


def _follows(lines: Sequence[Line], start: int, stop: int) -> bool:
    return lines[stop].gap == lines[start + 1].gap


def _is_list(lines: Sequence[Line]) -> bool:
    different = len({line.text for line in lines})
    words = sum(len(line.words) for line in lines)
    return (
        len(lines) >= MIN_LIST_LINES
        and 5 * different >= 4 * len(lines)
        and words >= MIN_LIST_LINE_WORDS * len(lines)
    )


def without_comments(lines: Sequence[Line], rows: Matrix, course: Course) -> Course:
    """Nothing of what readers wrote below the article."""
    prose = np.cumsum(np.array([len(line.text) for line in lines]) * course * rows[:, ENDS])
    for i, line in enumerate(lines):
        if (
            prose[i] > MIN_ARTICLE_CHARACTERS
            and len(line.words) <= MAX_HEADING_WORDS
            and COMMENTS.match(line.text)
        ):
            return np.asarray(course & (np.arange(len(lines)) < i))
    return course
