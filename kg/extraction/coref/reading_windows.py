"""Windows of text, longer than a sentence, in which every word is read once with the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.reader.word_features import Features, Featurizer

LIMIT = 360
"""Word pieces in a window at most."""
OVERLAP = 90
"""Word pieces before the words that a window is for, at most."""


@dataclass(frozen=True, slots=True)
class Window:
    """The words to read (token indices, no white space), how many of them only lead up to the others, and the features of
    all."""

    words: tuple[int, ...]
    before: int
    features: Features


def windows_of(
    doc: Doc, featurize: Featurizer, limit: int = LIMIT, overlap: int = OVERLAP
) -> Iterator[Window]:
    """Windows that together hold every word once after those that lead up to it; cut between sentences where one ends
    in the second half of a window."""
    words = [t.i for t in doc if not t.is_space]
    starts_sentence = [doc[i].is_sent_start or not k for k, i in enumerate(words)]
    ends = np.cumsum([len(featurize.pieces(doc[i].text)) for i in words])
    begin = 0
    while begin < len(words):
        start = _start(begin, ends, starts_sentence, overlap)
        end = _end(start, begin, ends, starts_sentence, limit)
        inside = words[start:end]
        yield Window(tuple(inside), begin - start, featurize([doc[i].text for i in inside]))
        begin = end


def _start(begin: int, ends: NDArray[np.int64], starts_sentence: Sequence[bool], overlap: int) -> int:
    """The first word of the window: that of the first whole sentence within the overlap."""
    if not begin:
        return 0
    first = int(np.searchsorted(ends, ends[begin - 1] - overlap, side="right"))
    return next((k for k in range(min(first, begin), begin) if starts_sentence[k]), begin)


def _end(start: int, begin: int, ends: NDArray[np.int64], starts_sentence: Sequence[bool], limit: int) -> int:
    """The word after the last of the window."""
    before = int(ends[start - 1]) if start else 0
    end = max(begin + 1, int(np.searchsorted(ends, before + limit, side="right")))
    if end >= len(starts_sentence):
        return len(starts_sentence)
    half = begin + (end - begin) // 2
    return next((k for k in range(end, half, -1) if starts_sentence[k]), end)
