"""The paragraphs of a text, within which a quotation lies."""

from __future__ import annotations

from collections.abc import Iterator

from kg.characters import lines_in
from kg.model import Span

MAX_CAPTIONS = 3
"""Paragraphs without any mark (captions) that may stand between two parts of a quotation that runs on."""


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs: runs of text between line ends; a line that goes on in lower case is no new one.

    Linear in the text.
    """
    start = end = 0
    blank = True
    for line, stop, _ in lines_in(text):
        words = text[line:stop].strip()
        if not words:
            blank = True
            continue
        first = line + text[line:stop].index(words[0])
        if blank or not "a" <= words[0] <= "z":
            if end > start:
                yield Span(start, end)
            start = first
        end, blank = first + len(words), False
    if end > start:
        yield Span(start, end)
