"""What an archive holds of an article: its named graph, and a note by which the same article is known again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg import __version__
from kg.archive.oxigraph import OWN, Data
from kg.archive.terms import ARCHIVE, SCHEMA
from kg.model import Article, Block, BlockKind, Graph, Span
from kg.ontology import BASE
from kg.store import article_lines

FINGERPRINT = NamedNode(f"{ARCHIVE}fingerprint")
"""Of the text, of what is known of it, and of the kg that read it."""
LINE = NamedNode(f"{ARCHIVE}line")
"""The id that an article has in a file of many: another text under it is the same article, changed."""
URL = NamedNode(f"{SCHEMA}url")
BLOCKS = NamedNode(f"{ARCHIVE}blocks")
"""How the text of an article is cut: "title 0,24 body 26,900", which its graph does not hold."""
CHANGES = NamedNode(f"{ARCHIVE}changes")
"""What decisions changed in the graph of an article: lines of RDF Patch, by which its reading can be had again."""


@dataclass(frozen=True)
class Draft:
    """An article that was read, and its graph in N-Triples: such as goes from one process to another."""

    article: Article
    lines: str


@dataclass(frozen=True)
class Entry:
    """An article as it is to be stored."""

    name: NamedNode
    triples: tuple[Triple, ...]
    url: NamedNode | Literal | None
    line: str
    fingerprint: str
    blocks: str = ""

    def notes(self) -> Iterator[Quad]:
        """The quads of the archive's own."""
        yield Quad(self.name, FINGERPRINT, Literal(self.fingerprint), OWN)
        if self.line:
            yield Quad(self.name, LINE, Literal(self.line), OWN)
        if self.blocks:
            yield Quad(self.name, BLOCKS, Literal(self.blocks), OWN)

    def quads(self) -> Iterator[Quad]:
        """The article's graph."""
        return (Quad(t.subject, t.predicate, t.object, self.name) for t in self.triples)


def name_of(article: Article) -> NamedNode:
    """The IRI of an article and its graph."""
    return NamedNode(f"{BASE}article/{article.id}")


def line_of(article: Article) -> str:
    """The id that a file of many gives an article; "" for one that has none, and so goes by its file and its line."""
    number = article.place.rpartition(":")[2]
    given = article.place and article.name != number and not article.name.endswith(f"-{number}")
    return article.name if given else ""


def fingerprint_of(article: Article) -> str:
    """The same for the same text with the same metadata, read by the same version of kg."""
    known = [__version__, article.sha256, article.metadata, line_of(article)]
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode("utf-8", "replace")).hexdigest()


def drafts_of(graph: Graph) -> Iterator[Draft]:
    """The draft of each article of a graph."""
    articles = {name_of(article).value: article for article in graph.articles}
    for name, lines in article_lines(graph):
        yield Draft(articles[name], lines)


def entry_of(draft: Draft) -> Entry:
    """What a draft comes to."""
    node = name_of(draft.article)
    triples = tuple(q.triple for q in parse(draft.lines, format=RdfFormat.N_TRIPLES))
    url = next((t.object for t in triples if t.subject == node and t.predicate == URL), None)
    known = url if isinstance(url, (NamedNode, Literal)) else None
    article = draft.article
    blocks = " ".join(f"{block.kind} {block.span.start},{block.span.end}" for block in article.blocks)
    return Entry(node, triples, known, line_of(article), fingerprint_of(article), blocks)


def entries_of(graph: Graph) -> Iterator[Entry]:
    """The entry of each article of a graph."""
    return map(entry_of, drafts_of(graph))


def is_known(data: Data, article: Article) -> bool:
    """Whether the archive holds the article as it is, read by this version of kg."""
    return data.value(name_of(article), FINGERPRINT, OWN) == fingerprint_of(article)


def replaced_by(data: Data, entry: Entry) -> set[NamedNode]:
    """The graphs in whose place an article comes: its own, that of another text at its address, or under its id."""
    found: set[object] = {entry.name} if next(data.quads(graph=entry.name), None) is not None else set()
    if entry.url is not None:
        found |= {q.graph_name for q in data.quads(None, URL, entry.url) if q.graph_name == q.subject}
    if entry.line:
        same = {q.subject for q in data.quads(None, LINE, Literal(entry.line), OWN)}
        found |= {name for name in same if not _stands_elsewhere(data, name, entry)}
    return {name for name in found if isinstance(name, NamedNode)}


def _stands_elsewhere(data: Data, name: object, entry: Entry) -> bool:
    """Whether an article has another address: two files may give one id to two articles."""
    known = data.value(name, URL, name) if isinstance(name, NamedNode) else ""
    return bool(known and entry.url is not None and known != entry.url.value)


def notes_of(data: Data, name: NamedNode) -> list[Quad]:
    """What the archive notes of an article for itself."""
    return [*data.quads(name, None, None, OWN)]


def blocks_of(data: Data, name: NamedNode) -> tuple[Block, ...]:
    """How the text of an article is cut; () where an archive of an earlier kg does not tell."""
    words = data.value(name, BLOCKS, OWN).split()
    spans = (Span(*map(int, place.split(","))) for place in words[1::2])
    return tuple(Block(span, BlockKind(kind)) for kind, span in zip(words[::2], spans, strict=True))
