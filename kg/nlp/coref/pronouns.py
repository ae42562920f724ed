"""He, she, it, they: each to the most probable antecedent, or to none where it is not probable enough."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from kg.nlp.coref.candidates import candidates
from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.features import Quotes, matrix
from kg.nlp.coref.gender import gender_of_pronoun
from kg.nlp.coref.scorer import scorer

Score = Callable[[NDArray[np.float32]], NDArray[np.float32]]
THINGS = frozenset({"it", "its", "itself", "they", "them", "their", "theirs", "themselves"})
KINDS: dict[str, Callable[[str], bool]] = {
    "people": lambda word: gender_of_pronoun(word) is not None,
    "things": lambda word: word in THINGS,
}
"""The kinds of pronouns in the order in which they are joined, and which words are of them."""
ENOUGH = 0.5
"""A candidate is taken from this probability on."""


def join_pronouns(
    clusters: Clusters,
    quotes: Quotes,
    kind: str,
    score: Score | None = None,
    *,
    stop: int | None = None,
) -> dict[int, dict[int, float]]:
    """Joins the pronouns of one kind, in order of the text; gives each one's candidates with their probability.

    `stop` is the last mention that is looked at.
    """
    rate = score or scorer(kind).probabilities
    told: dict[int, dict[int, float]] = {}
    for i, mention in enumerate(clusters.mentions[: None if stop is None else stop + 1]):
        if mention.kind != "pronoun" or not KINDS[kind](mention.normal):
            continue
        parts = candidates(clusters, i, people=kind == "people")
        chances = rate(matrix(clusters, i, parts, quotes)) if parts else np.zeros(0)
        told[i] = {part: float(c) for part, c in zip(parts, chances, strict=True)}
        if parts and float(chances.max()) >= ENOUGH:
            clusters.join(parts[int(chances.argmax())], i)
    return told
