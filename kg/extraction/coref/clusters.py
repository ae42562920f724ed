"""Mentions that mean the same, while it is being found out: joined, never split again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from spacy.tokens import Doc, Token

from kg.extraction.coref.gender import gender_of_given_name, gender_of_name, gender_of_noun, gender_of_pronoun
from kg.extraction.coref.grammatical_roles import role_of
from kg.extraction.mentions.classes import lemma_of
from kg.extraction.tree import kids, root_of, tokens_in
from kg.model import Mention, MentionKind

SAME = 50
"""So many mentions with the same head word are looked back at."""


@dataclass
class _Part:
    """The mentions of one part by kind, ascending, so that none has to be looked at to count them."""

    members: list[int]
    by_kind: dict[str, list[int]]
    """Under "name", "nominal" and "pronoun" those of that kind; under "subject" those that are one; under "full" the
    names of several words."""
    pronouns: set[str]
    """The genders of the pronouns among them."""

    def absorb(self, other: _Part) -> None:
        """Takes over what another part has; the other is of no use afterwards."""
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
    """A partition of mentions; each part is known by its first mention."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention]) -> None:
        self.doc = doc
        self.mentions = mentions
        self.heads = [self._head_tokens(m) for m in mentions]
        self.roots = [root_of(tokens) for tokens in self.heads]
        self.sentences = _sentence_numbers(doc)
        self._of_word: dict[str, list[int]] = {}
        for i, root in enumerate(self.roots):
            if mentions[i].kind != MentionKind.PRONOUN and mentions[i].type != "Position":
                self._of_word.setdefault(lemma_of(root), []).append(i)
        self._of_sentence: dict[int, list[int]] = {}
        for i, root in enumerate(self.roots):
            self._of_sentence.setdefault(self.sentences[root.i], []).append(i)
        self._up = list(range(len(mentions)))
        self._parts = {i: self._alone(i) for i in range(len(mentions))}
        self._types: dict[int, str] = {}
        self._gender: dict[int, tuple[str | None, bool]] = {}
        for i in range(len(mentions)):
            self._gender[i] = self._own_gender(i)

    def _alone(self, index: int) -> _Part:
        mention = self.mentions[index]
        kinds: list[str] = [mention.kind]
        kinds += ["subject"] if role_of(self.roots[index]) == "subject" else []
        kinds += ["full"] if mention.kind == MentionKind.NAME and " " in mention.normal else []
        gender = gender_of_pronoun(mention.normal)
        return _Part([index], {kind: [index] for kind in kinds}, {gender} if gender else set())

    def _head_tokens(self, mention: Mention) -> list[Token]:
        tokens = tokens_in(self.doc, mention.head)
        return [t for t in tokens if not t.is_space] or tokens

    def find(self, index: int) -> int:
        """The part that a mention is in, by its first mention."""
        while self._up[index] != index:
            self._up[index] = self._up[self._up[index]]
            index = self._up[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Makes one part of two."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return
        self._up[second] = first
        self._parts[first].absorb(self._parts.pop(second))
        self._types.pop(first, None)
        a, b = self._gender[first], self._gender.pop(second)
        self._gender[first] = b if (b[1] and not a[1]) or a[0] is None else a

    def members(self, index: int) -> list[int]:
        """All mentions of the part, in order of the text."""
        return self._parts[self.find(index)].members

    def of_kind(self, index: int, kind: str) -> list[int]:
        """The mentions of the part of a kind: "name", "nominal", "pronoun", "subject", or "full" (of several words)."""
        return self._parts[self.find(index)].by_kind.get(kind, [])

    def genders_said(self, index: int) -> set[str]:
        """The genders of the pronouns in the part."""
        return self._parts[self.find(index)].pronouns

    def count_before(self, index: int, mentions: Sequence[int]) -> int:
        """How many of `mentions`, ascending, have their head before that of the mention."""
        count = bisect_left(mentions, index)
        return count - sum(_holds(mentions, i) for i in self._around(index)) if count else 0

    def last_before(self, index: int, mentions: Sequence[int]) -> int | None:
        """The last of `mentions`, ascending, whose head stands before that of the mention."""
        place = bisect_left(mentions, index)
        if not place:
            return None
        around = self._around(index)
        return next((m for k in range(place - 1, -1, -1) if (m := mentions[k]) not in around), None)

    def _around(self, index: int) -> set[int]:
        """The mentions that begin before another and have their head behind it ("*her* friend *Ada*")."""
        here = self.roots[index].i
        return {i for i in self.in_sentence(index) if i < index and self.roots[i].i >= here}

    def is_phrase(self, index: int) -> bool:
        """Whether a mention is a common noun that can be said again: no post and without a number."""
        mention = self.mentions[index]
        return mention.kind == MentionKind.NOMINAL and mention.type != "Position" and mention.count is None

    def said_before(self, index: int) -> list[int]:
        """Names and nominals before a mention whose head word is the same, the last first; posts are none of them."""
        same = self._of_word.get(lemma_of(self.roots[index]), [])
        return same[: bisect_left(same, index)][-SAME:][::-1]

    def within(self, first: int, last: int) -> list[int]:
        """The mentions with their head in the sentences `first` to `last`, sentence by sentence."""
        return [i for s in range(max(0, first), last + 1) for i in self._of_sentence.get(s, ())]

    def in_sentence(self, index: int) -> list[int]:
        """The mentions whose head is in the same sentence as that of the mention, in order."""
        return self._of_sentence[self.sentence(index)]

    @cached_property
    def line_breaks(self) -> list[int]:
        """For each token, how many tokens with a line break stand before it."""
        return [0, *accumulate(int(t.is_space and "\n" in t.text) for t in self.doc)]

    @cached_property
    def pronouns_before(self) -> dict[int, int | None]:
        """For each pronoun the last one before it of the same gender."""
        found: dict[int, int | None] = {}
        last: dict[str | None, int] = {}
        for i, mention in enumerate(self.mentions):
            if mention.kind == MentionKind.PRONOUN:
                gender = gender_of_pronoun(mention.normal)
                found[i] = last.get(gender)
                last[gender] = i
        return found

    def sentence(self, index: int) -> int:
        return self.sentences[self.roots[index].i]

    def named(self, index: int) -> bool:
        return bool(self.of_kind(index, "name"))

    def type(self, index: int) -> str:
        """The class of the part: that of its longest name, else of its first mention."""
        part = self.find(index)
        if part not in self._types:
            names = self.of_kind(part, "name")
            best = max(names, key=lambda i: (len(self.mentions[i].normal), -i), default=part)
            self._types[part] = self.mentions[best].type
        return self._types[part]

    def gender(self, index: int) -> tuple[str | None, bool]:
        """ "female", "male" or None, and whether words other than the given name say so."""
        return self._gender[self.find(index)]

    def _own_gender(self, index: int) -> tuple[str | None, bool]:
        mention = self.mentions[index]
        if mention.kind == MentionKind.PRONOUN or mention.type not in ("Person", "Group"):
            return None, False
        if mention.kind == MentionKind.NAME:
            sure = [gender_of_noun(c.text) for c in kids(self.roots[index], "appos", "nmod", "compound")]
            told = next((g for g in sure if g), None)
            return (told, True) if told else gender_of_name(self.heads[index])
        root = self.roots[index]
        found = gender_of_noun(root.text) or gender_of_noun(root.lemma_)
        if found is None and root.pos_ == "PROPN":
            return gender_of_given_name(self.heads[index][0].text), False
        return found, found is not None


def _holds(mentions: Sequence[int], index: int) -> bool:
    place = bisect_left(mentions, index)
    return place < len(mentions) and mentions[place] == index


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, count = [], -1
    for token in doc:
        count += bool(token.is_sent_start) or count < 0
        numbers.append(count)
    return numbers
