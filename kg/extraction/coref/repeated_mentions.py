"""Repeated mentions: "the drone coalition" … "the coalition". Is a noun phrase with the head of an earlier one coreferent?

A logistic regression over features of the two noun phrases and of what lies between them, learnt from GUM's chains by
`python -m kg.training repeated_mentions`. The features are those of work on discourse-new descriptions: Vieira and
Poesio, "An Empirically Based System for Processing Definite Descriptions" (2000).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.grammatical_roles import role_of
from kg.extraction.layers import language_of
from kg.extraction.mentions.nouns import is_plural, kind_of, lemma_of
from kg.extraction.tree import dep, is_dep, kids
from kg.files import read_weights

WEIGHTS = Path(__file__).with_name("repeated_mentions.json")
BIAS = ""
MIN_LOG_ODDS = 0.0
"""From which a noun phrase is taken for the one before: a half as a probability."""
MAX_CANDIDATES = 4
"""So many earlier ones are asked, the last first."""
DISTANCES = (0, 1, 2, 4, 8, 16)
"""Upper bounds of the classes of distance, in sentences."""

BARE_PLURAL = "bare plural"
"""A noun in the plural that nothing determines: "drones"."""


class Candidate(NamedTuple):
    """An earlier mention, and the features of the pair that it makes with the one in question."""

    mention: int
    features: list[str]


def repeated_mention_of(clusters: Clusters, index: int) -> int | None:
    """The earlier mention that a noun phrase repeats, None where none is probable enough."""
    weights = weights_of()
    best, found = MIN_LOG_ODDS, None
    for mention, features in candidates_of(clusters, index):
        odds = weights[BIAS] + sum(weights.get(f, 0.0) for f in features)
        if odds >= best:
            best, found = odds, mention
    return found


@cache
def weights_of(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Feature → weight; raises InvalidWeights where the file is missing or damaged."""
    weights: dict[str, float] = read_weights(path, "repeated mentions")["weights"]
    return weights


def candidates_of(clusters: Clusters, index: int) -> list[Candidate]:
    """The last mention of each cluster whose noun phrase has the same head word, the nearest first.

    Some are not asked, even where GUM has them in one chain, since the text does not say that they are one: "another
    fire" and "a fire"; "drones" and "drones"; "the drone coalition" and "the lighthouse coalition".
    """
    discourse = clusters.discourse
    root = discourse.roots[index]
    own = _modifiers_before(root)
    if _is_indefinite(root) or (not own and _determiner(root) == BARE_PLURAL):
        return []
    same = [
        j
        for j in discourse.same_head_before(index)
        if discourse.is_repeatable(j) and own <= _modifiers_before(discourse.roots[j])
    ]
    last_of_each = {clusters.find(j): j for j in reversed(same)}.values()
    nearest = sorted(last_of_each, reverse=True)[:MAX_CANDIDATES]
    times = min(len(same), 5)
    return [Candidate(j, _features(clusters, index, j, min(n, 3), times)) for n, j in enumerate(nearest)]


def _features(clusters: Clusters, i: int, j: int, order: int, times: int) -> list[str]:
    discourse = clusters.discourse
    root, other = discourse.roots[i], discourse.roots[j]
    quoted, types = discourse.quoted.inside, [discourse.mentions[k].type for k in (i, j)]
    det, kind = _determiner(root), kind_of(root)
    before = _compared(_modifiers_before(root), _modifiers_before(other))
    after = _compared(_modifiers_after(root), _modifiers_after(other))
    gap = _distance_class(discourse.sentence(i) - discourse.sentence(j))
    return [
        f"det {det}",
        f"det {_determiner(other)} > {det}",
        f"before {before}",
        f"after {after}",
        f"before {before} after {after}",
        f"det {det} before {before}",
        f"det {det} after {after}",
        f"plural {is_plural(other)} > {is_plural(root)}",
        f"det {det} plural {is_plural(root)}",
        f"gap {gap}",
        f"det {det} gap {gap}",
        f"kind {kind}",
        f"det {det} kind {kind}",
        f"same kind {kind == kind_of(other)}",
        f"class {types[0]}",
        f"same class {types[0] == types[1]}",
        f"role {role_of(root)}",
        f"role {role_of(other)} > {role_of(root)}",
        f"order {order}",
        f"times {times}",
        f"det {det} times {times}",
        f"quoted {root.i in quoted} {other.i in quoted}",
        f"chain {min(len(clusters.members(j)), 4)}",
        f"pos {root.pos_}",
    ]


def _is_indefinite(root: Token) -> bool:
    words = language_of(root).words("types", "determiner", "indefinite")
    return any(c.lower_ in words for c in kids(root, "det", "amod"))


def _determiner(root: Token) -> str:
    """Of which kind what determines a noun is: "owner", a determiner, "number", "bare" or "bare plural"."""
    if any(is_dep(c, "nmod:poss") for c in root.children):
        return "owner"
    for child in kids(root, "det"):
        return language_of(root).by_word("coreference", "determiner_feature").get(child.lower_, "other")
    if kids(root, "nummod"):
        return "number"
    return BARE_PLURAL if is_plural(root) else "bare"


def _modifiers_before(root: Token) -> frozenset[str]:
    return frozenset(
        lemma_of(c)
        for c in root.children
        if dep(c) in ("amod", "compound") or is_dep(c, "nmod:poss", "nmod:unmarked")
    )


def _modifiers_after(root: Token) -> frozenset[str]:
    return frozenset(lemma_of(c) for c in kids(root, "nmod", "acl", "appos") if c.i > root.i)


def _compared(own: frozenset[str], other: frozenset[str]) -> str:
    """How the modifiers of a head compare with those of the one before."""
    if own == other:
        return "same" if own else "none"
    if not own or not other:
        return "lost" if other else "won"
    return "some" if own & other else "others"


def _distance_class(sentences: int) -> str:
    return next((str(d) for d in DISTANCES if sentences <= d), "far")
