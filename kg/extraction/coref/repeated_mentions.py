"""Repeated mentions: "the drone coalition" … "the coalition". Is a noun phrase with the head of an earlier one coreferent?

A logistic regression over features of the two noun phrases and of what lies between them, learnt from GUM's chains by
`python -m kg.training repeated_mentions`. The features are those of work on discourse-new descriptions: Vieira and
Poesio, "An Empirically Based System for Processing Definite Descriptions" (2000).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.grammatical_roles import role_of
from kg.extraction.coref.pronoun_features import Quotes
from kg.extraction.mentions.classes import is_plural, kind_of, lemma_of
from kg.extraction.tree import dep, is_dep, kids
from kg.files import read_weights
from kg.lexicon import ENGLISH

WEIGHTS = Path(__file__).with_name("repeated_mentions.json")
BIAS = ""
ENOUGH = 0.0
"""The log-odds from which a phrase is taken for the one before: a half as a probability."""
BACK = 4
"""So many earlier ones are asked, the last first."""
_DISTANCES = (0, 1, 2, 4, 8, 16)
_ONE_WORD = {"those": "that", "these": "this"}
_DETERMINERS = frozenset({"the", "this", "that", "both"})


def repeated_mention_of(clusters: Clusters, index: int, quotes: Quotes) -> int | None:
    """The earlier mention that a phrase says again, None where none is probable enough."""
    weights = weights_of()
    best, found = ENOUGH, None
    for mention, signs in earlier_mentions(clusters, index, quotes):
        odds = weights[BIAS] + sum(weights.get(s, 0.0) for s in signs)
        if odds >= best:
            best, found = odds, mention
    return found


@cache
def weights_of(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Sign → weight; raises InvalidWeights where the file is missing or damaged."""
    weights: dict[str, float] = read_weights(path, "repeated mentions")["weights"]
    return weights


def earlier_mentions(clusters: Clusters, index: int, quotes: Quotes) -> list[tuple[int, list[str]]]:
    """The last mention of each part whose phrase has the same head word, with the signs, the nearest first.

    Some are not asked, even where GUM has them in one chain, since the text does not say that they are one: "another
    fire" and "a fire"; "drones" and "drones"; "the drone coalition" and "the lighthouse coalition".
    """
    root = clusters.roots[index]
    own = _before(root)
    if _is_indefinite(root) or (not own and _determiner(root) == "bare plural"):
        return []
    same = [
        j for j in clusters.said_before(index) if clusters.is_phrase(j) and own <= _before(clusters.roots[j])
    ]
    parts = list({clusters.find(j): j for j in reversed(same)}.values())
    nearest = sorted(parts, reverse=True)[:BACK]
    times = min(len(same), 5)
    return [(j, _signs(clusters, index, j, min(n, 3), times, quotes)) for n, j in enumerate(nearest)]


def _signs(clusters: Clusters, i: int, j: int, order: int, times: int, quotes: Quotes) -> list[str]:
    root, other = clusters.roots[i], clusters.roots[j]
    det, kind = _determiner(root), kind_of(root)
    before, after = _compared(_before(root), _before(other)), _compared(_after(root), _after(other))
    gap = _far(clusters.sentence(i) - clusters.sentence(j))
    inside = f"{root.i in quotes.inside} {other.i in quotes.inside}"
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
        f"class {clusters.mentions[i].type}",
        f"same class {clusters.mentions[i].type == clusters.mentions[j].type}",
        f"role {role_of(root)}",
        f"role {role_of(other)} > {role_of(root)}",
        f"order {order}",
        f"times {times}",
        f"det {det} times {times}",
        f"quoted {inside}",
        f"chain {min(len(clusters.members(j)), 4)}",
        f"pos {root.pos_}",
    ]


def _is_indefinite(root: Token) -> bool:
    words = ENGLISH.words("types", "determiner", "indefinite")
    return any(c.lower_ in words for c in kids(root, "det", "amod"))


def _determiner(root: Token) -> str:
    if any(is_dep(c, "nmod:poss") for c in root.children):
        return "owner"
    for child in kids(root, "det"):
        word = _ONE_WORD.get(child.lower_, child.lower_)
        return word if word in _DETERMINERS else "other"
    if kids(root, "nummod"):
        return "number"
    return "bare plural" if is_plural(root) else "bare"


def _before(root: Token) -> frozenset[str]:
    return frozenset(
        lemma_of(c)
        for c in root.children
        if dep(c) in ("amod", "compound") or is_dep(c, "nmod:poss", "nmod:unmarked")
    )


def _after(root: Token) -> frozenset[str]:
    return frozenset(lemma_of(c) for c in kids(root, "nmod", "acl", "appos") if c.i > root.i)


def _compared(own: frozenset[str], other: frozenset[str]) -> str:
    """How the words around a head stand to those of the one before."""
    if own == other:
        return "same" if own else "none"
    if not own or not other:
        return "lost" if other else "won"
    return "some" if own & other else "others"


def _far(sentences: int) -> str:
    return next((str(d) for d in _DISTANCES if sentences <= d), "far")
