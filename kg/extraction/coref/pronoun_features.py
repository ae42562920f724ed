"""What speaks for a pronoun to mean someone: place, role, gender, and how often the text speaks of them.

The factors are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), of Hobbs,
"Resolving Pronoun References" (1978), and of centering; how much each counts is learnt (`kg.training.pronoun_weights`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.gender import gender_of_pronoun
from kg.extraction.coref.grammatical_roles import ROLES, depth_of, is_above, role_of, verb_of
from kg.extraction.mentions.classes import is_plural, kind_of, lemma_of
from kg.extraction.tree import dep, kids
from kg.lexicon import ENGLISH
from kg.model import MentionKind

CLASSES = ("Group", "Country", "Organization", "GovernmentBody", "Company", "Place", "Event", "Work", "Thing")
KINDS_SEEN = (
    "person",
    "organization",
    "place",
    "event",
    "object",
    "abstract",
    "substance",
    "animal",
    "plant",
    "time",
)
"""GUM's names for what a phrase stands for."""
PRONOUN_ROLES = ("subject", "object", "oblique", "owner")


@dataclass
class Quotes:
    """The tokens in quotation marks, each with the number of its quotation, and by mention who says them."""

    inside: dict[int, int] = field(default_factory=dict)
    speaker: dict[int, int] = field(default_factory=dict)


def matrix(clusters: Clusters, index: int, parts: Sequence[int], quotes: Quotes) -> NDArray[np.float32]:
    """A row of features for each candidate of a pronoun; no row where there is none."""
    rows = [_row(clusters, index, part, order, parts, quotes) for order, part in enumerate(parts)]
    return np.array(rows, dtype=np.float32)


def _row(
    clusters: Clusters, index: int, part: int, order: int, parts: Sequence[int], quotes: Quotes
) -> list[float]:
    token = clusters.roots[index]
    last = clusters.last_before(index, clusters.members(part))
    ahead = last is None
    near = last if last is not None else clusters.members(part)[0]
    named = _last_named(clusters, part, index)
    head = clusters.roots[near]
    gap = abs(clusters.sentence(index) - clusters.sentence(near))
    row = [1.0, float(ahead)]
    row += _one_hot(min(gap, 4), 5)
    row += _one_hot(min(abs(clusters.sentence(index) - clusters.sentence(named)), 4), 5)
    row += _roles(token, head, gap)
    row += _clause(token, head, gap)
    row += _standing(clusters, part, index, order, parts)
    row += _gender(clusters, part, index, parts)
    row += _words(clusters, part, index, near, quotes)
    row += _agreement(clusters, part, index, near)
    row += [min(abs(token.i - head.i), 100) / 50, float(np.log1p(abs(token.i - head.i)))]
    return row


def _last_named(clusters: Clusters, part: int, index: int) -> int:
    kinds = [clusters.of_kind(part, kind) for kind in ("name", "nominal")]
    before = [i for found in kinds if (i := clusters.last_before(index, found)) is not None]
    return max(before) if before else min(found[0] for found in kinds if found)


def _one_hot(value: int, size: int) -> list[float]:
    return [float(value == i) for i in range(size)]


def _roles(token: Token, head: Token, gap: int) -> list[float]:
    """The pair of roles, within a sentence, from the one before, and from further back."""
    mine, theirs = role_of(token), role_of(head)
    mine = mine if mine in PRONOUN_ROLES else "oblique"
    row: list[float] = []
    for distance in range(3):
        for role in ROLES:
            for own in PRONOUN_ROLES:
                row.append(float((min(gap, 2), theirs, mine) == (distance, role, own)))
    return row


def _clause(token: Token, head: Token, gap: int) -> list[float]:
    """Within a sentence: the same clause, the clause above, the clause below, in one phrase."""
    if gap:
        return [0.0] * 13
    mine, theirs = verb_of(token), verb_of(head)
    same = mine == theirs
    own = role_of(token) == "owner"
    governs = is_above(head, token)
    reflexive = token.lower_ in ("himself", "herself", "itself", "themselves")
    together = (dep(token) == "conj" and is_above(token.head, head)) or (
        dep(head) == "conj" and is_above(head.head, token)
    )
    return [
        float(same and own),
        float(same and not own and not reflexive),
        float(same and reflexive),
        float(not same and is_above(theirs, mine)),
        float(not same and is_above(mine, theirs)),
        float(not same and dep(mine) == "conj" and is_above(theirs, mine)),
        float(governs),
        float(is_above(token.head, head) and own),
        float(together),
        float(dep(mine) == "ccomp" and mine.head == theirs and role_of(head) == "subject"),
        float(dep(mine) == "advcl" and mine.head == theirs and role_of(head) == "subject"),
        float(dep(mine) in ("acl",) and is_above(head, mine)),
        float(same and role_of(head) == "subject"),
    ]


