"""Anaphors to their antecedents: each to the most probable candidate, or to none where it is not probable enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extraction.coref.anaphor_kinds import AnaphorKind, kind_of_pronoun
from kg.extraction.coref.antecedent_features import feature_matrix
from kg.extraction.coref.antecedents import antecedents
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.coreference_network import network
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.nominal_antecedents import DEFINITE, nominal_antecedents
from kg.extraction.coref.nominal_features import determiner, modifiers_before
from kg.model import MentionKind

Score = Callable[[Clusters, AnaphorKind, int, Sequence[int]], NDArray[np.float64]]
"""From an anaphor and its candidates to how probable each is."""
MIN_PROBABILITY = {AnaphorKind.PEOPLE: 0.4, AnaphorKind.THINGS: 0.4, AnaphorKind.NOMINALS: 0.55}
"""A candidate is taken from this probability on (set on GUM dev and by eye on pages)."""
MIN_OF_DEFINITE = 0.4
"""The same for a noun with a definite determiner and nothing more ("the deal"), which means something that was said, where
the candidate has no name that it would be shown by."""


def join_common_nouns(clusters: Clusters) -> None:
    """Joins common nouns that no rule has joined."""
    join_anaphors(clusters, AnaphorKind.NOMINALS)


def join_pronouns_of_people(clusters: Clusters) -> None:
    """Joins "he" and "she"."""
    join_anaphors(clusters, AnaphorKind.PEOPLE)


def join_pronouns_of_things(clusters: Clusters) -> None:
    """Joins "it" and "they"."""
    join_anaphors(clusters, AnaphorKind.THINGS)


def join_anaphors(
    clusters: Clusters, kind: AnaphorKind, score: Score | None = None, *, last: int | None = None
) -> dict[int, dict[int, float]]:
    """Joins the anaphors of one kind, in order of the text.

    `score` rates the candidates (by default the model that ships), `last` is the last mention that is looked at.
    Returns each anaphor's candidates with their probability.
    """
    rate = score or probabilities
    told: dict[int, dict[int, float]] = {}
    for i in anaphors_of(clusters, kind, last=last):
        candidates = candidates_of(clusters, kind, i)
        told[i] = {}
        if not candidates:
            continue
        chances = rate(clusters, kind, i, candidates)
        told[i] = {cluster: float(c) for cluster, c in zip(candidates, chances, strict=True)}
        best = candidates[int(chances.argmax())]
        if float(chances.max()) >= _least(clusters, kind, i, best):
            clusters.join(best, i)
    return told


def _least(clusters: Clusters, kind: AnaphorKind, index: int, candidate: int) -> float:
    """The probability from which an anaphor's candidate is taken."""
    root = clusters.discourse.roots[index]
    bare = determiner(root) in DEFINITE and not modifiers_before(root)
    named = bool(clusters.of_kind(candidate, MentionKind.NAME))
    is_lower = kind == AnaphorKind.NOMINALS and bare and not named
    return MIN_OF_DEFINITE if is_lower else MIN_PROBABILITY[kind]


def anaphors_of(clusters: Clusters, kind: AnaphorKind, *, last: int | None = None) -> Iterator[int]:
    """The anaphors of a kind, in order of the text, up to the mention `last`; common nouns only while they stand alone."""
    discourse = clusters.discourse
    for i, mention in enumerate(discourse.mentions[: None if last is None else last + 1]):
        if mention.kind == MentionKind.PRONOUN:
            found = kind_of_pronoun(mention.normal, discourse.language) == kind
        else:
            found = (
                kind == AnaphorKind.NOMINALS and discourse.is_repeatable(i) and len(clusters.members(i)) == 1
            )
        if found:
            yield i


def candidates_of(clusters: Clusters, kind: AnaphorKind, index: int) -> list[int]:
    """The clusters that an anaphor can mean, the one named last first."""
    if kind == AnaphorKind.NOMINALS:
        return nominal_antecedents(clusters, index)
    return antecedents(clusters, index, kind)


def members_of(discourse: Discourse, clusters: Clusters, candidates: Sequence[int]) -> list[list[int]]:
    """The tokens that mention each candidate."""
    return [[discourse.roots[m].i for m in clusters.members(c)] for c in candidates]


def probabilities(
    clusters: Clusters, kind: AnaphorKind, index: int, candidates: Sequence[int]
) -> NDArray[np.float64]:
    """How probable each candidate is by the model that ships."""
    discourse = clusters.discourse
    return network().probabilities(
        kind,
        discourse.vectors,
        discourse.roots[index].i,
        members_of(discourse, clusters, candidates),
        feature_matrix(clusters, index, candidates),
    )
