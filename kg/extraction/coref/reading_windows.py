"""Windows of text, longer than a sentence, in which every word is read once with the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

LIMIT = 360
"""Words in a window at most."""
OVERLAP = 90
"""Words before those that a window is for, at most."""


@dataclass(frozen=True, slots=True)
class Window:
    """The words to read (token indices, no white space), and how many of them only lead up to the others."""

    words: tuple[int, ...]
    before: int


def windows_of(doc: Doc, limit: int = LIMIT, overlap: int = OVERLAP) -> Iterator[Window]:
    """Windows that together hold every word once after those that lead up to it; cut between sentences where one ends
    in the second half of a window. `overlap` is less than `limit`."""
    words = [t.i for t in doc if not t.is_space]
    starts_sentence = [doc[i].is_sent_start or not k for k, i in enumerate(words)]
    begin = 0
    while begin < len(words):
        start = _start(begin, starts_sentence, overlap)
        end = _end(start, begin, starts_sentence, limit)
        yield Window(tuple(words[start:end]), begin - start)
        begin = end


def _start(begin: int, starts_sentence: Sequence[bool], overlap: int) -> int:
    """The first word of the window: that of the first whole sentence within the overlap."""
    if not begin:
        return 0
    return next((k for k in range(max(0, begin - overlap), begin) if starts_sentence[k]), begin)


def _end(start: int, begin: int, starts_sentence: Sequence[bool], limit: int) -> int:
    """The word after the last of the window."""
    end = start + limit
    if end >= len(starts_sentence):
        return len(starts_sentence)
    half = begin + (end - begin) // 2
    return next((k for k in range(end, half, -1) if starts_sentence[k]), end)
