"""Text → Article: blocks, title, byline, date, outlet, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kg.errors import InvalidInput
from kg.model import Article, Block, Span
from kg.sources.body import body_lines
from kg.sources.dates import Printed, date_in
from kg.sources.kinds import CREDIT, kinds_of
from kg.sources.lines import Line, lines_of

FEWEST = 4
"""Words of a caption beside its credit."""
URL = re.compile(r"https?://[^\s<>\"')\]]+")
RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"(The\s+)?([A-Z][\w&'’.]*(?: [A-Z&][\w&'’.]*){0,4})"
)
DESK = re.compile(r"\band (The [A-Z][\w']*(?: [A-Z][\w']*){0,3})(?: news desk| staff)?\b")
LEGAL = re.compile(r"[,.]?\s*(?:Inc|Ltd|LLC|GmbH|All|Corp|Media Group|Company)\b.*$")


def read_article(
    text: str,
    *,
    name: str = "",
    title: str | None = None,
    url: str | None = None,
    published: date | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    plain: bool = False,
) -> Article:
    """A text cut into blocks; what is given beside it counts more than what is found in it.

    With `plain` all of it is body. Offsets are into `text`, which stays as it is. Raises InvalidInput where the text
    is empty or holds half a character.
    """
    _require_characters(text, name)
    lines = lines_of(text)
    kinds = ["body"] * len(lines) if plain or not lines else kinds_of(lines, body_lines(lines))
    printed = None if plain else _published(lines, kinds)
    return Article(
        text=text,
        blocks=_blocks(lines, kinds),
        title=title or _first(lines, kinds, "title"),
        byline=byline or _first(lines, kinds, "byline"),
        outlet=outlet or (None if plain else _outlet(lines, kinds)),
        published=published or (printed.value if printed else None),
        published_span=printed.span if printed and published in (None, printed.value) else None,
        url=url or (None if plain else _url(lines, kinds)),
        name=name,
    )


def _require_characters(text: str, name: str) -> None:
    if not text.strip():
        raise InvalidInput(f"{name or 'text'}: is empty")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"{ord(text[error.start]):#06x}"
        raise InvalidInput(
            f"{name or 'text'}: character {error.start} is no character but half of one ({half})"
        ) from error


def read_lines(text: str, name: str) -> list[Article]:
    """Every line that is not blank as an article of its own, all body; its name is its number, from 1."""
    lines = re.split(r"\r\n|[\n\r]", text)
    return [read_article(line, name=str(i), plain=True) for i, line in enumerate(lines, 1) if line.strip()]


def clean(article: Article) -> dict[str, str | None]:
    """Title and body of an article, a line a paragraph."""
    body = [b.span.of(article.text) for b in article.blocks if b.kind == "body"]
    return {"title": article.title, "articleBody": "\n".join(body)}


def _blocks(lines: Sequence[Line], kinds: Sequence[str]) -> tuple[Block, ...]:
    return tuple(block for line, kind in zip(lines, kinds, strict=True) for block in _block(line, kind))


def _block(line: Line, kind: str) -> Iterator[Block]:
    """One block a line; the credit at the end of a caption is a notice of its own."""
    credit = CREDIT.search(line.text) if kind == "caption" else None
    if credit is not None and credit.start() == 0:
        yield Block(line.span, "notice")
        return
    if credit is None or credit.end() < len(line.text.rstrip(" .)]")):
        yield Block(line.span, kind)
        return
    words = line.text[: credit.start()].rstrip()
    middle = line.span.start + len(words)
    if words:
        yield Block(Span(line.span.start, middle), kind if len(words.split()) >= FEWEST else "notice")
    yield Block(Span(line.span.start + credit.start(), line.span.end), "notice")


def _first(lines: Sequence[Line], kinds: Sequence[str], kind: str) -> str | None:
    return next((line.text for line, k in zip(lines, kinds, strict=True) if k == kind), None)


def _published(lines: Sequence[Line], kinds: Sequence[str]) -> Printed | None:
    """The first full date in a dateline or byline."""
    for line, kind in zip(lines, kinds, strict=True):
        found = date_in(line.text) if kind in ("date", "byline") else None
        if found is not None:
            start = line.span.start
            return Printed(found.value, Span(start + found.span.start, start + found.span.end))
    return None


def _outlet(lines: Sequence[Line], kinds: Sequence[str]) -> str | None:
    """Who publishes: the desk in the byline, else the name beside the sign of copyright."""
    for line, kind in zip(lines, kinds, strict=True):
        desk = DESK.search(line.text) if kind == "byline" else None
        if desk is not None:
            return desk[1]
    for line, kind in zip(lines, kinds, strict=True):
        rights = RIGHTS.search(line.text) if kind not in ("body", "title", "caption") else None
        if rights is not None:
            return LEGAL.sub("", (rights[1] or "") + rights[2]).strip(" .,") or None
    return None


def _url(lines: Sequence[Line], kinds: Sequence[str]) -> str | None:
    """An address alone on its line, outside the body."""
    found = (line.text for line, kind in zip(lines, kinds, strict=True) if kind not in ("body", "caption"))
    return next((text for text in found if URL.fullmatch(text)), None)
