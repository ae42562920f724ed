"""RDF → graph: what `describe` told of articles and entities, as kg.model has it again.

Left open, since no file holds it: how a text is cut into blocks (which may be given), which words show a phrase whole,
the words of a number, and each place of a name outside of statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from rdflib import RDF, RDFS, SKOS, URIRef
from rdflib.term import Node

from kg.model import Article, Block, Entity, Graph, Origin, Span, Statement
from kg.ontology import BASE
from kg.store.statement_back import statement_back
from kg.store.told import Told
from kg.store.vocabulary import KG, SCHEMA

Place = tuple[str, Span]
"""Of a mention: the id of an article, and where in its text."""
METADATA = ("title", "outlet", "published", "url")


@dataclass(frozen=True)
class ArticleTriples:
    """The graph of an article, and how its text is cut into blocks, where that is known."""

    triples: Iterable[tuple[Node, Node, Node]]
    blocks: tuple[Block, ...] = ()


def graph_back(articles: Iterable[ArticleTriples], base: str = BASE) -> Graph:
    """The graph that some articles make together: an IRI is one entity, by the first of its names and classes in order."""
    found: dict[str, Article] = {}
    statements: list[Statement] = []
    names: dict[str, _Names] = defaultdict(_Names)
    for part in articles:
        told = Told(part.triples, base)
        article = _article(told, part.blocks)
        own = [statement_back(told, node, article) for node in told.of_class(KG.Statement)]
        found[article.id] = article
        statements += own
        places = _places(own)
        for node, key in told.entities():
            names[key].take(told, node, article, places.get(key, set()))
    return Graph(
        tuple(found[key] for key in sorted(found)),
        tuple(names[key].entity(key) for key in sorted(names)),
        tuple(sorted(statements, key=Statement.place)),
    )


def _article(told: Told, blocks: tuple[Block, ...]) -> Article:
    node = told.of_class(SCHEMA.NewsArticle)[0]
    publisher = told.one(node, SCHEMA.publisher)
    published = told.text(node, SCHEMA.datePublished)
    known = {
        "title": told.text(node, SCHEMA.headline) or None,
        "outlet": told.text(publisher, RDFS.label) if publisher is not None else None,
        "published": date.fromisoformat(published) if published else None,
        "url": told.text(node, SCHEMA.url) or None,
    }
    authors = tuple(map(str, told.all(node, SCHEMA.author)))
    given = set(map(str, told.all(node, KG.given)))
    parts = [(part, part) for part in METADATA if known[part] is not None]
    parts += [("authors", "author")] if authors else []
    return Article(
        text=told.text(node, SCHEMA.text),
        blocks=blocks,
        authors=authors,
        agency=told.text(node, KG.agency) or None,
        opinion=SCHEMA.OpinionNewsArticle in told.all(node, RDF.type),
        origins=tuple((part, Origin("given" if name in given else "text")) for part, name in parts),
        **known,  # type: ignore[arg-type]
    )


def _places(statements: Iterable[Statement]) -> Mapping[str, set[Place]]:
    """Where the statements of an article speak of each entity."""
    found: dict[str, set[Place]] = defaultdict(set)
    for statement in statements:
        evidence = statement.evidence
        for key, spans in ((statement.subject, evidence.subject), (statement.object, evidence.object)):
            if isinstance(key, str):
                found[key].update((evidence.article.id, span) for span in spans)
    return found


@dataclass
class _Names:
    """What the articles say of an entity."""

    labels: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    counts: set[str] = field(default_factory=set)
    mentions: set[Place] = field(default_factory=set)
    named: bool = True

    def take(self, told: Told, node: URIRef, article: Article, places: set[Place]) -> None:
        """Adds what one article says; a name stands at least where the text has it first."""
        labels = [str(label) for label in told.all(node, RDFS.label)]
        aliases = [str(alias) for alias in told.all(node, SKOS.altLabel)]
        self.labels.update(labels)
        self.aliases.update(aliases)
        self.types.update(told.term(kind) for kind in told.all(node, RDF.type))
        self.links.update(map(str, told.all(node, SCHEMA.identifier)))
        self.counts.update(map(str, told.all(node, KG["count"])))
        self.named = self.named and told.one(node, KG.named) is None
        self.mentions |= places
        if self.named:
            self.mentions.update((article.id, span) for span in _first([*labels, *aliases], article.text))

    def entity(self, key: str) -> Entity:
        label = min(self.labels, default=key)
        return Entity(
            key,
            min(self.types, default="Thing"),
            label,
            aliases=tuple(sorted((self.aliases | self.labels) - {label})),
            links=tuple(sorted(self.links)),
            mentions=tuple(sorted(self.mentions)),
            count=min(self.counts, default=None),
            named=self.named,
        )


def _first(names: Iterable[str], text: str) -> Iterator[Span]:
    """Where the first of some names that the text has stands first."""
    for name in names:
        start = text.find(name)
        if name and start >= 0:
            yield Span(start, start + len(name))
            return
