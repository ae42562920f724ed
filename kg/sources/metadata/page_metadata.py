"""The metadata that a page itself tells, and what kind of line each of its lines is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import READ_KINDS, BlockKind
from kg.sources.block_kinds import kinds_of
from kg.sources.metadata.masthead import masthead_of
from kg.sources.metadata.metadata_parts import Metadata, Part, in_text
from kg.sources.metadata.opinion import opinion_of
from kg.sources.metadata.outlet_names import site_in
from kg.sources.metadata.page_authors import agency_in, byline_of
from kg.sources.metadata.page_date import published_on
from kg.sources.metadata.page_headline import headline_of
from kg.sources.metadata.page_outlet import outlet_of
from kg.sources.page_lines import Line
from kg.wrapping import one_line

URL = re.compile(r"https?://[^\s<>\"')\]]+")
MAX_LINES_BELOW_HEADLINE = 8
"""Lines below the headline that may be about the author."""


def found_metadata(
    lines: Sequence[Line], body: Sequence[bool], given: Metadata
) -> tuple[Metadata, list[BlockKind]]:
    """What the page tells of its metadata, and the kind of each line; `body` says which lines are the article's.

    A headline that is given shows which line is the headline.
    """
    masthead = masthead_of(lines, body)
    below = masthead.below if masthead is not None else 0
    title = headline_of(lines, body, given.title.value if given.title else None, below)
    kinds = kinds_of(lines, body, title)
    head = lines[title] if title is not None else None
    inside = [kind in (BlockKind.BODY, BlockKind.CAPTION) for kind in kinds]
    first = next((i for i, kind in enumerate(kinds) if kind == BlockKind.BODY), len(lines))
    titles = [i for i, line in enumerate(lines) if head is not None and line.text == head.text]
    published = published_on(lines, inside, titles)
    byline = byline_of(lines, kinds, title, first)
    within = without_headline(lines, inside, title)
    url = _url(lines, kinds)
    metadata = Metadata(
        title=Part(one_line(head.text), in_text(head)) if head is not None else None,
        byline=byline,
        published=published,
        outlet=masthead.outlet
        if masthead is not None
        else outlet_of(lines, within, head.text if head else "", near_author(lines, kinds, title))
        or site_in(url, head),
        opinion=opinion_of(lines, kinds, title, first),
        agency=agency_in(lines, kinds),
        url=url,
    )
    return metadata, _with_dates(lines, kinds, metadata)


def without_headline(lines: Sequence[Line], inside: Sequence[bool], title: int | None) -> list[bool]:
    """Which lines are the article's, every copy of its headline with them."""
    said = lines[title].text if title is not None else None
    return [within or line.text == said for line, within in zip(lines, inside, strict=True)]


def near_author(lines: Sequence[Line], kinds: Sequence[BlockKind], title: int | None) -> set[int]:
    """The numbers of the lines beside the headline that are not the article's: where its author and outlet stand."""
    first = next((i for i, kind in enumerate(kinds) if kind == BlockKind.BODY), len(lines))
    start = title if title is not None else first
    about = range(start, min(len(lines), min(max(first, start), start + MAX_LINES_BELOW_HEADLINE) + 3))
    return {i for i in about if kinds[i] not in (*READ_KINDS, BlockKind.PROMO)}


def _with_dates(lines: Sequence[Line], kinds: list[BlockKind], metadata: Metadata) -> list[BlockKind]:
    """The kinds, with the lines of byline and date as such, where those do not stand in the article."""
    for part, kind in ((metadata.byline, BlockKind.BYLINE), (metadata.published, BlockKind.DATE)):
        for i, line in enumerate(lines):
            span = part.origin.span if part is not None else None
            if (
                span is not None
                and line.span.overlaps(span)
                and kinds[i] not in (*READ_KINDS, BlockKind.BYLINE)
            ):
                kinds[i] = kind
    return kinds


def _url(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> Part[str] | None:
    """An address alone on its line, outside the body."""
    for line, kind in zip(lines, kinds, strict=True):
        if kind not in (BlockKind.BODY, BlockKind.CAPTION) and URL.fullmatch(line.text):
            return Part(line.text, in_text(line))
    return None
