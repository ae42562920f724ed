"""As many articles as are wanted: a few that are read once, and copies of them under ids of their own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, parse, serialize

from kg.archive.entries import Entry, entries_of
from kg.ontology import BASE
from kg.pipeline import each_graph
from tests.quality.scorers import plain

TEXTS = Path(__file__).resolve().parents[1] / "quality" / "own"
READ = 4
"""Articles that are read."""
STATEMENT = re.compile(r"statement-([0-9a-f]+)")


def read_once() -> list[Entry]:
    """The first articles of tests/quality/own, as an archive keeps them."""
    paths = sorted(TEXTS.glob("*.txt"))[:READ]
    articles = [plain(path.stem, path.read_text(encoding="utf-8")) for path in paths]
    return [entry for graph in each_graph(articles) for entry in entries_of(graph)]


def copies(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Endless copies: articles, statements, and what only one article names have new ids, named entities keep theirs."""
    whole = [
        (entry, (serialize(entry.triples, format=RdfFormat.N_TRIPLES) or b"").decode()) for entry in entries
    ]
    for number in count():
        for entry, lines in whole:
            yield _copy(entry, lines, number)


def so_many(entries: Sequence[Entry], articles: int) -> Iterator[Entry]:
    """Some copies."""
    return islice(copies(entries), articles)


def _copy(entry: Entry, lines: str, number: int) -> Entry:
    old = entry.name.value.removeprefix(f"{BASE}article/")
    new = _digest(f"{old} {number}")[: len(old)]
    lines = STATEMENT.sub(lambda m: f"statement-{_digest(m[1] + new)[: len(m[1])]}", lines)
    lines = lines.replace(old, new).replace(old[:8], new[:8])
    triples = tuple(quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES))
    return Entry(NamedNode(f"{BASE}article/{new}"), triples, None, "", _digest(new))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
