"""How much a text is about a candidate, as features (Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution",
1994; centering): how near, how often, how early, how prominent."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from kg.extraction.coref.clusters import FULL_NAME, SUBJECT, Clusters
from kg.model import MentionKind

NO_SUBJECT = 9
"""In the place of a distance in sentences: the candidate was no subject before."""


def salience_features(
    clusters: Clusters, cluster: int, index: int, order: int, candidates: Sequence[int], most: int
) -> list[float]:
    """Order of nearness, count, first of all, first in its sentence; the cluster is the candidate number `order`.

    `most` is what `most_mentions` says of all candidates.
    """
    discourse = clusters.discourse
    members = clusters.members(cluster)
    count, last = discourse.count_before(index, members), discourse.last_before(index, members)
    names, pronouns, subjects, full = (
        discourse.count_before(index, clusters.of_kind(cluster, kind))
        for kind in (MentionKind.NAME, MentionKind.PRONOUN, SUBJECT, FULL_NAME)
    )
    subject = discourse.last_before(index, clusters.of_kind(cluster, SUBJECT))
    last_subject = NO_SUBJECT if subject is None else discourse.sentence(index) - discourse.sentence(subject)
    return [
        *one_hot(min(order, 4), 5),
        float(np.log1p(count)),
        float(np.log1p(names)),
        float(np.log1p(pronouns)),
        subjects / (1 + count),
        float(count == most > 1),
        float(cluster == min(candidates)),
        float(count > 0 and discourse.sentence(members[0]) == 0),
        *one_hot(min(last_subject, 3), 4),
        float(bool(clusters.of_kind(cluster, MentionKind.NAME))),
        float(full > 0),
        float(len(candidates) == 1),
        float(len(candidates) == 2),
        float(last is not None and discourse.begins_sentence(last)),
        float(last is not None and last == discourse.previous_pronouns.get(index)),
    ]


def most_mentions(clusters: Clusters, index: int, candidates: Sequence[int]) -> int:
    """How often the candidate is mentioned before the anaphor that is mentioned most."""
    return max((bisect_left(clusters.members(c), index) for c in candidates), default=0)


def one_hot(value: int, size: int) -> list[float]:
    """A 1 at the place of the value, 0 elsewhere."""
    found = [0.0] * size
    if 0 <= value < size:
        found[value] = 1.0
    return found
