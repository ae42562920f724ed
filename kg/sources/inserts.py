"""Boilerplate between the paragraphs of an article: promos, forms, teasers of other articles, feeds behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.characters import QUOTATION_MARKS, plain
from kg.sources.line_features import OWN, Matrix
from kg.sources.page_lines import Line
from kg.sources.page_words import FEEDS, KINDS, LABELS, READER

CLOCK = re.compile(r"\W*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\W*", re.IGNORECASE)
SAYS = len(OWN) - len(KINDS)
ASKS = [SAYS + list(KINDS).index(kind) for kind in ("subscribe", "share", "more", "comment", "rights")]
TERMS = [SAYS + list(KINDS).index(kind) for kind in ("subscribe", "rights")]
ENDS = OWN.index("ends")
MAX_CALL_FRAGMENT_WORDS = 12
"""Words of a line that asks for something without being a sentence."""
MAX_PROMO_WORDS = 45
TEASER_HEADLINE_WORDS = (10, 22)
"""Words of another article's headline; what heads a part of this one is shorter."""
MIN_STANDFIRST_WORDS = 8
MIN_LINK_WORDS = 6
"""Words of a headline that is no name of a section or a button."""
MAX_LINKS = 24
"""Lines that stand more than once, beyond which they are what the page is made of: recipes, tables."""
MAX_CUT_SHARE = 0.3
MAX_CUT_SHARE_OF_FEED = 0.5
"""Where a feed is headed, what follows is cut off if it holds at most this share of the prose: more if its items
have the hour above them."""
MAX_CALL_WORDS = 25
MAX_FRAGMENT_WORDS = 4
"""Words of a call to the reader, and of a fragment, that may stand beside boilerplate."""
QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)‘(?=\w)")

Course = NDArray[np.bool_]


def without_inserts(lines: Sequence[Line], rows: Matrix, course: Course) -> Course:
    """The course of the body without what stands between its paragraphs and is none."""
    kept = course & ~asking(lines, rows)
    kept = kept & ~_promos(lines, rows, kept)
    kept = kept & ~_links(lines, rows)
    kept = without_feed(lines, rows, kept)
    kept = kept & ~_teasers(lines, rows, kept)
    return _without_calls(lines, kept)


def asking(lines: Sequence[Line], rows: Matrix) -> Course:
    """ "Sign up", "READ MORE: …", "Enter your email", and the hour above an item of a feed."""
    short = np.array([len(line.words) <= MAX_CALL_FRAGMENT_WORDS for line in lines])
    hours = np.array([bool(CLOCK.fullmatch(line.text)) for line in lines])
    return np.asarray(hours | (short & (rows[:, ENDS] == 0) & (rows[:, ASKS].max(axis=1) > 0)))


def _promos(lines: Sequence[Line], rows: Matrix, kept: Course) -> Course:
    """ "By signing up you agree to our terms.": what speaks to the reader, beside other boilerplate."""
    found = np.zeros(len(lines), dtype=bool)
    terms = rows[:, TERMS].max(axis=1) > 0
    for i, line in enumerate(lines):
        if kept[i] and terms[i] and len(line.words) <= MAX_PROMO_WORDS and READER & set(line.words):
            around = [j for j in range(max(0, i - 2), min(len(lines), i + 3)) if j != i]
            found[i] = not all(kept[around])
    return found


def _links(lines: Sequence[Line], rows: Matrix) -> Course:
    """ "More:" and the headlines under it: lines without a full stop, up to the next sentence."""
    found = np.zeros(len(lines), dtype=bool)
    inside = False
    for i, line in enumerate(lines):
        label = line.text.endswith(":") and " ".join(line.words) in LABELS
        inside = label or (inside and not rows[i, ENDS])
        found[i] = inside
    return found


def without_feed(lines: Sequence[Line], rows: Matrix, kept: Course) -> Course:
    """Nothing of what stands below "News feed" or "Most read", where that is the lesser part."""
    prose = np.array([len(line.text) for line in lines]) * kept * rows[:, ENDS]
    for i in (i for i, line in enumerate(lines) if " ".join(line.words) in FEEDS):
        before, after = prose[:i].sum(), prose[i:].sum()
        timed = any(CLOCK.fullmatch(line.text) for line in lines[i:])
        if before > 0 and after <= (MAX_CUT_SHARE_OF_FEED if timed else MAX_CUT_SHARE) * (before + after):
            return np.asarray(kept & (np.arange(len(lines)) < i))
    return kept


def _teasers(lines: Sequence[Line], rows: Matrix, kept: Course) -> Course:
    """The headline of another article and, right under it, its sentence, between two paragraphs of this one."""
    found = np.zeros(len(lines), dtype=bool)
    for i in range(1, len(lines) - 1):
        line, after = lines[i], lines[i + 1]
        headline = (
            TEASER_HEADLINE_WORDS[0] <= len(line.words) <= TEASER_HEADLINE_WORDS[1] and not rows[i, ENDS]
        )
        headline = headline and line.text[-1] not in ":,;" and line.text[0] not in QUOTATION_MARKS + "•-–*"
        between = (
            kept[i - 1] and kept[i] and rows[i - 1, ENDS] and len(lines[i - 1].words) >= MIN_STANDFIRST_WORDS
        )
        nearer = after.gap < line.gap
        if headline and between and nearer and rows[i + 1, ENDS] and len(after.words) >= MIN_STANDFIRST_WORDS:
            found[i] = found[i + 1] = True
    return found


def repeated_links(lines: Sequence[Line], rows: Matrix, kept: Course) -> Course:
    """Links below the first paragraph: headlines that stand on the page more than once, each with the sentence that hangs
    on it."""
    found = np.zeros(len(lines), dtype=bool)
    counts = Counter(line.text for line in lines)
    prose = np.array([len(line.words) >= MIN_STANDFIRST_WORDS for line in lines]) & (rows[:, ENDS] > 0)
    first = int(np.argmax(prose & kept))
    for i in range(first + 1, len(lines)):
        line, below = lines[i], lines[i + 1].gap if i + 1 < len(lines) else 1
        if not rows[i, ENDS]:
            found[i] = counts[line.text] > 1 and len(line.words) >= MIN_LINK_WORDS
        else:
            found[i] = found[i - 1] and line.gap == 0 < below and bool(prose[i])
    return found if (found & kept).sum() <= MAX_LINKS else np.zeros_like(found)


def _without_calls(lines: Sequence[Line], kept: Course) -> Course:
    """Nothing of "Enjoying this story?", "Get our briefing, you can leave at any time.", next to boilerplate."""
    kept = kept.copy()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for i in order:
            beside = (i > 0 and not kept[i - 1]) or (i + 1 < len(lines) and not kept[i + 1])
            if kept[i] and beside and is_call(lines[i]):
                kept[i] = False
    return kept


def is_call(line: Line) -> bool:
    if QUOTED.search(plain(line.text)):
        return False
    calls = len(line.words) <= MAX_CALL_WORDS and bool(READER & set(line.words))
    return calls or (len(line.words) <= MAX_FRAGMENT_WORDS and line.text.endswith(("?", "!")))
