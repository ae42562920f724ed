"""Article → the text that is read in its place: boilerplate blanked out, characters in their plain form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from kg.characters import LINE_END, plain_text
from kg.model import Article, BlockKind, Plain, Span
from kg.model.plain import Edit
from kg.quotations import mark_edits
from kg.wrapping import unwrapping

DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þa-z.'’\- ]{1,30}(?:, [A-ZÀ-Þ][A-Za-z.'’\- ]{1,30}){0,2}"
    r"(?: ?\((?:AP|Reuters|AFP|CNN|CNN Business|UPI|TASS|Xinhua|ANSA|dpa|KYODO|Bloomberg)\))? ?[—–] ?"
)
"""The place and agency before an article's first words: "TARN, Norland (AP) — ". They are no part of its sentence."""
LONGEST_DATELINE = 60
_EMPTY_LINES = re.compile(rf"(?>{LINE_END.pattern})[ \t]*(?:(?>{LINE_END.pattern})[ \t]*)+")
_INK = re.compile(r"[^\s\u2028\u2029\x85]")
Value = TypeVar("Value")


def readable_text(article: Article) -> Plain:
    """What the article's text says in plain characters, with the places in the text as given.

    The rewriting is done in steps, each of which takes the text as the one before left it; a further step is a call of
    `Plain.rewritten` with its edits.
    """
    flat = Plain.same(_without_boilerplate(article)).rewritten(_breaks(article))
    plain = plain_text(flat)
    plain = plain.rewritten(_datelines(article, plain))
    return plain.rewritten(mark_edits(plain.text))


def as_given(value: Value, plain: Plain) -> Value:
    """The value with every span in it, at any depth, at its place in the text as given."""
    return value if plain.in_place else _moved(value, plain)


def _moved(value: Any, plain: Plain) -> Any:
    if isinstance(value, Span):
        return plain.given(value)
    if isinstance(value, tuple):
        return tuple(_moved(part, plain) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _moved(getattr(value, f.name), plain) for f in fields(value)})
    return value


def _without_boilerplate(article: Article) -> str:
    """The text with all but white space blanked out in what is not read, so that offsets stay."""
    if not article.blocks:
        return article.text
    parts, last = [], 0
    for block in article.read_blocks:
        parts += [_INK.sub(" ", article.text[last : block.span.start]), block.span.of(article.text)]
        last = block.span.end
    return "".join([*parts, _INK.sub(" ", article.text[last:])])


def _breaks(article: Article) -> Iterator[Edit]:
    """The line breaks inside the paragraphs that are read; an empty line ends a paragraph where a block has several."""
    for block in article.read_blocks:
        start = block.span.start
        for gap in _EMPTY_LINES.finditer(article.text, start, block.span.end):
            yield from unwrapping(article.text, Span(start, gap.start()))
            start = gap.end()
        yield from unwrapping(article.text, Span(start, block.span.end))


def _datelines(article: Article, plain: Plain) -> Iterator[Edit]:
    """What blanks out the dateline of each block: a place in capitals, or one with an agency."""
    for block in article.blocks:
        place = plain.inner(block.span) if block.kind == BlockKind.BODY else None
        match = DATELINE.match(plain.text, place.start, place.end) if place is not None else None
        if match is None or match.end() - match.start() > LONGEST_DATELINE:
            continue
        city = match[0].partition(",")[0].partition("(")[0].strip(" —–")
        if city.isupper() or "(" in match[0]:
            yield match.start(), match.end(), " " * len(match[0])
