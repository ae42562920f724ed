"""He, she, it, they: each to the most probable antecedent, or to none where it is not probable enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extraction.coref.antecedents import antecedents
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.context_scorer import Links
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.feature_scorer import scorer
from kg.extraction.coref.pronoun_features import feature_matrix
from kg.extraction.coref.pronoun_kinds import PEOPLE, THINGS, PronounKind
from kg.model import MentionKind

Score = Callable[[NDArray[np.float32]], NDArray[np.float32]]
"""From the features of some candidates to how probable each is."""
MIN_PROBABILITY = 0.5
"""A candidate is taken from this probability on."""
CONTEXT_WEIGHT = 0.4
"""The weight of the context against the features (set on GAP development and GUM dev; flat from .3 to .5)."""
FLOOR = 1e-6
"""Of a probability whose logarithm is taken."""


def join_pronouns_of_people(clusters: Clusters) -> None:
    """Joins "he" and "she" by their features and their context."""
    join_pronouns(clusters, PEOPLE, clusters.discourse.links())


def join_pronouns_of_things(clusters: Clusters) -> None:
    """Joins "it" and "they" by their features and their context."""
    join_pronouns(clusters, THINGS, clusters.discourse.links())


def join_pronouns(
    clusters: Clusters,
    kind: PronounKind,
    links: Links | None,
    score: Score | None = None,
    *,
    last: int | None = None,
) -> dict[int, dict[int, float]]:
    """Joins the pronouns of one kind, in order of the text.

    `links` is what the context says (None: it is not asked), `score` rates the features (by default the weights that
    ship), `last` is the last mention that is looked at. Returns each pronoun's candidates with their probability.
    """
    rate = score or scorer(kind.name).probabilities
    told: dict[int, dict[int, float]] = {}
    for i in pronouns_of(clusters.discourse, kind, last=last):
        candidates = antecedents(clusters, i, kind)
        told[i] = {}
        if not candidates:
            continue
        chances: NDArray[np.floating] = rate(feature_matrix(clusters, i, candidates))
        if links is not None:
            chances = _weighted(chances, _in_context(clusters, i, candidates, links))
        told[i] = {cluster: float(c) for cluster, c in zip(candidates, chances, strict=True)}
        if float(chances.max()) >= MIN_PROBABILITY:
            clusters.join(candidates[int(chances.argmax())], i)
    return told


def pronouns_of(discourse: Discourse, kind: PronounKind, *, last: int | None = None) -> Iterator[int]:
    """The pronouns of a kind, in order of the text, up to the mention `last`."""
    for i, mention in enumerate(discourse.mentions[: None if last is None else last + 1]):
        if mention.kind == MentionKind.PRONOUN and kind.covers(mention.normal, discourse.language):
            yield i


def _in_context(
    clusters: Clusters, index: int, candidates: Sequence[int], links: Links
) -> NDArray[np.float64]:
    roots = clusters.discourse.roots
    members = [[roots[m].i for m in clusters.members(cluster)] for cluster in candidates]
    return links.chances(roots[index].i, members)


def _weighted(by_features: NDArray[np.floating], by_context: NDArray[np.float64]) -> NDArray[np.float64]:
    """The geometric mean of what both say of the candidates; `by_context` has one more, last, for none of them."""
    rest = max(0.0, 1.0 - float(by_features.sum()))
    mean = (
        np.maximum(np.append(by_features, rest), FLOOR) ** (1 - CONTEXT_WEIGHT) * by_context**CONTEXT_WEIGHT
    )
    return np.asarray(mean / mean.sum())[:-1]
