"""Windows of text, longer than a sentence, in which pronouns are read with what they may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc

from kg.reader.word_features import Features, Featurizer

LIMIT = 220
"""Word pieces in a window."""
LATE = 0.55
"""A pronoun is read where at least this share of its window stands before it, or the whole text before it."""


@dataclass(frozen=True, slots=True)
class Window:
    """The words to read (token indices, no white space), each with its first and last word piece; their features; the
    pronouns that are read here."""

    places: Mapping[int, tuple[int, int]]
    features: Features
    pronouns: tuple[int, ...]

    def place(self, token: int) -> tuple[int, int]:
        """The first and last word piece of a token, (-1, -1) where it stands outside."""
        return self.places.get(token, (-1, -1))


def windows_of(doc: Doc, pronouns: Sequence[int], featurize: Featurizer, limit: int = LIMIT) -> list[Window]:
    """As few windows as hold every pronoun (token indices) with enough of the text before it; from the last on."""
    sizes = [0 if t.is_space else len(featurize.pieces(t.text)) for t in doc]
    before = np.concatenate([[0], np.cumsum(sizes)])
    starts = np.array([t.i for t in doc if t.is_sent_start or t.i == 0] + [len(doc)])
    rest, found = sorted(pronouns), []
    while rest:
        start, end = _around(rest[-1], before, starts, limit)
        late = np.searchsorted(before, before[start] + LATE * (before[end] - before[start])) if start else 0
        cut = min(bisect_left(rest, late), len(rest) - 1)
        words = [i for i in range(start, end) if sizes[i]]
        features = featurize([doc[i].text for i in words])
        ends = zip(features.first[1:], features.last[1:], strict=True)
        found.append(Window(dict(zip(words, ends, strict=True)), features, tuple(rest[cut:])))
        rest = rest[:cut]
    return found


def _around(pronoun: int, before: np.ndarray, starts: np.ndarray, limit: int) -> tuple[int, int]:
    """The first token and the one after the last of the window that ends with the pronoun's sentence."""
    if before[-1] <= limit:
        return 0, len(before) - 1
    end = int(starts[np.searchsorted(starts, pronoun, side="right")])
    longest = int(np.searchsorted(before, before[pronoun] + limit // 3, side="right")) - 1
    end = max(pronoun + 1, min(end, longest))
    start = int(np.searchsorted(before, before[end] - limit))
    first = int(starts[np.searchsorted(starts, start)])
    return (first if first <= pronoun else start), end
