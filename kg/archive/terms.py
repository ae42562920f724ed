"""Namespaces that the archive's own code names, and how its answers become rdflib's terms."""

from __future__ import annotations

from pyoxigraph import BlankNode, NamedNode
from pyoxigraph import Literal as OxLiteral
from rdflib import BNode, Literal, URIRef
from rdflib.term import Identifier

from kg.ontology import BASE, NAMESPACE

ARCHIVE = "https://w3id.org/kg-news/archive#"
"""Of what an archive notes for itself."""
KG = NAMESPACE
ID = f"{BASE}id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
SCHEMA = "https://schema.org/"
STRING = "http://www.w3.org/2001/XMLSchema#string"


def text_of(term: object) -> str:
    """The IRI of a node or the words of a literal."""
    if isinstance(term, NamedNode | BlankNode | OxLiteral):
        return term.value
    raise TypeError(f"{term}: no term of RDF 1.1")


def as_rdflib(term: object) -> Identifier:
    """A term of pyoxigraph as rdflib's, written as it is written. Raises TypeError for a quoted triple."""
    if isinstance(term, NamedNode):
        return URIRef(term.value)
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
