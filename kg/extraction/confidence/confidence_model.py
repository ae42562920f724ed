"""The learnt weights: from the features of a claim to the probability that it is right."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from kg.files import read_weights

WEIGHTS = Path(__file__).with_name("confidence.json")
BIAS = ""
"""The feature that every claim has."""
DIGITS = 3


def confidence_of(features: Iterable[str]) -> float:
    """The probability that a claim of these features is right, by the weights that ship."""
    return probability(features, weights_of())


def probability(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """The logistic function of the weights' sum; a feature without a weight counts nothing.

    >>> probability(["rule=clause"], {"": -1.0, "rule=clause": 1.0})
    0.5
    """
    odds = weights[BIAS] + sum(weights.get(feature, 0.0) for feature in features)
    return round(1.0 / (1.0 + math.exp(-odds)), DIGITS)


def reasons(features: Iterable[str], weights: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """The features that speak for a claim and those that speak against it, the strongest first."""
    weighed = sorted((-abs(weights.get(f, 0.0)), f) for f in features)
    for_it = [f for _, f in weighed if weights.get(f, 0.0) > 0]
    against = [f for _, f in weighed if weights.get(f, 0.0) < 0]
    return for_it, against


@cache
def weights_of(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Feature → weight; raises InvalidWeights where the file is missing or damaged."""
    weights: dict[str, float] = read_weights(path, "confidence")["weights"]
    return weights
