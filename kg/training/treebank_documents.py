"""Treebanks as documents: raw text, and where its words and sentences stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Token

from kg.training.corpora import Row, words_only
from kg.training.gum import headed_mentions_in


@dataclass(frozen=True, slots=True)
class Word:
    """A word of either side: where it stands (counted without white space) and what is said of it."""

    span: tuple[int, int]
    upos: str
    lemma: str
    head: int
    relation: str


@dataclass(slots=True)
class Document:
    """A gold document: raw text, words with heads as indices in it (-1: root), sentence bounds."""

    name: str = ""
    text: str = ""
    forms: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    bounds: list[tuple[int, int]] = field(default_factory=list)


def read(path: Path) -> Iterator[Document]:
    """The documents of a CoNLL-U file."""
    document = Document()
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        lines = block.split("\n")
        name = next((line for line in lines if line.startswith("# newdoc")), None)
        if name is not None and document.words:
            yield document
            document = Document()
        document.name = name.partition("id = ")[2] if name else document.name
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            if any(line.startswith("# newpar") for line in lines) and document.text:
                document.text = document.text.rstrip() + "\n\n"
            text = next(line[len("# text = ") :] for line in lines if line.startswith("# text = "))
            _add(document, rows, text)
    if document.words:
        yield document


def chained_documents(path: Path) -> Iterator[tuple[Document, list[frozenset[int]]]]:
    """The documents of a GUM file, each with its chains: where the head words of their mentions begin, white space not
    counted. Chains of one mention are left out, and so are mentions headed by a verb."""
    for document, rows in _documents_with_rows(path):
        parts: dict[str, set[int]] = {}
        for mention in headed_mentions_in(rows):
            if rows[mention.head][3] not in ("VERB", "AUX"):
                parts.setdefault(mention.chain, set()).add(document.words[mention.head].span[0])
        yield document, [frozenset(p) for p in parts.values() if len(p) > 1]


def typed_documents(path: Path) -> Iterator[tuple[Document, dict[int, str]]]:
    """The documents of a GUM file, each with the kind ("person", …) of every noun phrase that is subject or object of a
    verb, by where its head word begins, white space not counted."""
    for document, rows in _documents_with_rows(path):
        kinds: dict[int, str] = {}
        for mention in headed_mentions_in(rows):
            row = rows[mention.head]
            if row[3] in ("NOUN", "PROPN") and row[7].partition(":")[0] in ("nsubj", "obj", "iobj", "obl"):
                kinds[document.words[mention.head].span[0]] = mention.kind
        yield document, kinds


def places_of(doc: Doc) -> list[int]:
    """Where each token begins, white space not counted: the offsets of `Word.span`."""
    places, at = [], 0
    for token in doc:
        places.append(at)
        at += len("".join(token.text.split()))
    return places


def chain_numbers(words: Sequence[Token], chains: Sequence[frozenset[int]]) -> list[int | None]:
    """The number of the chain that each of a document's words (those that head mentions) is in, None for no chain."""
    chain_of = {start: i for i, chain in enumerate(chains) for start in chain}
    starts = places_of(words[0].doc) if words else []
    return [chain_of.get(starts[word.i]) for word in words]


def _documents_with_rows(path: Path) -> Iterator[tuple[Document, list[Row]]]:
    text = path.read_text(encoding="utf-8")
    parts = [part for part in re.split(r"(?m)^(?=# newdoc)", text) if part.strip()]
    for document, part in zip(read(path), parts, strict=True):
        yield document, words_only([line.split("\t") for line in part.split("\n") if line[:1].isdigit()])


def _add(document: Document, rows: list[list[str]], text: str) -> None:
    start = len(document.words)
    at = document.words[-1].span[1] if document.words else 0
    covered = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            together = "".join(r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last)
            covered = 0 if together == row[1] else last
        if row[0].isdigit():
            size = len(row[1].replace(" ", "").replace("\xa0", ""))
            head = int(row[6]) - 1 + start if row[6] != "0" else -1
            document.words.append(Word((at, at + size), row[3], row[2], head, row[7]))
            document.forms.append(row[1])
            document.tags.append(row[4])
            at += size
    assert not covered, f"a multi-word token whose words do not make it up: {text}"
    document.bounds.append((start, len(document.words)))
    document.text += text + ("" if "SpaceAfter=No" in rows[-1][9] else " ")
