"""The learnt weights: from the features of a claim to the probability that it is right."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

from kg.files import read_weights

WEIGHTS = Path(__file__).with_name("confidence.json")
BIAS = ""
"""The feature that every claim has."""
DIGITS = 3
PAIRED = (
    "rule=", "subject name", "subject nominal", "subject pronoun", "subject is=", "subject role=",
    "object is=", "object role=", "object none", "relation open", "actuality=", "cue depends as=",
    "arcs of subject", "clauses above", "voice=",
)  # fmt: skip
"""How features begin of which every two together are a feature too: what is rare by a rule may be common by another."""


def confidence_of(features: Iterable[str]) -> float:
    """The probability that a claim of these features is right, by the weights that ship."""
    return probability(features, weights_of())


def probability(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """The logistic function of the sum of the weights of features and pairs; what has no weight counts nothing.

    >>> probability(["rule=clause"], {"": -1.0, "rule=clause": 1.0})
    0.5
    """
    odds = weights[BIAS] + sum(weights.get(feature, 0.0) for feature in with_pairs(features))
    return round(1.0 / (1.0 + math.exp(-odds)), DIGITS)


def with_pairs(features: Iterable[str]) -> tuple[str, ...]:
    """The features, and those that begin as `PAIRED` says two by two.

    >>> with_pairs(["rule=clause", "commas to 1", "voice=own"])
    ('rule=clause', 'commas to 1', 'voice=own', 'rule=clause & voice=own')
    """
    single = tuple(features)
    paired = [feature for feature in single if feature.startswith(PAIRED)]
    return single + tuple(f"{one} & {other}" for one, other in combinations(paired, 2))


def reasons(features: Iterable[str], weights: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """The features that speak for a claim and those that speak against it, the strongest first."""
    weighed = sorted((-abs(weights.get(f, 0.0)), f) for f in with_pairs(features))
    for_it = [f for _, f in weighed if weights.get(f, 0.0) > 0]
    against = [f for _, f in weighed if weights.get(f, 0.0) < 0]
    return for_it, against


@cache
def weights_of(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Feature → weight; raises InvalidWeights where the file is missing or damaged."""
    weights: dict[str, float] = read_weights(path, "confidence")["weights"]
    return weights
