"""Whether an anaphor agrees with a candidate in gender, number and kind, as features."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.coref.anaphor_kinds import is_neuter, is_plural_pronoun
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.salience_features import one_hot
from kg.extraction.mentions.nouns import is_plural, kind_of
from kg.extraction.tree import kids
from kg.model import MentionKind

CLASSES = ("Group", "Country", "Organization", "GovernmentBody", "Company", "Place", "Event", "Work", "Thing")
KINDS = (
    "person", "organization", "place", "event", "object", "abstract", "substance", "animal", "plant", "time",
)  # fmt: skip
"""GUM's names for what a noun phrase stands for."""
GENDER_FEATURES = 7


def gender_features(clusters: Clusters, cluster: int, index: int, candidates: Sequence[int]) -> list[float]:
    """The candidate's gender beside the anaphor's and beside those of the other candidates."""
    mine = clusters.discourse.own_gender(index)
    if mine is None:
        return [0.0] * GENDER_FEATURES
    found = clusters.gender(cluster)
    theirs, sure = found.gender, found.sure
    others = [clusters.gender(c).gender for c in candidates if c != cluster]
    return [
        float(theirs == mine and sure),
        float(theirs == mine and not sure),
        float(theirs is None),
        float(theirs not in (None, mine) and sure),
        float(theirs not in (None, mine) and not sure),
        float(theirs == mine and mine not in others),
        float(theirs != mine and mine in others),
    ]


def number_features(clusters: Clusters, cluster: int, index: int, near: int) -> list[float]:
    """Number and kind: "it" is one thing, "they" are several people or a body of them; what the reader sees in both.

    `near` is the mention of the candidate that is compared.
    """
    discourse = clusters.discourse
    one, many = _number(discourse, index)
    kind, several = clusters.type(cluster), discourse.of_head(is_several, near)
    class_of = CLASSES.index(kind if kind in CLASSES else "Thing")
    seen, own = discourse.of_head(kind_of, near), discourse.of_head(kind_of, index)
    seen_place = KINDS.index(seen) if seen in KINDS else -1
    return [
        float(one and several),
        float(many and several),
        float(many and not several),
        *one_hot(class_of if one and not many else -1, len(CLASSES)),
        *one_hot(class_of if many and not one else -1, len(CLASSES)),
        *one_hot(seen_place, len(KINDS)),
        *one_hot(seen_place if own == seen else -1, len(KINDS)),
        float(bool(own) and bool(seen) and own != seen),
    ]


def is_several(head: Token) -> bool:
    """Whether a phrase is of several: its noun is in the plural, or others are coordinated with it."""
    return is_plural(head) or bool(kids(head, "conj"))


def _number(discourse: Discourse, index: int) -> tuple[bool, bool]:
    """Whether an anaphor is one thing, and whether it is several; "he" is neither."""
    mention = discourse.mentions[index]
    if mention.kind == MentionKind.PRONOUN:
        words = mention.normal, discourse.language
        return is_neuter(*words), is_plural_pronoun(*words)
    many = discourse.of_head(is_plural, index)
    return not many, many
