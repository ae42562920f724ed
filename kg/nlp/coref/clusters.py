"""Mentions that mean the same, while it is being found out: joined, never split again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.model import Mention
from kg.nlp.coref.gender import gender_of_given_name, gender_of_name, gender_of_noun
from kg.nlp.mentions.classes import lemma_of
from kg.nlp.tree import kids, root_of, tokens_in

SAME = 50
"""So many mentions with the same head word are looked back at."""


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
            if mentions[i].kind != "pronoun" and mentions[i].type != "Position":
                self._of_word.setdefault(lemma_of(root), []).append(i)
        self._up = list(range(len(mentions)))
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(mentions))}
        self._gender: dict[int, tuple[str | None, bool]] = {}
        for i in range(len(mentions)):
            self._gender[i] = self._own_gender(i)

    def _head_tokens(self, mention: Mention) -> list[Token]:
        tokens = tokens_in(self.doc, mention.head)
        return [t for t in tokens if not t.is_space] or tokens

    def find(self, index: int) -> int:
        """The part that a mention is in, by its first mention."""
        while self._up[index] != index:
            index = self._up[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Makes one part of two."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return
        self._up[second] = first
        self._members[first] = sorted(self._members[first] + self._members.pop(second))
        a, b = self._gender[first], self._gender.pop(second)
        self._gender[first] = b if (b[1] and not a[1]) or a[0] is None else a

    def members(self, index: int) -> list[int]:
        """All mentions of the part, in order of the text."""
        return self._members[self.find(index)]

    def is_phrase(self, index: int) -> bool:
        """Whether a mention is a common noun that can be said again: no post and without a number."""
        mention = self.mentions[index]
        return mention.kind == "nominal" and mention.type != "Position" and mention.count is None

    def said_before(self, index: int) -> list[int]:
        """Names and nominals before a mention whose head word is the same, the last first; posts are none of them."""
        same = self._of_word.get(lemma_of(self.roots[index]), [])
        return same[: bisect_left(same, index)][-SAME:][::-1]

    def parts(self) -> list[int]:
        """Every part, by its first mention, in order."""
        return sorted(self._members)

    def sentence(self, index: int) -> int:
        return self.sentences[self.roots[index].i]

    def named(self, index: int) -> bool:
        return any(self.mentions[i].kind == "name" for i in self.members(index))

    def type(self, index: int) -> str:
        """The class of the part: that of its longest name, else of its first mention."""
        names = [i for i in self.members(index) if self.mentions[i].kind == "name"]
        best = max(names, key=lambda i: (len(self.mentions[i].normal), -i), default=self.find(index))
        return self.mentions[best].type

    def gender(self, index: int) -> tuple[str | None, bool]:
        """ "female", "male" or None, and whether words other than the given name say so."""
        return self._gender[self.find(index)]

    def _own_gender(self, index: int) -> tuple[str | None, bool]:
        mention = self.mentions[index]
        if mention.kind == "pronoun" or mention.type not in ("Person", "Group"):
            return None, False
        if mention.kind == "name":
            sure = [gender_of_noun(c.text) for c in kids(self.roots[index], "appos", "nmod", "compound")]
            told = next((g for g in sure if g), None)
            return (told, True) if told else gender_of_name(self.heads[index])
        root = self.roots[index]
        found = gender_of_noun(root.text) or gender_of_noun(root.lemma_)
        if found is None and root.pos_ == "PROPN":
            return gender_of_given_name(self.heads[index][0].text), False
        return found, found is not None


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, count = [], -1
    for token in doc:
        count += bool(token.is_sent_start) or count < 0
        numbers.append(count)
    return numbers
