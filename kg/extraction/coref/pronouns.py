"""He, she, it, they: each to the most probable antecedent, or to none where it is not probable enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extraction.coref.antecedents import candidates
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.context_scorer import Links, context
from kg.extraction.coref.feature_scorer import scorer
from kg.extraction.coref.gender import gender_of_pronoun
from kg.extraction.coref.pronoun_features import Quotes, matrix
from kg.model import MentionKind

Score = Callable[[NDArray[np.float32]], NDArray[np.float32]]
THINGS = frozenset({"it", "its", "itself", "they", "them", "their", "theirs", "themselves"})
KINDS: dict[str, Callable[[str], bool]] = {
    "people": lambda word: gender_of_pronoun(word) is not None,
    "things": lambda word: word in THINGS,
}
"""The kinds of pronouns in the order in which they are joined, and which words are of them."""
ENOUGH = 0.5
"""A candidate is taken from this probability on."""
CONTEXT = 0.4
"""The weight of the context against the signs (set on GAP development and GUM dev; flat from .3 to .5)."""
LEAST = 1e-6


def linked(clusters: Clusters, *, stop: int | None = None) -> Links:
    """What the context says of the pronouns, to the mention `stop` at most."""
    things: dict[int, bool] = {}
    for i, mention in enumerate(clusters.mentions[: None if stop is None else stop + 1]):
        for kind, belongs in KINDS.items():
            if mention.kind == MentionKind.PRONOUN and belongs(mention.normal):
                things[clusters.roots[i].i] = kind == "things"
    others = {root.i for root in clusters.roots}
    return context().links(clusters.doc, things, others) if things else Links()


def join_pronouns(
    clusters: Clusters,
    quotes: Quotes,
    kind: str,
    links: Links | None,
    score: Score | None = None,
    *,
    stop: int | None = None,
) -> dict[int, dict[int, float]]:
    """Joins the pronouns of one kind, in order of the text; gives each one's candidates with their probability.

    `links` is what the context says (None: it is not asked), `stop` the last mention that is looked at.
    """
    rate = score or scorer(kind).probabilities
    told: dict[int, dict[int, float]] = {}
    for i, mention in enumerate(clusters.mentions[: None if stop is None else stop + 1]):
        if mention.kind != MentionKind.PRONOUN or not KINDS[kind](mention.normal):
            continue
        parts = candidates(clusters, i, people=kind == "people")
        if not parts:
            told[i] = {}
            continue
        chances: NDArray[np.floating] = rate(matrix(clusters, i, parts, quotes))
        if links is not None:
            chances = _weighed(chances, _in_context(clusters, i, parts, links))
        told[i] = {part: float(c) for part, c in zip(parts, chances, strict=True)}
        if float(chances.max()) >= ENOUGH:
            clusters.join(parts[int(chances.argmax())], i)
    return told


def _in_context(clusters: Clusters, index: int, parts: Sequence[int], links: Links) -> NDArray[np.float64]:
    members = [[clusters.roots[m].i for m in clusters.members(part)] for part in parts]
    return links.chances(clusters.roots[index].i, members)


def _weighed(signs: NDArray[np.floating], context: NDArray[np.float64]) -> NDArray[np.float64]:
    """The geometric mean of what both say of the candidates; `context` has one more, last, for none of them."""
    rest = max(0.0, 1.0 - float(signs.sum()))
    mean = np.maximum(np.append(signs, rest), LEAST) ** (1 - CONTEXT) * context**CONTEXT
    return np.asarray(mean / mean.sum())[:-1]
