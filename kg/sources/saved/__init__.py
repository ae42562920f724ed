"""Saved web pages → Article. Its text is the headline and the lines of the article; offsets refer to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from kg.errors import InvalidInput
from kg.model import Article, Block, BlockKind, Origin, Span
from kg.sources.credits import caption_label, caption_parts, ends_with_credit, is_credit
from kg.sources.foreign import without_foreign
from kg.sources.metadata.metadata_parts import Metadata, Part
from kg.sources.metadata.page_authors import with_authors
from kg.sources.saved.html_authors import authors_of, is_byline, is_opinion
from kg.sources.saved.html_body import article_pieces, data_tables, is_sentence
from kg.sources.saved.html_boilerplate import without_boilerplate
from kg.sources.saved.html_date import (
    about_the_headline,
    is_dateline,
    own_objects,
    published_of,
    tells_date,
)
from kg.sources.saved.html_headline import title_of
from kg.sources.saved.html_lines import Piece, pieces_of
from kg.sources.saved.html_metadata import Head, head_of, plain
from kg.sources.saved.html_outlet import outlet_of
from kg.sources.saved.html_tree import parsed

__all__ = ["article_in_html"]

T = TypeVar("T")
MIN_WORDS = 5
"""Less is no article."""
MIN_HIDDEN_BODY_RATIO = 1.5
"""How many times longer the text in JSON-LD must be than what the page shows, to be taken in its place."""


def article_in_html(html: str, name: str, label: str, given: Metadata | None = None) -> Article:
    """The article of a page: headline, paragraphs, headings, items, rows and captions, a line and a block each.

    What is given of its metadata counts more than what the page says. Raises InvalidInput, which calls the page `label`,
    where there is no article in it.
    """
    tree = parsed(html)
    if tree is None:
        raise InvalidInput(f"{label}: no article found in this HTML")
    head = head_of(tree, html)
    outlet = outlet_of(head, tree)
    without_boilerplate(tree)
    tables = data_tables(tree)
    lines = pieces_of(tree, tables)
    title = title_of(head, lines, outlet)
    body = article_pieces(tree, lines, tables, title)
    near = about_the_headline(lines, body)
    authors, agency = authors_of(head, tree, near, outlet)
    kept = _kept(body, title, authors)
    shown = sum(len(text.split()) for text, kind in kept if kind == BlockKind.BODY)
    told = _told_body(head, shown)
    if told:
        kept = [(text, BlockKind.BODY) for text in told]
    if sum(len(text.split()) for text, _ in kept) < MIN_WORDS:
        raise InvalidInput(f"{label}: no article found in this HTML")
    text, blocks = _set([*([(title, BlockKind.TITLE)] if title else []), *kept])
    metadata = with_authors(given or Metadata()).given_over(
        Metadata(
            title=Part(title, Origin("text", blocks[0].span)) if title else None,
            outlet=_part(outlet),
            published=_part(published_of(head, tree, near)),
            byline=_part(", ".join(filter(None, (*authors, agency)))),
            authors=_part(authors),
            agency=_part(agency),
            opinion=_part(is_opinion(head)),
            url=_part(head.url),
        )
    )
    article = Article(text=text, blocks=blocks, name=name, extracted=True, **metadata.fields())
    return without_foreign(article)


def _part(value: T | None) -> Part[T] | None:
    """A part of the metadata that the page's metadata tell, if they do."""
    return Part(value, Origin("metadata")) if value else None


def _kept(body: Sequence[Piece], title: str | None, authors: Sequence[str]) -> list[tuple[str, BlockKind]]:
    """The lines with their kinds, without the headline, its byline and date, and what is said twice."""
    kept: list[tuple[str, BlockKind]] = []
    seen = {_key(title)} if title else set()
    names = {_key(name) for name in authors}
    prose = False
    for piece in body:
        key = _key(piece.text)
        again = key in seen and (len(piece.text.split()) > 3 or (title is not None and key == _key(title)))
        if not key or again or key.removeprefix("by") in names or is_dateline(piece.text):
            continue
        prose = prose or is_sentence(piece)
        if not prose and (is_byline(piece.text) or tells_date(piece.text) or _is_label(piece)):
            continue
        seen.add(key)
        kept += _with_kinds(piece)
    return kept


def _is_label(piece: Piece) -> bool:
    """Whether a line above the text only names its author, place or source: "Oster Post —"."""
    if is_sentence(piece):
        return False
    return "byline" in piece.names or (
        piece.text.endswith(("—", "–")) and len(piece.text.split()) <= MIN_WORDS
    )


def _with_kinds(piece: Piece) -> list[tuple[str, BlockKind]]:
    """A line and its kind; the credit of a picture is a notice of its own."""
    if "credit" in piece.names or is_credit(piece.text):
        return [(piece.text, BlockKind.NOTICE)]
    caption = "caption" in piece.names or piece.tag == "figcaption"
    if not caption and not ends_with_credit(piece.text) and not caption_label(piece.text):
        return [(piece.text, BlockKind.BODY)]
    return [
        (piece.text[start:end], BlockKind.NOTICE if credit else BlockKind.CAPTION)
        for start, end, credit in caption_parts(piece.text)
    ]


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _told_body(head: Head, shown: int) -> list[str]:
    """The paragraphs in JSON-LD, where the page shows much less: what is fetched by a script, or behind a barrier."""
    for item in own_objects(head):
        value: Any = item.get("articleBody")
        if isinstance(value, str) and len(value.split()) > max(MIN_HIDDEN_BODY_RATIO * shown, MIN_WORDS):
            return _paragraphs(value)
    return []


def _paragraphs(value: str) -> list[str]:
    tree = parsed(f"<div><pre>{value}</pre></div>" if "<" not in value else f"<div>{value}</div>")
    lines = (
        value.splitlines()
        if tree is None or "<" not in value
        else [p.text for p in pieces_of(tree, frozenset())]
    )
    return [line for line in map(plain, lines) if line]


def _set(lines: Sequence[tuple[str, BlockKind]]) -> tuple[str, tuple[Block, ...]]:
    """The lines as one text, a blank line between them, and their blocks."""
    blocks, start = [], 0
    for text, kind in lines:
        blocks.append(Block(Span(start, start + len(text)), kind))
        start += len(text) + 2
    return "\n\n".join(text for text, _ in lines) + "\n", tuple(blocks)
