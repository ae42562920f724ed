"""GUM: syntax, the kind of its mentions, and flat names out of them.

A mention becomes a name where its head is a proper noun; the name is the run of capitalised words around
that head, cut where the tree leaves it (a possessor, an apposition, a relative clause, a title).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kg.reader.network import NO_KIND
from kg.training.corpora import Row, Sentence, blocks, read, treebank_sentence, words_only


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KINDS = {
    "person": "PER",
    "organization": "ORG",
    "place": "LOC",
    "object": "MISC",
    "event": "MISC",
    "abstract": "MISC",
}
_LINKS = _set("of de del von van der den la le du da & - – 's al el bin ibn for and the")
_OUTSIDE = frozenset(["nmod:poss", "appos", "acl:relcl", "parataxis", "list", "nmod:desc"])
_OUTSIDE_OF_ONE = _OUTSIDE | {"conj"}
_NAME_WORDS = frozenset(["ADJ", "NOUN", "X", "INTJ", "VERB", "ADV"])
_BRACKET = re.compile(r"\((?P<open>[^-()]+)-(?P<kind>[a-z]+)[^()]*(?P<close>\))?|(?P<end>[^-()]+)\)")


def gum(corpora: Path, split: str) -> list[Sentence]:
    """The sentences of one split of GUM, with syntax and names."""
    sentences = []
    for block in blocks(read(corpora / "gum" / f"{split}.conllu")):
        rows = words_only(block)
        if rows:
            sentences.append(treebank_sentence("gum", rows, names_in(rows), kinds_in(rows)))
    return sentences


def gum_by_genre(corpora: Path, split: str) -> dict[str, list[Sentence]]:
    """The sentences of one split by genre ("news", "bio", …)."""
    parts = re.split(r"(?m)^# newdoc id = GUM_([a-z]+)_", read(corpora / "gum" / f"{split}.conllu"))
    genres: dict[str, list[Sentence]] = {}
    for genre, text in zip(parts[1::2], parts[2::2], strict=True):
        sentences = [treebank_sentence("gum", rows) for block in blocks(text) if (rows := words_only(block))]
        genres.setdefault(genre, []).extend(sentences)
    return genres


def names_in(rows: list[Row]) -> list[str]:
    """BIO tags for the words of one sentence; the outermost mention wins."""
    tags = ["O"] * len(rows)
    tree = _Tree(rows)
    for start, end, kind in sorted(mentions_in(rows), key=lambda m: (m[0] - m[1], m[0])):
        label = _KINDS.get(kind)
        span = tree.name(start, end, kind) if label else None
        if span and all(t == "O" for t in tags[span[0] : span[1]]):
            tags[span[0] : span[1]] = [f"B-{label}"] + [f"I-{label}"] * (span[1] - span[0] - 1)
    return tags


def kinds_in(rows: list[Row]) -> list[str]:
    """A word's kind is that of the longest mention that it heads ("person", "event", …); NO_KIND where there is none."""
    kinds = [NO_KIND] * len(rows)
    tree = _Tree(rows)
    for start, end, kind in sorted(mentions_in(rows), key=lambda m: m[1] - m[0]):
        head = tree.head(start, end)
        if head is not None:
            kinds[head] = kind
    return kinds


def mentions_in(rows: list[Row]) -> list[tuple[int, int, str]]:
    """The mentions of one sentence as (start, end, kind), end-exclusive."""
    return [(start, end, kind) for start, end, kind, _ in _brackets(rows)]


class HeadedMention(NamedTuple):
    """A mention by its head word, counted from 0 through a document."""

    head: int
    kind: str
    chain: str


def headed_mentions_in(rows: list[Row]) -> list[HeadedMention]:
    """Every mention of a document, sentence by sentence."""
    found = []
    starts = [i for i, row in enumerate(rows) if row[0] == "1"]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        tree = _Tree(rows[start:end])
        for first, last, kind, chain in _brackets(rows[start:end]):
            head = tree.head(first, last)
            if head is not None:
                found.append(HeadedMention(start + head, kind, chain))
    return found


def _brackets(rows: list[Row]) -> list[tuple[int, int, str, str]]:
    """Start, end, kind and chain of every mention."""
    found, pending = [], []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for m in _BRACKET.finditer(entity.group(1) if entity else ""):
            if m["close"]:
                found.append((i, i + 1, m["kind"], m["open"]))
            elif m["open"]:
                pending.append((m["open"], i, m["kind"]))
            else:
                match = next((p for p in reversed(pending) if p[0] == m["end"]), None)
                if match:
                    pending.remove(match)
                    found.append((match[1], i + 1, match[2], match[0]))
    return found


class _Tree:
    def __init__(self, rows: list[Row]) -> None:
        self.words = [r[1] for r in rows]
        self.upos = [r[3] for r in rows]
        self.heads = [int(r[6]) - 1 for r in rows]
        self.relations = [r[7] for r in rows]

    def head(self, start: int, end: int) -> int | None:
        """The first word of a stretch that depends on one outside of it."""
        return next((i for i in range(start, end) if not start <= self.heads[i] < end), None)

    def name(self, start: int, end: int, kind: str) -> tuple[int, int] | None:
        """The name within a mention, or none where its head is no proper noun."""
        head = self.head(start, end)
        if head is None or self.upos[head] != "PROPN":
            return None
        core = [i for i in range(start, end) if self._core(i, head, start, end, kind)]
        low = high = head
        for i in (i for i in reversed(core) if i < head):
            low = i if self._joined(i, low, kind) else low
        for i in (i for i in core if i > head):
            high = i if self._joined(high, i, kind) else high
        return low, high + 1

    def _core(self, i: int, head: int, start: int, end: int, kind: str) -> bool:
        shown = self.words[i][:1].isupper() and self.upos[i] in _NAME_WORDS
        numbered = self.upos[i] == "NUM" and kind in ("object", "event", "abstract")
        return (self.upos[i] == "PROPN" or shown or numbered) and self._within(i, head, start, end, kind)

    def _within(self, i: int, head: int, start: int, end: int, kind: str) -> bool:
        barred = _OUTSIDE_OF_ONE if kind in ("person", "place") else _OUTSIDE
        for _ in range(end - start):
            if i == head:
                return True
            if self.relations[i] in barred or not start <= self.heads[i] < end:
                return False
            i = self.heads[i]
        return False

    def _joined(self, left: int, right: int, kind: str) -> bool:
        """Whether only linking words, two at most, stand between two words of a name."""
        gap = [w.lower() for w in self.words[left + 1 : right]]
        if "and" in gap and kind != "organization":
            return False
        return len(gap) <= 2 and gap != ["the"] and all(w in _LINKS for w in gap)
