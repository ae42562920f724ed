"""Which lines of a page are the article: a classifier of lines, then the best run of decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.sources.body_edges import with_lists, with_paragraphs, without_comments, without_head
from kg.sources.boosted_trees import trees
from kg.sources.inserts import ENDS, asking, repeated_links, without_feed, without_inserts
from kg.sources.line_features import OWN, Matrix, features_of
from kg.sources.list_pages import all_but_menus, with_results
from kg.sources.notices import without_notices
from kg.sources.page_lines import Line
from kg.sources.page_words import KINDS

SWITCH_COSTS = (1.5, 0.75, 0.0)
"""What it costs to begin or end a stretch of body: a body is mostly one run of paragraphs. The lower ones are for pages
where no run is worth the first."""
BIAS = 0.6
MAX_SHORT_LINE_SHARE = 0.27
MIN_PROSE_SHARE = 0.84
"""A text whose lines are at most this share short and whose characters are at least this share prose is clean."""
MAX_FRAGMENT_WORDS = 4
"""Words of a line that cannot be a paragraph."""
MAX_BRIEF_LINES = 25
"""Lines of a text so short that every sentence of it counts."""
MIN_SENTENCE_WORDS, MIN_OPENER_WORDS, MIN_UNENDED_WORDS = 3, 6, 12
"""Words of a sentence, of the first one of a text, and of prose without a full stop."""
MAX_CAPITALISED_SHARE = 0.7
"""Share of capitalised words in a sentence."""
MIN_FUNCTION_WORD_SHARE = 0.15
"""Share of function words in prose."""
TAIL = re.compile(r"\(?(?:Additional reporting|Reporting|Writing|Editing) by |©")
"""What stands below a text and is no part of it."""


def body_lines(lines: Sequence[Line]) -> NDArray[np.bool_]:
    """Whether each line belongs to the body (or to the title) of the article."""
    rows = features_of(lines)
    odds = trees().log_odds(rows)
    if is_clean(lines, rows):
        return without_notices(lines, rows, ~_plain_boilerplate(lines, rows, odds))
    course = course_of(lines, rows, odds)
    if not course.any() or len(lines) <= MAX_BRIEF_LINES:
        course = without_head(lines, rows, course | prose_of(lines, rows))
    course = course & ~repeated_links(lines, rows, course)
    if not (course & (rows[:, ENDS] > 0)).any():
        course = course | all_but_menus(lines, rows)
    return without_notices(lines, rows, with_results(lines, rows, course))


def prose_of(lines: Sequence[Line], rows: Matrix) -> NDArray[np.bool_]:
    """The sentences of a text too short for the classifier: what ends with a stop, or is long and reads like prose."""
    words = np.array([len(line.words) for line in lines])
    reads = rows[:, OWN.index("function words")]
    sentence = (
        (rows[:, ENDS] > 0)
        & (words >= MIN_SENTENCE_WORDS)
        & (rows[:, OWN.index("capitals")] < MAX_CAPITALISED_SHARE)
    )
    tail = np.array([bool(TAIL.match(line.text)) for line in lines])
    prose = (
        (sentence | ((words >= MIN_UNENDED_WORDS) & (reads >= MIN_FUNCTION_WORD_SHARE)))
        & ~tail
        & ~asking(lines, rows)
    )
    openers = np.flatnonzero(
        prose & (words >= MIN_OPENER_WORDS) & ~np.array([x.text.endswith("?") for x in lines])
    )
    if not len(openers):
        return np.zeros(len(lines), dtype=bool)
    return without_feed(lines, rows, prose & (np.arange(len(lines)) >= openers[0]))


def course_of(lines: Sequence[Line], rows: Matrix, odds: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Body or not, from the log odds of each line."""
    weights = weights_of(lines)
    course = decode(odds, weights, SWITCH_COSTS[0])
    for switch in SWITCH_COSTS[1:]:
        course = course if course.any() else decode(odds, weights, switch)
    course = without_head(lines, rows, without_inserts(lines, rows, course))
    course = with_lists(lines, rows, with_paragraphs(lines, rows, odds, course))
    return without_comments(lines, rows, course)


def is_clean(lines: Sequence[Line], rows: Matrix) -> bool:
    """Whether the text has nothing around it: few short lines, nearly all of it in sentences."""
    chars = np.array([len(line.text) for line in lines], dtype=float)
    words = np.array([len(line.words) for line in lines])
    prose = (chars >= 80) | ((rows[:, OWN.index("ends")] > 0) & (words > MAX_FRAGMENT_WORDS))
    return bool(
        (words <= MAX_FRAGMENT_WORDS).mean() <= MAX_SHORT_LINE_SHARE
        and chars[prose].sum() / chars.sum() >= MIN_PROSE_SHARE
    )


def _plain_boilerplate(lines: Sequence[Line], rows: Matrix, odds: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Of a clean text only what is short, says that it is boilerplate, and looks like it, is left out."""
    says = rows[:, len(OWN) - len(KINDS) : len(OWN)].max(axis=1) > 0
    short = np.array([len(line.words) <= 12 for line in lines])
    return np.asarray(says & short & (rows[:, OWN.index("ends")] == 0) & (odds < -3.0))


def weights_of(lines: Sequence[Line]) -> NDArray[np.float64]:
    """How much each line counts: long ones more."""
    return np.array([min(2.0, 0.4 + len(line.words) / 25) for line in lines])


def decode(odds: NDArray[np.float64], weights: NDArray[np.float64], switch: float) -> NDArray[np.bool_]:
    """The most likely course of body and boilerplate (Viterbi, 1967), where each change between them costs `switch`."""
    gains = (np.clip(odds, -9.2, 9.2) + BIAS) * weights
    scores = np.zeros((len(gains), 2))
    came_from = np.zeros((len(gains), 2), dtype=int)
    scores[0] = 0.0, gains[0] - switch
    for i in range(1, len(gains)):
        stay = scores[i - 1]
        change = scores[i - 1, ::-1] - switch
        came_from[i] = np.where(stay >= change, (0, 1), (1, 0))
        scores[i] = np.maximum(stay, change) + np.array([0.0, gains[i]])
    course = np.zeros(len(gains), dtype=bool)
    state = int(scores[-1, 1] > scores[-1, 0])
    for i in range(len(gains) - 1, -1, -1):
        course[i] = bool(state)
        state = int(came_from[i, state])
    return course
