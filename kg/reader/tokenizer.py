"""Words as UD English has them: spaCy's English rules, changed where the treebanks cut otherwise.

Hyphenated words are cut ("Moscow-based" is three words) but for prefixes ("non-lethal") and telephone
numbers; a run of one symbol is one word ("!!!"). The text of a Doc is always the text given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import cast

import spacy.util
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

from kg.characters import word_edits
from kg.model import Plain
from kg.reader.tokenizer_rules import english_rules

MAX_RUN = 1_000


@spacy.util.registry.tokenizers("kg.ud_english.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], UdTokenizer]:
    """The tokenizer, as spaCy's configuration asks for one."""
    return lambda nlp: UdTokenizer(english_rules(nlp))


class UdTokenizer:
    """spaCy's tokenizer, kept from runs of characters so long that its rules would not end in useful time."""

    def __init__(self, inner: Tokenizer) -> None:
        self.inner = inner

    def __call__(self, text: str) -> Doc:
        """The words of `text`; `doc.text == text`. Apostrophes and look-alikes are cut like the plain characters."""
        edits = (e for e in word_edits(text) if e[1] - e[0] == len(e[2]))
        plain = Plain.same(text).rewritten(edits).text
        doc = self._cut(plain)
        if plain == text:
            return doc
        words = [text[t.idx : t.idx + len(t)] for t in doc]
        return Doc(self.inner.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])

    def _cut(self, text: str) -> Doc:
        if not _LONG_RUN.search(text):
            return cast(Doc, self.inner(text))
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            part = self.inner(piece)
            words += [t.text for t in part]
            spaces += [bool(t.whitespace_) for t in part]
        return Doc(self.inner.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """The words of each text."""
        return map(self, texts)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """spaCy's rules as bytes."""
        return bytes(self.inner.to_bytes(exclude=tuple(exclude)))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> UdTokenizer:
        """Takes rules over."""
        self.inner.from_bytes(data, exclude=tuple(exclude))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes spaCy's rules."""
        self.inner.to_disk(path, exclude=tuple(exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> UdTokenizer:
        """Reads rules."""
        self.inner.from_disk(path, exclude=tuple(exclude))
        return self


_LONG_RUN = re.compile(rf"\S{{{MAX_RUN + 1}}}")


def _pieces(text: str) -> Iterator[str]:
    """The text in order, its long runs cut."""
    at = 0
    for run in re.finditer(rf"\S{{{MAX_RUN + 1},}}", text):
        if run.start() > at:
            yield text[at : run.start()]
        yield from (text[i : min(i + MAX_RUN, run.end())] for i in range(run.start(), run.end(), MAX_RUN))
        at = run.end()
    if at < len(text):
        yield text[at:]
