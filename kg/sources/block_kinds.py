"""What each block of a page is: title, byline, date, caption, promo, teaser or notice, beside the body."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import BlockKind
from kg.sources.bylines import is_byline, only_names
from kg.sources.credits import caption_label, credit_in, is_credit
from kg.sources.dates import date_in
from kg.sources.page_lines import Line
from kg.sources.page_words import FUNCTION_WORDS, KINDS

MAX_SECTION_WORDS = 8
"""Words of a line above the headline that is no part of the article."""


def kinds_of(lines: Sequence[Line], body: Sequence[bool], title: int | None) -> list[BlockKind]:
    """The kind of each line; every line that is no body, title, byline, date or caption is boilerplate.

    `body` says which lines are the article's, `title` is the number of its headline.
    """
    kinds = [
        BlockKind.BODY if inside else _boilerplate(line) for line, inside in zip(lines, body, strict=True)
    ]
    first = next((i for i, inside in enumerate(body) if inside), len(lines))
    last = max((i for i, inside in enumerate(body) if inside), default=-1)
    if title is not None:
        kinds[title] = BlockKind.TITLE
    for i, line in enumerate(lines[: title or 0]):
        if (
            kinds[i] == BlockKind.BODY
            and len(line.words) <= MAX_SECTION_WORDS
            and not line.text.endswith((".", "!", "?", ":"))
        ):
            kinds[i] = BlockKind.NOTICE  # above the headline: the masthead, a section
    for i, line in enumerate(lines):
        near = title is not None and title - 3 <= i <= first + 3
        if kinds[i] != BlockKind.TITLE and is_credit(line.text):
            kinds[i] = BlockKind.NOTICE
        elif (
            kinds[i] != BlockKind.TITLE
            and _is_caption(line)
            and (kinds[i] == BlockKind.BODY or near or first < i <= last)
        ):
            kinds[i] = BlockKind.CAPTION
        elif kinds[i] != BlockKind.TITLE and near and is_byline(line.text):
            kinds[i] = BlockKind.BYLINE
        elif kinds[i] != BlockKind.TITLE and near and len(line.words) <= 14 and _is_date(line, kinds[i]):
            kinds[i] = BlockKind.DATE
    return kinds


def _boilerplate(line: Line) -> BlockKind:
    """promo for what asks the reader to do something, teaser for what tells of another article, else notice."""
    said = f" {' '.join(line.words)} "
    asks = any(f" {p} " in said for kind in ("subscribe", "share") for p in KINDS[kind])
    if asks and len(line.words) <= 40:
        return BlockKind.PROMO
    reads = sum(w in FUNCTION_WORDS for w in line.words) >= 1 and len(line.words) >= 5
    return BlockKind.TEASER if reads else BlockKind.NOTICE


def _is_date(line: Line, kind: BlockKind) -> bool:
    """Whether a line holds a full date; a sentence of the article that does stays one."""
    return date_in(line.text) is not None and (kind != BlockKind.BODY or only_names(line.text))


def _is_caption(line: Line) -> bool:
    return len(line.words) >= 4 and (credit_in(line.text) is not None or caption_label(line.text) > 0)
