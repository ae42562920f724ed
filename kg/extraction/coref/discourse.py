"""The mentions of a document by head word, sentence and place: what is known of them before any are joined."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from spacy.tokens import Doc, Token

from kg.extraction import layers
from kg.extraction.coref.coreference_network import Vector, network
from kg.extraction.coref.gender import Gender, gender_of_mention, gender_of_pronoun
from kg.extraction.coref.quoted_speech import quoted_speech
from kg.extraction.mentions.nouns import lemma_of
from kg.extraction.post_holdings import Holding
from kg.extraction.tree import root_of, tokens_in
from kg.model import Mention, MentionKind

Told = TypeVar("Told")
MAX_SAME_HEAD = 50
"""So many mentions with the same head word are looked back at."""


class Discourse:
    """What coreference reads of a document; all of it from the layers (`kg.extraction.layers`), none of it changes.

    A mention is known by its index in the layer `mentions`.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.language = layers.language_of(doc)
        self.mentions = layers.mentions(doc)
        self.holdings = layers.holdings(doc)
        self.quoted = quoted_speech(doc)
        self.heads = [_head_tokens(doc, m) for m in self.mentions]
        self.roots = [root_of(tokens) for tokens in self.heads]
        self._sentences = _sentence_numbers(doc)
        self._told: dict[tuple[Callable[[Token], Any], int], Any] = {}
        self._of_lemma: dict[str, list[int]] = {}
        self._of_sentence: dict[int, list[int]] = {}
        for i, (mention, root) in enumerate(zip(self.mentions, self.roots, strict=True)):
            self._of_sentence.setdefault(self._sentences[root.i], []).append(i)
            if mention.kind != MentionKind.PRONOUN and mention.type != "Position":
                self._of_lemma.setdefault(lemma_of(root), []).append(i)

    def sentence(self, index: int) -> int:
        """The number of the sentence that a mention has its head in."""
        return self._sentences[self.roots[index].i]

    def of_head(self, tell: Callable[[Token], Told], index: int) -> Told:
        """What a function tells of the head of a mention; each is asked once, however many pairs are compared."""
        key = tell, index
        if key not in self._told:
            self._told[key] = tell(self.roots[index])
        told: Told = self._told[key]
        return told

    def begins_sentence(self, index: int) -> bool:
        """Whether a mention begins its sentence, a sign before it aside."""
        return self.mentions[index].span.start - self.of_head(_sentence_start, index) <= 1

    def within(self, first: int, last: int) -> list[int]:
        """The mentions with their head in the sentences `first` to `last`, sentence by sentence."""
        return [i for s in range(max(0, first), last + 1) for i in self._of_sentence.get(s, ())]

    def in_sentence(self, index: int) -> list[int]:
        """The mentions whose head is in the same sentence as that of the mention, in order."""
        return self._of_sentence[self.sentence(index)]

    def is_repeatable(self, index: int) -> bool:
        """Whether a mention is a common noun that can be repeated: no post and without a number."""
        mention = self.mentions[index]
        return mention.kind == MentionKind.NOMINAL and mention.type != "Position" and mention.count is None

    def same_head_before(self, index: int) -> list[int]:
        """Names and nominals before a mention whose head word is the same, the last first; posts are none of them."""
        same = self._of_lemma.get(self.of_head(lemma_of, index), [])
        return same[: bisect_left(same, index)][-MAX_SAME_HEAD:][::-1]

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

    def gender(self, index: int) -> Gender:
        """What the words of a mention and before it tell of a person's gender; of a pronoun nothing."""
        return gender_of_mention(self.mentions[index], self.roots[index], self.heads[index])

    def post(self, holding: Holding) -> str:
        """The post that someone holds, without that of which it is one, in lower case: "defense minister"."""
        label = holding.label.lower()
        for word in self.language.words("coreference", "label", "of"):
            label = label.partition(f" {word} ")[0]
        return label

    @cached_property
    def holdings_by_word(self) -> dict[str, list[Holding]]:
        """The holdings by each word of the post, without that of which it is one."""
        found: dict[str, list[Holding]] = defaultdict(list)
        for holding in self.holdings:
            for word in set(self.post(holding).split()):
                found[word].append(holding)
        return dict(found)

    def own_gender(self, index: int) -> str | None:
        """The gender of a pronoun, or that which the words of another mention tell."""
        mention = self.mentions[index]
        if mention.kind == MentionKind.PRONOUN:
            return gender_of_pronoun(mention.normal, self.language)
        return self.gender(index).gender

    @cached_property
    def vectors(self) -> Vector:
        """The vector of each token for the learnt model; read once."""
        return network().vectors(self.doc)

    @cached_property
    def line_breaks(self) -> list[int]:
        """For each token, how many tokens with a line break stand before it."""
        return [0, *accumulate(int(t.is_space and "\n" in t.text) for t in self.doc)]

    @cached_property
    def previous_pronouns(self) -> dict[int, int | None]:
        """For each pronoun the last one before it of the same gender; no other mention is a key."""
        found: dict[int, int | None] = {}
        last: dict[str | None, int] = {}
        for i, mention in enumerate(self.mentions):
            if mention.kind == MentionKind.PRONOUN:
                gender = gender_of_pronoun(mention.normal, self.language)
                found[i] = last.get(gender)
                last[gender] = i
        return found


def _head_tokens(doc: Doc, mention: Mention) -> list[Token]:
    tokens = tokens_in(doc, mention.head)
    return [t for t in tokens if not t.is_space] or tokens


def _holds(mentions: Sequence[int], index: int) -> bool:
    place = bisect_left(mentions, index)
    return place < len(mentions) and mentions[place] == index


def _sentence_start(root: Token) -> int:
    return int(root.sent.start_char)


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers, count = [], -1
    for token in doc:
        count += bool(token.is_sent_start) or count < 0
        numbers.append(count)
    return numbers
