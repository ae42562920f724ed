"""Sentence bounds, learnt: the rules of `kg.reader.ruled_bounds` are one feature among others.

A logistic regression over the words around each place where a sentence may begin, decided from left to right. A
new line is always a bound; between two ordinary words in small letters there is none. Made by
`python -m kg.training reader`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.characters import LINE_END
from kg.reader import weight_files as store
from kg.reader.abbreviations import goes_on
from kg.reader.bound_features import bound_word, features_at, is_ordinary, kind_of_line
from kg.reader.day_expressions import is_bare_day
from kg.reader.ruled_bounds import is_too_long, ruled_starts

FILE = "sentences.json"
_BIAS = ""
Decision = Callable[[int, list[str]], bool]
"""A token and the features at it → whether a sentence begins there."""


@Language.factory("kg_sentences", assigns=["token.is_sent_start"], default_config={"weights": None})
def make_splitter(nlp: Language, name: str, weights: str | None) -> Splitter:
    """The component; `weights` is a folder, by default the one that ships with kg."""
    return Splitter(store.read_files(Path(weights) if weights else store.HOME, (FILE,)), name)


class Splitter:
    """Sets the sentence starts of a doc, unless they are set already. Linear in its length."""

    def __init__(self, files: dict[str, bytes], name: str = "kg_sentences") -> None:
        self.name = name
        self._open(files)

    def _open(self, files: dict[str, bytes]) -> None:
        store.check(files, (FILE,))
        self._files = files
        self._weights: Mapping[str, float] = json.loads(files[FILE])

    def __call__(self, doc: Doc) -> Doc:
        if len(doc) and not doc.has_annotation("SENT_START"):
            marks = np.full(len(doc), -1, dtype=np.int64)
            marks[sorted(starts(doc, self._begins))] = 1
            # All at once: each `token.is_sent_start = …` looks through the whole document.
            doc.from_array(["SENT_START"], marks.astype(np.uint64))  # type: ignore[arg-type]
        return doc

    def _begins(self, at: int, features: list[str]) -> bool:
        return self._weights[_BIAS] + sum(self._weights.get(s, 0.0) for s in features) > 0

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return store.packed(self._files)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Splitter:
        self._open(store.unpacked(data, self.name))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        store.write_files(Path(path), self._files)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Splitter:
        self._open(store.read_files(Path(path), (FILE,)))
        return self


def starts(doc: Doc, begins: Decision) -> set[int]:
    """The tokens that begin a sentence: where one has to, and wherever else `begins` says so of a place's features."""
    found = {0}
    ruled = ruled_starts(doc)
    for line in _lines(doc):
        words = [bound_word(t.text) for t in line]
        kind = kind_of_line(words)
        found.add(line[0].i)
        begin, quoted, bracketed = 0, False, False
        for j in range(1, len(line)):
            at, before = line[j].i, words[j - 1][0]
            quoted ^= before == '"'
            bracketed = before in "([" or (bracketed and before not in ")]")
            if not is_too_long(line[j], j - begin):
                if at not in ruled and is_ordinary(words[j - 1]) and is_ordinary(words[j]):
                    continue
                if at not in ruled and is_bare_day([t.text for t in line[begin : min(j, begin + 5)]]):
                    continue  # "On Monday Oduya met Maslin": a day alone is no sentence
                if goes_on(before, words[j][0], words[j - 2][0] if j > 1 else ""):
                    continue
                state = f"{'q' if quoted else ''}{'p' if bracketed else ''}", words[begin][1], kind
                if not begins(at, features_at(words, j, j - begin, at in ruled, line[j - 1], state)):
                    continue
            begin = j
            found.add(at)
    return found


def _lines(doc: Doc) -> Iterator[list[Token]]:
    """The words of each line, white space left out."""
    line: list[Token] = []
    for token in doc:
        if not token.is_space:
            line.append(token)
        elif line and LINE_END.search(token.text):
            yield line
            line = []
    if line:
        yield line
