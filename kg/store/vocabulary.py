"""The IRIs of a graph: where entities, statements, articles and places in a text have their names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import NamespaceManager

from kg.errors import InvalidModel
from kg.model import Article, Span, Statement
from kg.ontology import NAMESPACE

KG = Namespace(NAMESPACE)
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
SCHEMA = Namespace("https://schema.org/")
NAME = re.compile(r"[^\s\x00-\x20<>\"{}|\\^`#?/%]+")
"""What may stand in an IRI as it is, as its last part."""


@dataclass(frozen=True, slots=True)
class Iris:
    """The names under one base; spans are fragments of their article after RFC 5147."""

    base: str

    def entity(self, key: str) -> URIRef:
        return URIRef(f"{self.base}id/{_name(key)}")

    def statement(self, key: str) -> URIRef:
        return URIRef(f"{self.base}id/statement-{key}")

    def relation(self, statement: Statement) -> URIRef:
        """The property of the ontology, or the open relation of that name."""
        if statement.open:
            return URIRef(f"{self.base}relation/{_name(statement.relation)}")
        return term(statement.relation)

    def chain(self, speakers: tuple[str | None, ...]) -> URIRef:
        """Those through whom words reach us, in this order."""
        return self.entity(chain_id(speakers))

    def article(self, article: Article) -> URIRef:
        return URIRef(f"{self.base}article/{article.id}")

    def span(self, article: Article, span: Span) -> URIRef:
        """
        >>> Iris("https://e.org/").span(Article("Ada left."), Span(0, 3)).partition("#")[2]
        'char=0,3'
        """
        return URIRef(f"{self.article(article)}#char={span.start},{span.end}")


def chain_id(speakers: Iterable[str | None]) -> str:
    """The local name of a sequence of speakers, by their ids; None is one whom the text does not name."""
    parts = "\x1f".join(key or "" for key in speakers)
    return f"through-{hashlib.sha256(parts.encode()).hexdigest()[:12]}"


def term(name: str) -> URIRef:
    """A class or property of the ontology; InvalidModel for what can be no name in RDF."""
    return KG[_name(name)]


def _name(key: str) -> str:
    if NAME.fullmatch(key) is None:
        raise InvalidModel(f"RDF: {key!r} cannot end an IRI; known: letters, digits and hyphens")
    return key


@cache
def prefixes() -> Mapping[str, str]:
    """Start of an IRI → the prefix that stands for it: kg's own, and those that rdflib knows."""
    known = {str(iri): prefix for prefix, iri in NamespaceManager(Graph()).namespaces()}
    return MappingProxyType(known | {str(KG): "kg", str(NIF): "nif", str(SCHEMA): "schema"})


def namespaces(base: str) -> dict[str, str]:
    """What a question may use without declaring it: prefix → the start of an IRI. ":name" is an entity of a graph under
    `base`, "rel:name" an open relation.

    >>> namespaces("https://e.org/")[""], namespaces("https://e.org/")["kg"] == NAMESPACE
    ('https://e.org/id/', True)
    """
    known = {prefix: start for start, prefix in prefixes().items()}
    return known | {"": f"{base}id/", "rel": f"{base}relation/"}
