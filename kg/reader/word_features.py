"""Words → the arrays that the reader's network takes. Training and run time share them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from kg import characters

Ids: TypeAlias = NDArray[np.int64]
Batch: TypeAlias = dict[str, Ids]

INPUTS = ("ids", "pshape", "mask", "first", "last", "wshape", "wmask")
PAD, CLS, SEP, UNK, MASK = range(5)
"""Special word pieces: the first of every vocabulary of kg's (`kg.training.vocabulary`)."""
SHAPES = 12
MAX_WORD_PIECES = 12
MAX_WORD_CHARS = 100

# Typographic quotation marks as those that the encoder was trained on.
_STRAIGHT = str.maketrans("‘’‚‛“”„‟«»", "''''" + '"' * 6)
_TREEBANK_QUOTES = {"``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Features:
    """One sentence of n words: m word pieces with [CLS] and [SEP], n + 1 words with the root first."""

    ids: list[int]
    piece_shapes: list[int]
    first: list[int]
    last: list[int]
    word_shapes: list[int]


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """The word in plain characters (`kg.characters`) with straight quotation marks.

    >>> plain("Spr\\u0443ds\\u2019")
    "Spryds'"
    """
    if word.isascii():
        return _TREEBANK_QUOTES.get(word, word)
    return characters.plain(word).translate(_STRAIGHT)


def shape_of(word: str) -> int:
    """The case shape of a word as a class from 1 to 10 (0 is the root and padding).

    >>> [shape_of(w) for w in ["cat", "Riga", "NATO", "A", "McAdam", "12", "F-16", "...", "iPhone", "тŌ"]]
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    """
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 6 if digits else 8
    if digits:
        return 7
    if all(c.islower() for c in letters):
        return 1
    if all(c.isupper() for c in letters):
        return 4 if len(letters) == 1 else 3
    if letters[0].isupper():
        return 2 if all(c.islower() for c in letters[1:]) else 5
    return 9 if any(c.isupper() for c in letters) else 10


class Featurizer:
    """Cuts words into word pieces; remembers the words it has seen."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self.pieces = lru_cache(maxsize=100_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        ids = self._tokenizer.encode(plain(word[:MAX_WORD_CHARS]), add_special_tokens=False).ids
        return tuple(ids[:MAX_WORD_PIECES]) or (UNK,)

    def __call__(self, words: Sequence[str]) -> Features:
        """The features of one sentence; its pieces must fit the encoder's 512 positions."""
        ids, piece_shapes, first, last, word_shapes = [CLS], [0], [0], [0], [0]
        for word in words:
            pieces, shape = self.pieces(word), shape_of(plain(word[:MAX_WORD_CHARS]))
            first.append(len(ids))
            ids.extend(pieces)
            piece_shapes.extend([shape] * len(pieces))
            last.append(len(ids) - 1)
            word_shapes.append(shape)
        return Features([*ids, SEP], [*piece_shapes, 0], first, last, word_shapes)


def padded(rows: Sequence[Sequence[int]], fill: int = 0) -> Ids:
    """Rows of unequal length as one array [rows, longest]."""
    out = np.full((len(rows), max(map(len, rows))), fill, dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out


def collate(sentences: Sequence[Features]) -> Batch:
    """The network's inputs: pieces [B, T], words [B, N] with N counting the root at 0."""
    ids = padded([s.ids for s in sentences])
    return {
        "ids": ids,
        "pshape": padded([s.piece_shapes for s in sentences]),
        "mask": (ids > 0).astype(np.int64),
        "first": padded([s.first for s in sentences]),
        "last": padded([s.last for s in sentences]),
        "wshape": padded([s.word_shapes for s in sentences]),
        "wmask": padded([[1] * len(s.first) for s in sentences]),
    }
