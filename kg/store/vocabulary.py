"""The IRIs of a graph: where entities, statements, articles and places in a text have their names."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import Namespace, URIRef

from kg.model import Article, Span, Statement
from kg.ontology import NAMESPACE

KG = Namespace(NAMESPACE)
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
SCHEMA = Namespace("https://schema.org/")


@dataclass(frozen=True, slots=True)
class Iris:
    """The names under one base; spans are fragments of their article after RFC 5147."""

    base: str

    def entity(self, key: str) -> URIRef:
        return URIRef(f"{self.base}id/{key}")

    def statement(self, key: str) -> URIRef:
        return URIRef(f"{self.base}id/statement-{key}")

    def relation(self, statement: Statement) -> URIRef:
        """The property of the ontology, or the open relation of that name."""
        if statement.open:
            return URIRef(f"{self.base}relation/{statement.relation}")
        return KG[statement.relation]

    def article(self, article: Article) -> URIRef:
        return URIRef(f"{self.base}article/{article.id}")

    def span(self, article: Article, span: Span) -> URIRef:
        """
        >>> Iris("https://e.org/").span(Article("Ada left."), Span(0, 3)).partition("#")[2]
        'char=0,3'
        """
        return URIRef(f"{self.article(article)}#char={span.start},{span.end}")
