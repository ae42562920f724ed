"""Namespaces that the archive's own code names, and how its answers become rdflib's terms."""

from __future__ import annotations

from functools import lru_cache

import rdflib
from pyoxigraph import BlankNode, NamedNode
from pyoxigraph import Literal as OxLiteral
from rdflib import BNode, Literal, URIRef
from rdflib.term import Identifier

from kg.ontology import BASE
from kg.store import vocabulary

ARCHIVE = "https://w3id.org/kg-news/archive#"
"""Of what an archive notes for itself."""
ID = f"{BASE}id/"
KG, NIF, SCHEMA = (str(namespace) for namespace in (vocabulary.KG, vocabulary.NIF, vocabulary.SCHEMA))
RDF, RDFS, SKOS = (str(namespace) for namespace in (rdflib.RDF, rdflib.RDFS, rdflib.SKOS))
STRING = str(rdflib.XSD.string)


def text_of(term: object) -> str:
    """The IRI of a node or the words of a literal."""
    if isinstance(term, NamedNode | BlankNode | OxLiteral):
        return term.value
    raise TypeError(f"{term}: no term of RDF 1.1")


_iri = lru_cache(maxsize=5000)(URIRef)
"""Most IRIs of an answer are those of a few properties and classes."""


def as_rdflib(term: object) -> Identifier:
    """A term of pyoxigraph as rdflib's, written as it is written. Raises TypeError for a quoted triple."""
    if isinstance(term, NamedNode):
        return _iri(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    if isinstance(term, OxLiteral):
        kind = None if term.language or term.datatype.value == STRING else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=kind, normalize=False)
    raise TypeError(f"{term}: no term of RDF 1.1")


def as_oxigraph(term: Identifier) -> NamedNode | OxLiteral | BlankNode:
    """A term of rdflib as pyoxigraph's."""
    if isinstance(term, URIRef):
        return NamedNode(str(term))
    if isinstance(term, Literal):
        if term.language:
            return OxLiteral(str(term), language=term.language)
        kind = NamedNode(str(term.datatype)) if term.datatype is not None else None
        return OxLiteral(str(term), datatype=kind) if kind is not None else OxLiteral(str(term))
    return BlankNode(str(term))
