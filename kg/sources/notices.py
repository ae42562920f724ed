"""Notices of the site that read like sentences: consent, newsletters, what the outlet or a firm says about itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from kg.characters import plain
from kg.sources.inserts import QUOTED, Course
from kg.sources.line_features import OWN, Matrix
from kg.sources.page_lines import Line
from kg.sources.page_words import CONNECTING, NOTICES_ABOUT, PARTICLES, notice_pattern, page_patterns

PATTERNS = page_patterns("notice")
ENDS = OWN.index("ends")
MAX_NOTICE_WORDS, MAX_TOPIC_NOTICE_WORDS = 60, 25
"""Words of a notice that begins like one, and of one that speaks to the reader of a thing that notices are about."""
MAX_HEADING_WORDS = 8
"""Words of "About the Tarn Herald"."""
MAX_NOTE_LINES, MAX_NOTE_SHARE = 4, 0.4
"""Lines of such a note, and its share of the prose."""
BEGINS = notice_pattern("begins", re.IGNORECASE)
TOPIC = notice_pattern("topics", re.IGNORECASE)
ASKS = notice_pattern("asks", re.IGNORECASE)
SPEAKS = PATTERNS.compiled("speaks", re.IGNORECASE)
SITE = notice_pattern("site")
ABOUT = PATTERNS.compiled("about", re.IGNORECASE)


def without_notices(lines: Sequence[Line], rows: Matrix, course: Course) -> Course:
    """The course without notices of the site; where nothing else is left, as it is."""
    kept = course & ~np.array([_begins(line) for line in lines], dtype=bool)
    kept = _without_about(lines, rows, kept)
    prose = " ".join(line.text for i, line in enumerate(lines) if kept[i] and not _speaks(line))
    own = _topics(prose)  # what the article is about
    asks = [_speaks(line) and not _topics(line.text) & own for line in lines]
    for order in (np.flatnonzero(kept), np.flatnonzero(kept)[::-1]):
        for i in order.tolist():
            if not asks[i]:
                break
            kept[i] = False
    return kept if kept.any() else course


def _begins(line: Line) -> bool:
    """ "By continuing you agree to our terms.", "Sign up for our newsletter.": no sentence of an article."""
    return len(line.words) <= MAX_NOTICE_WORDS and BEGINS.match(plain(line.text)) is not None


def _speaks(line: Line) -> bool:
    """ "We will never share your data.", "The Tarn Herald uses cookies."."""
    text = plain(line.text)
    if len(line.words) > MAX_TOPIC_NOTICE_WORDS or QUOTED.search(text):
        return False
    told = SITE.match(text) is not None or ASKS.search(text) is not None
    return told or bool(SPEAKS.search(text) and TOPIC.search(text))


def _topics(text: str) -> set[str]:
    return {found[0].lower().removesuffix("s") for found in TOPIC.finditer(text)}


def _without_about(lines: Sequence[Line], rows: Matrix, kept: Course) -> Course:
    """Nothing of "About the Tarn Herald" and the few lines below it at the foot."""
    chars = np.array([len(line.text) for line in lines]) * kept * (rows[:, ENDS] > 0)
    for i in range(len(lines) - 1, 0, -1):
        if int(kept[i + 1 :].sum()) > MAX_NOTE_LINES:
            break
        if (
            _heads_note(lines[i], rows[i, ENDS] > 0)
            and kept[:i].any()
            and chars[i:].sum() <= MAX_NOTE_SHARE * chars.sum()
        ):
            return np.asarray(kept & (np.arange(len(lines)) < i))
    return kept


def _heads_note(line: Line, ends: bool) -> bool:
    found = ABOUT.fullmatch(line.text.rstrip(":"))
    if found is None or ends or len(line.words) > MAX_HEADING_WORDS:
        return False
    words = found[1].split()
    return found[1].lower() in NOTICES_ABOUT or (
        bool(words)
        and words[-1][0].isupper()
        and all(w[0].isupper() or w in CONNECTING or w in PARTICLES for w in words)
    )
