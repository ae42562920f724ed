"""The learnt weights: from the features of a pronoun's candidates to how probable each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import InvalidWeights
from kg.files import read_weights

WEIGHTS = Path(__file__).with_name("pronouns.json")
Vector = NDArray[np.float32]


@dataclass(frozen=True)
class Scorer:
    """A layer of hidden units, averaged over several trainings; `none` is the score of no candidate at all."""

    hidden: tuple[Vector, ...]
    bias: tuple[Vector, ...]
    out: tuple[Vector, ...]
    none: tuple[float, ...]

    def probabilities(self, features: Vector) -> Vector:
        """How probable each candidate is, shape (candidates,); what is missing to one is for none of them."""
        if not len(features):
            return np.zeros(0, dtype=np.float32)
        if features.shape[1] != len(self.hidden[0]):
            raise InvalidWeights(
                f"{WEIGHTS.name}: made for {len(self.hidden[0])} features of a pronoun's candidate, not for"
                f" {features.shape[1]}; install kg again or run `python -m kg.training pronouns`"
            )
        total = np.zeros(len(features), dtype=np.float32)
        for hidden, bias, out, none in zip(self.hidden, self.bias, self.out, self.none, strict=True):
            scores = np.maximum(features @ hidden + bias, 0.0) @ out
            weights = np.exp(np.append(scores, none) - max(float(scores.max()), none))
            total += (weights / weights.sum())[:-1]
        return np.asarray(total / len(self.hidden), dtype=np.float32)

    @staticmethod
    def of(models: Sequence[Mapping[str, Any]]) -> Scorer:
        """The scorer of the weights as they are written."""
        return Scorer(
            tuple(np.array(m["hidden"], dtype=np.float32) for m in models),
            tuple(np.array(m["bias"], dtype=np.float32) for m in models),
            tuple(np.array(m["out"], dtype=np.float32) for m in models),
            tuple(float(m["none"]) for m in models),
        )


@cache
def scorer(kind: str, path: Path = WEIGHTS) -> Scorer:
    """The scorer that ships for "people" or "things"; raises InvalidWeights where its file is missing or damaged."""
    return Scorer.of(read_weights(path, "pronouns")[kind])
