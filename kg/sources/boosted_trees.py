"""Boosted decision trees, read from a file of numbers and walked with numpy.

Trained by `python -m kg.training lines` with scikit-learn's histogram gradient boosting (after Ke et al.,
"LightGBM", NeurIPS 2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import InvalidWeights
from kg.files import read_weights
from kg.sources.line_features import NAMES, Matrix

WEIGHTS = Path(__file__).with_name("line_classifier.json")


@dataclass(frozen=True)
class Trees:
    """Nodes of all trees in one list; a leaf has no feature (-1)."""

    start: float
    roots: tuple[int, ...]
    feature: NDArray[np.int64]
    threshold: NDArray[np.float64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: NDArray[np.float64]

    def log_odds(self, rows: Matrix) -> NDArray[np.float64]:
        """The log odds of each row."""
        total = np.full(len(rows), self.start)
        every = np.arange(len(rows))
        for root in self.roots:
            node = np.full(len(rows), root)
            while (inner := self.feature[node] >= 0).any():
                goes_left = rows[every, np.maximum(self.feature[node], 0)] <= self.threshold[node]
                node = np.where(inner, np.where(goes_left, self.left[node], self.right[node]), node)
            total += self.value[node]
        return total


@cache
def trees(path: Path = WEIGHTS) -> Trees:
    """The shipped trees. Raises InvalidWeights where the file is missing, damaged, or for other features."""
    data = read_weights(path, "the lines of a page")
    if data.get("features") != list(NAMES):
        raise InvalidWeights(f"{path}: made for other features; run `python -m kg.training lines`")
    nodes = np.array(data["nodes"], dtype=float)
    return Trees(
        data["start"], tuple(data["roots"]), nodes[:, 0].astype(int), nodes[:, 1],
        nodes[:, 2].astype(int), nodes[:, 3].astype(int), nodes[:, 4],
    )  # fmt: skip
