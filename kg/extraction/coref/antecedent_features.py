"""What speaks for an anaphor to mean a candidate, as a matrix for `kg.extraction.coref.coreference_network`.

How much each feature counts is learnt (`kg.training.coreference_weights`), so that their order must not change.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from kg.extraction.coref.agreement_features import gender_features, number_features
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.grammatical_roles import depth_of, is_above, role_of
from kg.extraction.coref.nominal_features import nominal_features
from kg.extraction.coref.salience_features import most_mentions, one_hot, salience_features
from kg.extraction.coref.syntactic_features import clause_features, role_features
from kg.extraction.layers import language_of
from kg.extraction.mentions.nouns import lemma_of
from kg.extraction.tree import dep, kids
from kg.model import MentionKind


def feature_matrix(clusters: Clusters, index: int, candidates: Sequence[int]) -> NDArray[np.float32]:
    """A row of features for each candidate of an anaphor; no row where there is none."""
    most = most_mentions(clusters, index, candidates)
    rows = [
        _row(clusters, index, cluster, order, candidates, most) for order, cluster in enumerate(candidates)
    ]
    return np.array(rows, dtype=np.float32)


def _row(
    clusters: Clusters, index: int, cluster: int, order: int, candidates: Sequence[int], most: int
) -> list[float]:
    discourse = clusters.discourse
    pronoun = discourse.roots[index]
    last = discourse.last_before(index, clusters.members(cluster))
    near = last if last is not None else clusters.members(cluster)[0]
    named = _last_not_a_pronoun(clusters, cluster, index)
    head = discourse.roots[near]
    sentences = abs(discourse.sentence(index) - discourse.sentence(near))
    tokens = abs(pronoun.i - head.i)
    return [
        1.0,
        float(last is None),
        *one_hot(min(sentences, 4), 5),
        *one_hot(min(abs(discourse.sentence(index) - discourse.sentence(named)), 4), 5),
        *role_features(discourse.of_head(role_of, index), discourse.of_head(role_of, near), sentences),
        *clause_features(pronoun, head, sentences),
        *salience_features(clusters, cluster, index, order, candidates, most),
        *gender_features(clusters, cluster, index, candidates),
        *_mention_features(clusters, cluster, index, near),
        *number_features(clusters, cluster, index, near),
        min(tokens, 100) / 50,
        float(np.log1p(tokens)),
        *nominal_features(clusters, index, cluster, near),
    ]


def _last_not_a_pronoun(clusters: Clusters, cluster: int, index: int) -> int:
    """The last name or nominal of the cluster before a mention, else its first."""
    kinds = [clusters.of_kind(cluster, kind) for kind in (MentionKind.NAME, MentionKind.NOMINAL)]
    before = [i for found in kinds if (i := clusters.discourse.last_before(index, found)) is not None]
    return max(before) if before else min(found[0] for found in kinds if found)


def _mention_features(clusters: Clusters, cluster: int, index: int, near: int) -> list[float]:
    """Quotations, speaker, kin, and what the mention of the candidate looks like that is compared (`near`)."""
    discourse = clusters.discourse
    pronoun, head = discourse.roots[index], discourse.roots[near]
    inside, other = pronoun.i in discourse.quoted.inside, head.i in discourse.quoted.inside
    speaker = discourse.quoted.speaker.get(index)
    mention, compared = discourse.mentions[index], discourse.mentions[near]
    kin = discourse.of_head(role_of, index) == "owner" and discourse.of_head(_is_of_kin, index)
    return [
        float(inside and not other),
        float(not inside and other),
        float(speaker is not None and clusters.find(speaker) == clusters.find(cluster)),
        float(_is_within(clusters, cluster, index)),
        float(kin and is_above(pronoun.head, head)),
        float(kin),
        float(discourse.of_head(_is_coordinated, near)),
        min(discourse.of_head(depth_of, near), 8) / 8,
        float(compared.kind == MentionKind.PRONOUN),
        float(compared.kind == MentionKind.NOMINAL),
        float(compared.normal == mention.normal),
        float(discourse.of_head(_begins_sentence, index)),
        float(_is_in_another_paragraph(discourse, index, near)),
    ]


def _is_within(clusters: Clusters, cluster: int, index: int) -> bool:
    """Whether the pronoun stands inside a mention of the cluster."""
    discourse = clusters.discourse
    span = discourse.mentions[index].span
    return any(
        discourse.mentions[i].span.covers(span)
        for i in discourse.in_sentence(index)
        if i != index and clusters.find(i) == clusters.find(cluster)
    )


def _begins_sentence(token: Token) -> bool:
    return bool(token.i == token.sent.start)


def _is_of_kin(owner: Token) -> bool:
    return lemma_of(owner.head) in language_of(owner).by_word("types", "kin")


def _is_coordinated(head: Token) -> bool:
    words = language_of(head).words("coreference", "conjunction", "coordinating")
    return any(c.lower_ in words for c in kids(head, "cc")) or dep(head) == "conj"


def _is_in_another_paragraph(discourse: Discourse, one: int, other: int) -> bool:
    first, last = sorted((discourse.roots[one].i, discourse.roots[other].i))
    return discourse.line_breaks[first] < discourse.line_breaks[last]
