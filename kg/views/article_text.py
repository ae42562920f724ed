"""Article → its whole text in pieces, each with the statements that its sentence makes: the article beside the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.model import READ_KINDS, Article, Graph, Span
from kg.views.networkx_graph import on_page


def pieces(graph: Graph, article: Article) -> dict[str, Any]:
    """`parts`, each a text with the keys of its statements, which joined are the article's text without the white space
    between blocks; and `blocks`, each "read" or "aside" with the numbers of its first part and of the one after its last."""
    said: dict[Span, list[str]] = {}
    for key, statement in on_page(graph):
        if statement.evidence.article.id == article.id:
            said.setdefault(statement.evidence.sentence, []).append(key)
    sentences = sorted(said)
    parts: list[list[Any]] = []
    blocks: list[list[Any]] = []
    for span, kind in _blocks(article):
        first = len(parts)
        parts += [[text, keys] for text, keys in _cut(article.text, span, sentences, said)]
        blocks.append([kind, first, len(parts)])
    return {"parts": parts, "blocks": blocks}


def _blocks(article: Article) -> Iterator[tuple[Span, str]]:
    """The article's blocks, those that follow each other and are not read as one."""
    aside: Span | None = None
    for block in article.blocks or ():
        if not block.span.of(article.text).strip():
            continue
        if block.kind not in READ_KINDS:
            aside = Span(aside.start if aside else block.span.start, block.span.end)
            continue
        if aside:
            yield aside, "aside"
            aside = None
        yield block.span, "read"
    if aside:
        yield aside, "aside"
    if not article.blocks:
        yield Span(0, len(article.text)), "read"


def _cut(
    text: str, block: Span, sentences: list[Span], said: dict[Span, list[str]]
) -> Iterator[tuple[str, list[str]]]:
    at = block.start
    for sentence in sentences:
        start, end = max(sentence.start, at), min(sentence.end, block.end)
        if start >= end:
            continue
        if at < start:
            yield text[at:start], []
        yield text[start:end], said[sentence]
        at = end
    if at < block.end:
        yield text[at : block.end], []
