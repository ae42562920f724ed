"""What speaks for a common noun to mean a candidate, as features: "the drone coalition" … "the coalition".

After work on discourse-new descriptions: Vieira and Poesio, "An Empirically Based System for Processing Definite
Descriptions" (2000).
"""

from __future__ import annotations

import math

from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.salience_features import one_hot
from kg.extraction.layers import language_of
from kg.extraction.mentions.classes import ORGANIZATIONS
from kg.extraction.mentions.nouns import is_plural, kind_of, lemma_of
from kg.extraction.tree import dep, is_dep, kids
from kg.model import MentionKind

DETERMINERS = (
    "the", "this", "that", "both", "owner", "number", "bare", "bare plural", "indefinite", "other",
)  # fmt: skip
BARE_PLURAL = "bare plural"
"""A noun in the plural that nothing determines: "drones"."""
COMPARISONS = ("same", "none", "lost", "won", "some", "others")
DISTANCES = (0, 1, 2, 4, 8, 16)
"""Upper bounds of the classes of distance, in sentences."""
NOMINAL_FEATURES = 96


def nominal_features(clusters: Clusters, index: int, cluster: int, near: int) -> list[float]:
    """Determiner, modifiers, head words, class and distance of a common noun beside the candidate; of a pronoun all naught.

    `near` is the mention of the candidate that is compared where none has the same head word.
    """
    discourse = clusters.discourse
    if discourse.mentions[index].kind != MentionKind.NOMINAL:
        return [0.0] * NOMINAL_FEATURES
    same = _last_with_same_head(clusters, index, cluster)
    j = near if same is None else same
    root, other = discourse.roots[index], discourse.roots[j]
    det = DETERMINERS.index(discourse.of_head(determiner, index))
    own, theirs = (discourse.of_head(modifiers_before, k) for k in (index, j))
    behind, their_behind = (discourse.of_head(_modifiers_after, k) for k in (index, j))
    repeats = same is not None
    before = COMPARISONS.index(_compared(own, theirs))
    after = COMPARISONS.index(_compared(behind, their_behind))
    gap = abs(discourse.sentence(index) - discourse.sentence(j))
    times = len(discourse.same_head_before(index))
    named = clusters.of_kind(cluster, MentionKind.NAME)
    return [
        *one_hot(det, len(DETERMINERS)),
        *one_hot(det if repeats else -1, len(DETERMINERS)),
        *one_hot(det if named and not repeats else -1, len(DETERMINERS)),
        *one_hot(DETERMINERS.index(discourse.of_head(determiner, j)) if repeats else -1, len(DETERMINERS)),
        *one_hot(before if repeats else -1, len(COMPARISONS)),
        *one_hot(after if repeats else -1, len(COMPARISONS)),
        *one_hot(next((k for k, d in enumerate(DISTANCES) if gap <= d), len(DISTANCES)), len(DISTANCES) + 1),
        *one_hot(min(times, 4), 5),
        *one_hot(min(len(own), 2), 3),
        *_agreement(discourse, index, j),
        *_heads(clusters, index, cluster, same),
        *_places(clusters, index, j),
        float(bool(behind)),
        float(root.pos_ == "PROPN"),
        float(repeats and root.text == other.text),
    ]


def determiner(root: Token) -> str:
    """What determines a noun, one of DETERMINERS."""
    if is_indefinite(root):
        return "indefinite"
    if any(is_dep(c, "nmod:poss") for c in root.children):
        return "owner"
    for child in kids(root, "det"):
        return language_of(root).by_word("coreference", "determiner_feature").get(child.lower_, "other")
    if kids(root, "nummod"):
        return "number"
    return BARE_PLURAL if is_plural(root) else "bare"


def is_indefinite(root: Token) -> bool:
    """ "*a* fire", "*another* fire"."""
    words = language_of(root).words("types", "determiner", "indefinite")
    return any(c.lower_ in words for c in kids(root, "det", "amod"))


def modifiers_before(root: Token) -> frozenset[str]:
    """The lemmas of what stands before a noun and says which one is meant."""
    return frozenset(
        lemma_of(c)
        for c in root.children
        if dep(c) in ("amod", "compound") or is_dep(c, "nmod:poss", "nmod:unmarked")
    )


def _modifiers_after(root: Token) -> frozenset[str]:
    return frozenset(lemma_of(c) for c in kids(root, "nmod", "acl", "appos") if c.i > root.i)


def _compared(own: frozenset[str], other: frozenset[str]) -> str:
    """How the modifiers of a head compare with those of the one before, one of COMPARISONS."""
    if own == other:
        return "same" if own else "none"
    if not own or not other:
        return "lost" if other else "won"
    return "some" if own & other else "others"


def _last_with_same_head(clusters: Clusters, index: int, cluster: int) -> int | None:
    """The last mention of the candidate before an anaphor with the same head word."""
    return next(
        (j for j in clusters.discourse.same_head_before(index) if clusters.find(j) == clusters.find(cluster)),
        None,
    )


def _agreement(discourse: Discourse, i: int, j: int) -> list[float]:
    """Number, class and kind of both."""
    own, theirs = discourse.mentions[i].type, discourse.mentions[j].type
    several = discourse.of_head(is_plural, i), discourse.of_head(is_plural, j)
    kinds = discourse.of_head(kind_of, i), discourse.of_head(kind_of, j)
    return [
        *(float(several == pair) for pair in ((False, False), (False, True), (True, False), (True, True))),
        float(own == theirs),
        float(own == theirs == "Person"),
        float(own != theirs and {own, theirs} <= ORGANIZATIONS),
        float("Thing" in (own, theirs) and own != theirs),
        float(bool(kinds[0]) and kinds[0] == kinds[1]),
        float(all(kinds) and kinds[0] != kinds[1]),
        float(kinds[0] == "abstract"),
        float(kinds[0] in ("person", "organization", "place")),
    ]


def _heads(clusters: Clusters, index: int, cluster: int, same: int | None) -> list[float]:
    """The head word beside those of the candidate, and its part in their names and posts."""
    discourse = clusters.discourse
    lemma = discourse.of_head(lemma_of, index)
    names = clusters.of_kind(cluster, MentionKind.NAME)
    words = {w.lower() for k in names for w in discourse.mentions[k].normal.split()}
    posts = {h.person for h in discourse.holdings_by_word.get(lemma, ())}
    members = clusters.members(cluster)
    held = bool(posts) and any(clusters.find(p) == clusters.find(cluster) for p in posts)
    nouns = clusters.of_kind(cluster, MentionKind.NOMINAL)
    return [
        float(same is not None and discourse.mentions[same].kind == MentionKind.NAME),
        float(same is not None and discourse.mentions[same].kind == MentionKind.NOMINAL),
        float(same is None and bool(names)),
        float(same is None and not names),
        float(lemma in words),
        float(held),
        float(held and len({clusters.find(p) for p in posts}) == 1),
        float(bool(nouns)),
        math.log1p(len(members)),
    ]


def _places(clusters: Clusters, i: int, j: int) -> list[float]:
    """Quotations, paragraph and order."""
    discourse = clusters.discourse
    root, other, quoted = discourse.roots[i], discourse.roots[j], discourse.quoted.inside
    own, theirs = quoted.get(root.i), quoted.get(other.i)
    return [
        float(own is not None and own == theirs),
        float(own is not None and own != theirs),
        float(own is None and theirs is not None),
        float(discourse.sentence(i) == discourse.sentence(j)),
        float(discourse.line_breaks[min(root.i, other.i)] < discourse.line_breaks[max(root.i, other.i)]),
    ]
