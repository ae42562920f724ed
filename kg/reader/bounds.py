"""Sentence bounds, learnt: the rules of `kg.reader.sentences` are one sign among others.

A logistic regression over the words around each place where a sentence may begin, decided from left to right. A
new line is always a bound; between two ordinary words in small letters there is none. Made by
`python -m kg.training reader`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.characters import LINE_END
from kg.reader import weights as store
from kg.reader.abbreviations import goes_on
from kg.reader.days import is_bare_day
from kg.reader.features import plain
from kg.reader.sentences import is_too_long, ruled_starts

FILE = "sentences.json"
_BIAS = ""
_LONGEST = 12
_DIGIT = re.compile(r"\d")

Decision = Callable[[int, list[str]], bool]
"""A token and the signs at it → whether a sentence begins there."""


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

    def _begins(self, at: int, signs: list[str]) -> bool:
        return self._weights[_BIAS] + sum(self._weights.get(s, 0.0) for s in signs) > 0

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
    """The tokens that begin a sentence: where one has to, and wherever else `begins` says so of a place's signs."""
    found = {0}
    ruled = ruled_starts(doc)
    for line in _lines(doc):
        words = [_word(t.text) for t in line]
        kind = _kind_of_line(words)
        found.add(line[0].i)
        begin, quoted, bracketed = 0, False, False
        for j in range(1, len(line)):
            at, before = line[j].i, words[j - 1][0]
            quoted ^= before == '"'
            bracketed = before in "([" or (bracketed and before not in ")]")
            if not is_too_long(line[j], j - begin):
                if at not in ruled and _ordinary(words[j - 1]) and _ordinary(words[j]):
                    continue
                if at not in ruled and is_bare_day([t.text for t in line[begin : min(j, begin + 5)]]):
                    continue  # "On Monday Oduya met Maslin": a day alone is no sentence
                if goes_on(before, words[j][0], words[j - 2][0] if j > 1 else ""):
                    continue
                state = f"{'q' if quoted else ''}{'p' if bracketed else ''}", words[begin][1], kind
                if not begins(at, _signs(words, j, j - begin, at in ruled, line[j - 1], state)):
                    continue
            begin = j
            found.add(at)
    return found


_EDGE = ("", "^", "^")
_Word = tuple[str, str, str]
"""A word with straight quotes, its shape, its normal form."""


@lru_cache(maxsize=50_000)
def _word(text: str) -> _Word:
    straight = plain(text) or text
    return straight, shape_of(straight), normal(straight)


def _signs(
    words: list[_Word], j: int, length: int, ruled: bool, before: Token, state: tuple[str, str, str]
) -> list[str]:
    """What speaks for or against a sentence that begins at word `j` of a line, `length` words after the last."""
    _, s2, w2 = words[j - 2] if j > 1 else _EDGE
    _, s1, w1 = words[j - 1]
    _, n1, v1 = words[j]
    _, n2, v2 = words[j + 1] if j + 1 < len(words) else _EDGE
    inside, first, kind = state
    r, size = "r1" if ruled else "r0", _size(length)
    return [
        r, f"{r} a={w1}", f"{r} b={v1}", f"{r} {size}", f"{r} {size} k={kind}",
        f"a={w1}", f"b={v1}", f"b2={v2}", f"a2={w2} {s1}", f"a={w1} {n1}", f"{s1} b={v1}", f"a={w1} b={v1}",
        f"{s1} {n1}", f"{s2} {s1} {n1}", f"{s1} {n1} | {n2}", f"{s2} {s1} {n1} {n2}",
        f"{size} {s1} {n1}", f"{inside}: {s1} {n1}", f"f={first} {s1} {n1}", f"k={kind} {s1} {n1}",
        f"sp{int(bool(before.whitespace_))} {s1} {n1}",
    ]  # fmt: skip


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


def _ordinary(word: _Word) -> bool:
    return word[1] == "a" and word[0].isalpha()


def _kind_of_line(words: list[_Word]) -> str:
    """How many of its words have a capital (in quarters), whether it has a stop, how long it is."""
    alpha = [w[0] for w in words if w[0][0].isalpha()]
    capitals = sum(w[0].isupper() for w in alpha) / max(1, len(alpha))
    stopped = any(w[0] in (".", "!", "?") for w in words)
    return f"{int(capitals * 4)}{int(stopped)}{min(3, len(words) // 12)}"


def _size(length: int) -> str:
    """The length so far in words, in classes."""
    bounds = ((5, length), (9, 5), (16, 6), (31, 7))
    return f"L{next((c for most, c in bounds if length < most), 8)}"


def _is_address(word: str) -> bool:
    return "://" in word or word.startswith("www.")


def normal(word: str) -> str:
    """The word in small letters, cut short; addresses and digits are all alike.

    >>> normal("Monday"), normal("2.5"), normal("www.kg.example"), normal("a@b.example")
    ('monday', '0.0', '<url>', '<mail>')
    """
    lower = word.lower()
    if _is_address(lower):
        return "<url>"
    return "<mail>" if "@" in lower and len(lower) > 3 else _DIGIT.sub("0", lower)[:_LONGEST]


def shape_of(word: str) -> str:
    """What kind of word: a stop, a sign by itself, a number, small or capital letters, and a dot at its end.

    >>> [shape_of(w) for w in ["cat", "Riga", "NATO", "A", "Dr.", "F-16", "2.5", "?!", "(", "iPhone"]]
    ['a', 'Aa', 'A', 'I', 'Aa.', 'a0', '0', '!', '(', 'aA']
    """
    if word[0] in ".!?…":
        return "." if word == "." else "!"
    if _is_address(word):
        return "url"
    if "@" in word and len(word) > 3:
        return "mail"
    digits, letters = any(c.isdigit() for c in word), any(c.isalpha() for c in word)
    if not letters:
        return "0" if digits else word[0]
    if digits:
        return "a0"
    stop = "." if word[-1] == "." else ""
    if word.islower():
        return "a" + stop
    if word.isupper():
        return ("A" if len(word) > 1 else "I") + stop
    return ("Aa" if word[0].isupper() else "aA") + stop
