"""Lists that are what a page has to say: results, rankings, names; and texts of a few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from kg.sources.bylines import is_byline
from kg.sources.dates import date_in
from kg.sources.inserts import Course, asking
from kg.sources.line_features import OWN, Matrix
from kg.sources.metadata.metadata_words import BUTTONS, MENUS
from kg.sources.page_lines import Line
from kg.sources.page_words import FEEDS, FUNCTION_WORDS, KINDS, LABELS

RANK = re.compile(r"\(?#?\d{1,3}(?:[.):]|st|nd|rd|th|=)\s+\S")
SCORE = re.compile(r"(?<![\d:/.-])(?:\d{1,3}|½)\s?[-–:]\s?(?:\d{1,3}|½)(?![\d:/.-])|½")
NUMBER = re.compile(r"[\d½]")
MIN_LIST_LINES, MAX_LIST_DISTANCE, MAX_LIST_LINE_CHARACTERS = 3, 3, 160
"""Lines of a list, lines between it and the text, characters of a line."""
MIN_MENU_SHARE = 1 / 3
"""Share of lines that are known parts of menus, from which on a page without prose is one."""
SAYS = len(OWN) - len(KINDS)
BOILERPLATE = [SAYS + list(KINDS).index(kind) for kind in ("subscribe", "share", "more", "comment", "rights")]


def with_results(lines: Sequence[Line], rows: Matrix, course: Course) -> Course:
    """Also ranked lines and scores near the body, and the line with a colon above them."""
    kept = course.copy()
    start = 0
    while start < len(lines):
        stop = start
        while stop < len(lines) and _is_row(lines[stop]) and (stop == start or lines[stop].gap <= 1):
            stop += 1
        headed = start > 0 and lines[start - 1].text.endswith(":")
        near = kept[max(0, start - MAX_LIST_DISTANCE) : stop + MAX_LIST_DISTANCE].any()
        if stop - start >= MIN_LIST_LINES and near and _may_be_headed(lines, start):
            scored = all(NUMBER.search(RANK.sub("", line.text, count=1)) for line in lines[start:stop])
            if scored or headed:
                kept[start - 1 if headed else start : stop] = True
        start = max(stop, start + 1)
    return kept


def _is_row(line: Line) -> bool:
    return (
        len(line.text) <= MAX_LIST_LINE_CHARACTERS
        and bool(RANK.match(line.text) or SCORE.search(line.text))
        and len(line.words) > 1
    )


def _may_be_headed(lines: Sequence[Line], start: int) -> bool:
    above = " ".join(lines[start - 1].words) if start else ""
    return above not in FEEDS and above not in LABELS


def all_but_menus(lines: Sequence[Line], rows: Matrix) -> Course:
    """Of a text in which no article is found: all that is no boilerplate; nothing where it is a menu.

    A sentence of three words, a list of names or of results is all that such a text has to say.
    """
    menu = (
        np.array([_is_menu(line) for line in lines])
        | (rows[:, BOILERPLATE].max(axis=1) > 0)
        | asking(lines, rows)
    )
    if not len(lines) or menu.mean() >= MIN_MENU_SHARE:
        return np.zeros(len(lines), dtype=bool)
    head = np.array([is_byline(line.text) or _is_date(line) for line in lines])
    return np.asarray(~menu & ~head)


def _is_menu(line: Line) -> bool:
    words = " ".join(line.words)
    return (
        words in FEEDS
        or words in LABELS
        or all(w in MENUS or w in BUTTONS or w in FUNCTION_WORDS for w in line.words)
    )


def _is_date(line: Line) -> bool:
    return len(line.words) <= 5 and date_in(line.text) is not None
