"""The lines of a pasted text, with their places: the units that a page is cut into."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.characters import LINE_END, lines_in, plain
from kg.model import Span

SPACE = "".join(c for c in map(chr, range(0x3001)) if c.isspace() and not LINE_END.match(c)) + "\u200b\ufeff"
WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than white space, without the white space at its ends."""

    span: Span
    text: str
    words: tuple[str, ...]
    """In lower case."""
    gap: int
    """How many blank lines stand before it."""
    indent: int = 0
    """How many characters of white space stand before it on its line."""


def lines_of(text: str) -> list[Line]:
    """The lines of a text in order.

    >>> [(line.text, line.gap) for line in lines_of("Menu \\n\\n\\nA storm came.")]
    [('Menu', 0), ('A storm came.', 2)]
    """
    found: list[Line] = []
    gap = 0
    for start, stop, _ in lines_in(text):
        raw = text[start:stop]
        left = len(raw) - len(raw.lstrip(SPACE))
        kept = raw.strip(SPACE)
        words = plain(kept)
        if words.strip():
            span = Span(start + left, start + left + len(kept))
            found.append(Line(span, kept, tuple(w.lower() for w in WORD.findall(words)), gap, left))
            gap = 0
        else:
            gap += 1
    return found
