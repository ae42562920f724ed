"""Text → Article: blocks, title, byline, date, outlet, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from kg.characters import LINE_END, lines_in
from kg.errors import InvalidInput
from kg.model import Article, Block, BlockKind, Origin, Span
from kg.sources.body import body_lines
from kg.sources.credits import caption_parts
from kg.sources.foreign import without_foreign
from kg.sources.metadata.metadata_parts import Metadata
from kg.sources.metadata.page_authors import with_authors
from kg.sources.metadata.page_metadata import found_metadata
from kg.sources.page_lines import Line
from kg.sources.text_limits import require_text
from kg.sources.wrapped import paragraphs_of
from kg.wrapping import one_line

MIN_CAPTION_WORDS = 4
"""Words of a caption beside its credit."""


def read_article(
    text: str,
    *,
    name: str = "",
    given: Metadata | None = None,
    plain: bool = False,
    whole: bool = False,
) -> Article:
    """A text cut into blocks; what is given beside it counts more than what is found in it.

    `given` is what is known of its metadata. With `plain` all of the text is body, with `whole` where no part of it
    looks like one. Offsets are into `text`, which stays as it is. Raises InvalidInput where the text is empty, too
    long, or holds half a character.
    """
    require_text(text, name or "text")
    lines = paragraphs_of(text)
    known, found = given or Metadata(), Metadata()
    kinds = [BlockKind.BODY] * len(lines)
    if not plain:
        found, kinds = found_metadata(lines, [bool(b) for b in body_lines(lines)], known)
    if whole and BlockKind.BODY not in kinds:
        kinds = [BlockKind.BODY] * len(lines)
    metadata = with_authors(known).given_over(with_authors(found))
    return without_foreign(Article(text=text, blocks=_blocks(lines, kinds), name=name, **metadata.fields()))


def read_lines(text: str, where: str, given: Metadata | None = None) -> Iterator[Article | InvalidInput]:
    """Every line that is not blank as an article of its own, all body; its name is its number, from 1. In place of one
    that cannot be read, why; `where` is what the message calls the text."""
    for number, (start, end, _) in enumerate(lines_in(text), 1):
        line = text[start:end]
        if line.strip():
            try:
                article = read_article(line, name=str(number), given=given, plain=True)
                yield replace(article, place=f"{where}:{number}")
            except InvalidInput as error:
                yield InvalidInput(f"{where}:{error}")


def clean(article: Article) -> dict[str, Any]:
    """Title, body (a line a paragraph) and metadata of an article, and `found`: where each part comes from."""
    body = [
        _as_line(b.span.of(article.text))
        for b in article.blocks
        if b.kind in (BlockKind.BODY, BlockKind.FOREIGN)
    ]
    return {
        **article.metadata,
        "articleBody": "\n".join(body),
        "found": {name: _place(article.text, origin) for name, origin in article.origins},
    }


def _place(text: str, origin: Origin) -> dict[str, Any]:
    """Source and, of what stands in the text, characters and the number of the line, from 1."""
    if origin.span is None:
        return {"source": origin.source}
    line = sum(1 for _ in LINE_END.finditer(text, 0, origin.span.start)) + 1
    return {"source": origin.source, "line": line, "start": origin.span.start, "end": origin.span.end}


def _as_line(text: str) -> str:
    return one_line(text) if LINE_END.search(text) else text


def _blocks(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> tuple[Block, ...]:
    return tuple(block for line, kind in zip(lines, kinds, strict=True) for block in _block(line, kind))


def _block(line: Line, kind: BlockKind) -> Iterator[Block]:
    """One block a line; the credit of a caption is a notice of its own, and what is too short beside it."""
    if kind != BlockKind.CAPTION:
        yield Block(line.span, kind)
        return
    parts = caption_parts(line.text)
    for start, end, credit in parts:
        short = len(parts) > 1 and len(line.text[start:end].split()) < MIN_CAPTION_WORDS
        span = Span(line.span.start + start, line.span.start + end)
        yield Block(span, BlockKind.NOTICE if credit or short else kind)
