"""What is given: an article's text, cut into blocks. Offsets are Unicode code points, end-exclusive."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kg.errors import InvalidModel, unknown
from kg.model.kinds import READ_KINDS, BlockKind, member_of
from kg.model.words import cut

ORIGINS = ("given", "sidecar", "metadata", "text")
"""Sources of an article's metadata: an argument or a key beside the text, NAME.meta.toml, the head of a saved page, or the
text itself."""


_UNPAIRED = re.compile("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """The text as a file can hold it: U+FFFD for each half of a surrogate pair, so that offsets stay.

    >>> well_formed("a\\ud800b") == "a\\ufffdb"
    True
    """
    return _UNPAIRED.sub("\ufffd", text)


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of an article's text.

    >>> Span(0, 4).of("Kyiv, Ukraine")
    'Kyiv'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidModel(f"span {self.start},{self.end}: expected 0 <= start < end")

    def of(self, text: str) -> str:
        """The exact characters; raises InvalidModel where the span runs past the text."""
        if self.end > len(text):
            raise InvalidModel(f"span {self.start},{self.end}: the text ends at {len(text)}")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of calendar days, both ends in it; None is an open end, both None is unknown.

    >>> Days(date(2024, 1, 1), date(2024, 1, 31)).iso
    '2024-01'
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise InvalidModel(f"days {self.first}..{self.last}: the first is after the last")

    @property
    def iso(self) -> str | None:
        """The shortest of YYYY, YYYY-MM, YYYY-MM-DD that means exactly this interval, else None."""
        if self.first is None or self.last is None:
            return None
        after = date.fromordinal(self.last.toordinal() + 1) if self.last != date.max else None
        if self.first == self.last:
            return self.first.isoformat()
        if after is None or self.first.day != 1 or after.day != 1:
            return None
        if self.first.month == after.month == 1 and after.year == self.first.year + 1:
            return f"{self.first.year:04d}"
        months = (after.year - self.first.year) * 12 + after.month - self.first.month
        return f"{self.first.year:04d}-{self.first.month:02d}" if months == 1 else None

    @property
    def interval(self) -> str | None:
        """`iso`, else both ends with ".." for an open one (ISO 8601-2); None where nothing is known.

        >>> Days(date(2014, 1, 1), None).interval
        '2014-01-01/..'
        """
        if self.iso is not None or self == Days():
            return self.iso
        return "/".join(day.isoformat() if day else ".." for day in (self.first, self.last))


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the text with one function on the page."""

    span: Span
    kind: BlockKind

    def __post_init__(self) -> None:
        kind = member_of(BlockKind, self.kind, f"block {self.span.start}", "block kind")
        object.__setattr__(self, "kind", kind)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part of an article's metadata comes from: one of ORIGINS, and the place where that is the text."""

    source: str
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.source not in ORIGINS:
            raise InvalidModel(unknown("origin", "source", self.source, ORIGINS))


@dataclass(frozen=True)
class Article:
    """A text with what is known of its origin. Nothing in `text` is ever normalised in place."""

    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    """The names in the byline, a person or a desk each, without the news agency."""
    agency: str | None = None
    """The news agency that the outlet has the text from."""
    opinion: bool = False
    """A column, an editorial, a review or an analysis: what it says in its own voice is its author's word."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """Where each known part of the metadata (a field of this class, by its name) comes from."""
    name: str = field(default="", compare=False)
    """What the user calls it: the stem of the file, the id of a JSON line. Not part of the graph."""
    place: str = field(default="", compare=False)
    """Where it stands as a message calls it, where that is a line of a file: "news.jsonl:3"."""
    extracted: bool = field(default=False, compare=False)
    """Whether `text` was taken out of a page's markup, so that no file holds it yet."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidModel("article: the text is empty")
        last = 0
        for block in self.blocks:
            if block.span.start < last:
                raise InvalidModel(
                    f"article: block at {block.span.start} overlaps the one before or is unsorted"
                )
            block.span.of(self.text)
            last = block.span.end
        for _, origin in self.origins:
            if origin.span is not None:
                origin.span.of(self.text)

    def origin(self, part: str) -> Origin | None:
        """Where a part of the metadata ("title", "outlet", …) comes from; None where that is not known."""
        return next((origin for name, origin in self.origins if name == part), None)

    @property
    def metadata(self) -> dict[str, str | bool | list[str] | None]:
        """Title, outlet, published, byline, authors, agency, opinion and url, as JSON has them."""
        return {
            "title": self.title,
            "outlet": self.outlet,
            "published": self.published.isoformat() if self.published else None,
            "byline": self.byline,
            "authors": list(self.authors),
            "agency": self.agency,
            "opinion": self.opinion,
            "url": self.url,
        }

    @property
    def published_span(self) -> Span | None:
        """The place of the day of publication in the text."""
        origin = self.origin("published")
        return origin.span if origin is not None else None

    def __repr__(self) -> str:
        """Its title and its length, never the text."""
        title = f"“{cut(self.title)}”, " if self.title else ""
        return f"<Article {self.id}: {title}{len(self.text):,} characters>"

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text in hexadecimal; computed once, since every place in the text is named after it."""
        return hashlib.sha256(well_formed(self.text).encode("utf-8")).hexdigest()

    @property
    def id(self) -> str:
        """The first 12 hexadecimal digits of the text's SHA-256."""
        return self.sha256[:12]

    @property
    def read_blocks(self) -> tuple[Block, ...]:
        """The blocks whose text is read into the graph, in order."""
        return tuple(b for b in self.blocks if b.kind in READ_KINDS)

    def block_at(self, offset: int) -> Block | None:
        place = bisect_right(self.blocks, offset, key=lambda b: b.span.start) - 1
        return self.blocks[place] if place >= 0 and offset < self.blocks[place].span.end else None
