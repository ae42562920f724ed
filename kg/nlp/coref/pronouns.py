"""He, she, it, they: each to the most probable antecedent, or to none where it is not probable enough."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.features import Quotes, candidates, matrix
from kg.nlp.coref.gender import gender_of_pronoun
from kg.nlp.coref.scorer import scorer

ENOUGH = 0.5
"""A person is taken from this probability on."""
Score = Callable[[NDArray[np.float32]], NDArray[np.float32]]


def join_people(
    clusters: Clusters,
    quotes: Quotes,
    score: Score | None = None,
    *,
    enough: float = ENOUGH,
    stop: int | None = None,
) -> dict[int, dict[int, float]]:
    """Joins "he" and "she" to people, in order of the text; gives each pronoun's candidates with their
    probability. `stop` is the last mention that is looked at."""
    rate = score or scorer().probabilities
    told: dict[int, dict[int, float]] = {}
    for i, mention in enumerate(clusters.mentions[: None if stop is None else stop + 1]):
        if mention.kind != "pronoun" or gender_of_pronoun(mention.normal) is None:
            continue
        parts = candidates(clusters, i, people=True)
        chances = rate(matrix(clusters, i, parts, quotes)) if parts else np.zeros(0)
        told[i] = {part: float(c) for part, c in zip(parts, chances, strict=True)}
        if parts and float(chances.max()) >= enough:
            clusters.join(parts[int(chances.argmax())], i)
    return told
