"""How much a text is about a candidate, as features (Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution",
1994; centering): how near, how often, how early, how prominent."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from kg.extraction.coref.clusters import FULL_NAME, SUBJECT, Clusters
from kg.extraction.coref.discourse import Discourse
from kg.model import MentionKind

NO_SUBJECT = 9
"""In the place of a distance in sentences: the candidate was no subject before."""


def salience_features(
    clusters: Clusters, cluster: int, index: int, order: int, candidates: Sequence[int]
) -> list[float]:
    """Order of nearness, count, first of all, first in its sentence; the cluster is the candidate number `order`."""
    discourse = clusters.discourse
    members = clusters.members(cluster)
    count, last = discourse.count_before(index, members), discourse.last_before(index, members)
    names, pronouns, subjects, full = (
        discourse.count_before(index, clusters.of_kind(cluster, kind))
        for kind in (MentionKind.NAME, MentionKind.PRONOUN, SUBJECT, FULL_NAME)
    )
    subject = discourse.last_before(index, clusters.of_kind(cluster, SUBJECT))
    most = max((bisect_left(clusters.members(c), index) for c in candidates), default=0)
    last_subject = NO_SUBJECT if subject is None else discourse.sentence(index) - discourse.sentence(subject)
    return [
        *one_hot(min(order, 4), 5),
        float(np.log1p(count)),
        float(np.log1p(names)),
        float(np.log1p(pronouns)),
        subjects / (1 + count),
        float(count == most > 1),
        float(not any(c < cluster for c in candidates)),
        float(count > 0 and discourse.sentence(members[0]) == 0),
        *one_hot(min(last_subject, 3), 4),
        float(bool(clusters.of_kind(cluster, MentionKind.NAME))),
        float(full > 0),
        float(len(candidates) == 1),
        float(len(candidates) == 2),
        float(last is not None and _begins_sentence(discourse, last)),
        float(last is not None and last == discourse.previous_pronouns.get(index)),
    ]


def one_hot(value: int, size: int) -> list[float]:
    """A 1 at the place of the value, 0 elsewhere."""
    return [float(value == i) for i in range(size)]


def _begins_sentence(discourse: Discourse, mention: int) -> bool:
    return discourse.mentions[mention].span.start - discourse.roots[mention].sent.start_char <= 1
