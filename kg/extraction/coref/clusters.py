"""Mentions that mean the same, while it is being found out: joined, never split again."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.gender import UNKNOWN, Evidence, Gender, gender_of_pronoun
from kg.extraction.coref.grammatical_roles import role_of
from kg.model import MentionKind

SUBJECT, FULL_NAME = "subject", "full name"
"""Beside the kinds of mentions: those that are a subject, and the names of several words."""


@dataclass
class _Cluster:
    """The mentions of one cluster by kind, ascending, so that none has to be looked at to count them."""

    members: list[int]
    by_kind: dict[str, list[int]]
    """Under each kind of mention those of that kind, and those under SUBJECT and FULL_NAME."""
    pronouns: set[str]
    """The genders of the pronouns among them."""

    def absorb(self, other: _Cluster) -> None:
        """Takes over what another cluster has; the other is of no use afterwards."""
        self.members = _merged(self.members, other.members)
        for kind, theirs in other.by_kind.items():
            self.by_kind[kind] = _merged(self.by_kind.get(kind, []), theirs)
        self.pronouns |= other.pronouns


def _merged(one: list[int], other: list[int]) -> list[int]:
    """Both, ascending: the shorter is put into the longer, so that a text's main character costs no more than others."""
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    for number in shorter:
        insort(longer, number)
    return longer


class Clusters:
    """A partition of the mentions of a discourse; each cluster is known by its first mention."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self._up = list(range(len(discourse.mentions)))
        self._clusters = {i: self._alone(i) for i in self._up}
        self._types: dict[int, str] = {}
        self._genders = {i: discourse.gender(i) for i in self._up}

    def _alone(self, index: int) -> _Cluster:
        mention = self.discourse.mentions[index]
        kinds: list[str] = [mention.kind]
        kinds += [SUBJECT] if role_of(self.discourse.roots[index]) == "subject" else []
        kinds += [FULL_NAME] if mention.kind == MentionKind.NAME and " " in mention.normal else []
        gender = gender_of_pronoun(mention.normal, self.discourse.language)
        return _Cluster([index], {kind: [index] for kind in kinds}, {gender} if gender else set())

    def __len__(self) -> int:
        return len(self._clusters)

    def find(self, index: int) -> int:
        """The cluster that a mention is in, by its first mention."""
        while self._up[index] != index:
            self._up[index] = self._up[self._up[index]]
            index = self._up[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Makes one cluster of two."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return
        self._up[second] = first
        self._clusters[first].absorb(self._clusters.pop(second))
        self._types.pop(first, None)
        a, b = self._genders[first], self._genders.pop(second)
        told = b if b.evidence > a.evidence else a
        is_surname = told.evidence == Evidence.SINGLE_WORD and self.of_kind(first, FULL_NAME)
        self._genders[first] = UNKNOWN if is_surname else told

    def members(self, index: int) -> list[int]:
        """All mentions of the cluster, in order of the text."""
        return self._clusters[self.find(index)].members

    def prominent(self, count: int) -> list[int]:
        """The clusters with so many mentions at least, in order of the text."""
        return sorted(first for first, cluster in self._clusters.items() if len(cluster.members) >= count)

    def of_kind(self, index: int, kind: str) -> list[int]:
        """The mentions of the cluster of a kind: one of MentionKind, SUBJECT or FULL_NAME."""
        return self._clusters[self.find(index)].by_kind.get(kind, [])

    def genders_of_pronouns(self, index: int) -> set[str]:
        """The genders of the pronouns in the cluster."""
        return self._clusters[self.find(index)].pronouns

    def gender(self, index: int) -> Gender:
        """That of the cluster: the one with the strongest evidence among its mentions, of equal ones the first."""
        return self._genders[self.find(index)]

    def type(self, index: int) -> str:
        """The class of the cluster: that of its longest name, else of its first mention."""
        cluster = self.find(index)
        if cluster not in self._types:
            mentions, names = self.discourse.mentions, self.of_kind(cluster, MentionKind.NAME)
            best = max(names, key=lambda i: (len(mentions[i].normal), -i), default=cluster)
            self._types[cluster] = mentions[best].type
        return self._types[cluster]

    def numbers(self) -> tuple[int | None, ...]:
        """The number of each mention's chain, counted in order of the text; None for one alone that is no name."""
        numbers: dict[int, int] = {}
        found: list[int | None] = []
        for i, mention in enumerate(self.discourse.mentions):
            alone = len(self.members(i)) == 1 and mention.kind != MentionKind.NAME
            found.append(None if alone else numbers.setdefault(self.find(i), len(numbers)))
        return tuple(found)
