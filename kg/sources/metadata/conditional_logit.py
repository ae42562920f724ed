"""Which of some candidates it is: a conditional logit over their features (McFadden, 1974), with "none" among the choices.

The weights are data, logit_weights.toml, fitted by `python -m kg.training metadata`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Hashable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
NONE = "none of them"


@cache
def weights(what: str) -> Mapping[str, float]:
    """The weight of each feature of "headline" or "outlet", and of NONE."""
    text = files("kg.sources.metadata").joinpath("logit_weights.toml").read_text(encoding="utf-8")
    found: dict[str, float] = tomllib.loads(text)[what]
    return found


def score(features: Mapping[str, float], known: Mapping[str, float]) -> float:
    """What the features of a candidate come to."""
    return sum(known.get(feature, 0.0) * value for feature, value in features.items())


def probabilities(candidates: Mapping[K, Mapping[str, float]], known: Mapping[str, float]) -> dict[K, float]:
    """How probable each candidate is, given its features and their weights; what is missing to 1 is that it is none."""
    scores = {key: score(features, known) for key, features in candidates.items()}
    none = known.get(NONE, 0.0)
    top = max([none, *scores.values()])
    total = exp(none - top) + sum(exp(score - top) for score in scores.values())
    return {key: exp(score - top) / total for key, score in scores.items()}
