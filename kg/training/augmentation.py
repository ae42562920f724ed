"""Data augmentation: sentences a little changed each time they are learnt from, so that no single feature decides.

Headlines have capitals on every word, and some text has none or nothing else: the shapes of a few sentences are
changed so. A few word pieces are hidden, so that a name is known by its surroundings too (word dropout, Iyyer et
al. 2015).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from kg.reader.word_features import CLS, MASK, SEP, Features

HIDDEN_SHARE = 0.04
LOWER, TITLE, UPPER, MIXED = 1, 2, 3, 5
"""Classes of `kg.reader.word_features.shape_of`."""

_CASES: tuple[tuple[float, Callable[[int], int]], ...] = (
    (0.04, lambda shape: TITLE if shape == LOWER else shape),
    (0.03, lambda shape: LOWER if shape in (TITLE, UPPER, MIXED) else shape),
    (0.02, lambda shape: UPPER if shape in (LOWER, TITLE, MIXED) else shape),
)
"""How often, and what becomes of a word's shape: headline, no capitals, capitals only."""


def varied(features: Features, rng: np.random.Generator) -> Features:
    """The features with some pieces hidden and, seldom, all words in another case."""
    hidden = rng.random(len(features.ids)) < HIDDEN_SHARE
    ids = [MASK if h and i not in (CLS, SEP) else i for i, h in zip(features.ids, hidden, strict=True)]
    chance = float(rng.random())
    for share, change in _CASES:
        if chance < share:
            return replace(
                features,
                ids=ids,
                piece_shapes=_all(features.piece_shapes, change),
                word_shapes=_all(features.word_shapes, change),
            )
        chance -= share
    return replace(features, ids=ids)


def _all(shapes: Sequence[int], change: Callable[[int], int]) -> list[int]:
    return [change(shape) for shape in shapes]