def _standing(clusters: Clusters, part: int, index: int, order: int, parts: Sequence[int]) -> list[float]:
    """How much the text is about them: order of nearness, count, first of all, first in its sentence."""
    members = clusters.members(part)
    count, last = clusters.count_before(index, members), clusters.last_before(index, members)
    names, lasting, subjects, full = (
        clusters.count_before(index, clusters.of_kind(part, kind))
        for kind in ("name", "pronoun", "subject", "full")
    )
    subject = clusters.last_before(index, clusters.of_kind(part, "subject"))
    most = max((bisect_left(clusters.members(p), index) for p in parts), default=0)
    last_subject = 9 if subject is None else clusters.sentence(index) - clusters.sentence(subject)
    return [
        *_one_hot(min(order, 4), 5),
        float(np.log1p(count)),
        float(np.log1p(names)),
        float(np.log1p(lasting)),
        subjects / (1 + count),
        float(count == most > 1),
        float(not any(p < part for p in parts)),
        float(count > 0 and clusters.sentence(members[0]) == 0),
        *_one_hot(min(last_subject, 3), 4),
        float(clusters.named(part)),
        float(full > 0),
        float(len(parts) == 1),
        float(len(parts) == 2),
        float(last is not None and _leads(clusters, last)),
        float(last is not None and last == clusters.pronouns_before[index]),
    ]


def _leads(clusters: Clusters, mention: int) -> bool:
    """Whether the mention begins its sentence."""
    sent = clusters.roots[mention].sent
    return clusters.mentions[mention].span.start - sent.start_char <= 1


def _gender(clusters: Clusters, part: int, index: int, parts: Sequence[int]) -> list[float]:
    mine = gender_of_pronoun(clusters.mentions[index].normal)
    if mine is None:
        return [0.0] * 7
    theirs, sure = clusters.gender(part)
    others = [clusters.gender(p)[0] for p in parts if p != part]
    return [
        float(theirs == mine and sure),
        float(theirs == mine and not sure),
        float(theirs is None),
        float(theirs not in (None, mine) and sure),
        float(theirs not in (None, mine) and not sure),
        float(theirs == mine and mine not in others),
        float(theirs != mine and mine in others),
    ]


def _words(clusters: Clusters, part: int, index: int, near: int, quotes: Quotes) -> list[float]:
    token, head = clusters.roots[index], clusters.roots[near]
    inside = token.i in quotes.inside
    spoken = quotes.speaker.get(index)
    mention = clusters.mentions[index].span
    around = any(
        clusters.mentions[i].span.covers(mention)
        for i in clusters.in_sentence(index)
        if i != index and clusters.find(i) == clusters.find(part)
    )
    kin = role_of(token) == "owner" and lemma_of(token.head) in ENGLISH.by_word("types", "kin")
    beside = any(c.lower_ in ("and", "or") for c in kids(head, "cc")) or dep(head) == "conj"
    return [
        float(inside and head.i not in quotes.inside),
        float(not inside and head.i in quotes.inside),
        float(spoken is not None and clusters.find(spoken) == clusters.find(part)),
        float(around),
        float(kin and is_above(token.head, head)),
        float(kin),
        float(beside),
        min(depth_of(head), 8) / 8,
        float(clusters.mentions[near].kind == MentionKind.PRONOUN),
        float(clusters.mentions[near].kind == MentionKind.NOMINAL),
        float(clusters.mentions[near].normal == clusters.mentions[index].normal),
        float(token.i == token.sent.start),
        float(_paragraphs(clusters, token, head)),
    ]


def _agreement(clusters: Clusters, part: int, index: int, near: int) -> list[float]:
    """Number and kind: "it" is one thing, "they" are several people or a body of them; what the reader sees in both."""
    word, head = clusters.mentions[index].normal, clusters.roots[near]
    one = word in ("it", "its", "itself")
    many = word.startswith("the")
    kind, several = clusters.type(part), is_plural(head) or bool(kids(head, "conj"))
    class_of = kind if kind in CLASSES else "Thing"
    seen, own = kind_of(head), kind_of(clusters.roots[index])
    return [
        float(one and several),
        float(many and several),
        float(many and not several),
        *(
            float((one, many, c) == (number, not number, class_of))
            for number in (True, False)
            for c in CLASSES
        ),
        *(float(seen == k) for k in KINDS_SEEN),
        *(float(own == k and seen == k) for k in KINDS_SEEN),
        float(bool(own) and bool(seen) and own != seen),
    ]


def _paragraphs(clusters: Clusters, token: Token, head: Token) -> bool:
    first, last = sorted((token.i, head.i))
    return clusters.line_breaks[first] < clusters.line_breaks[last]
