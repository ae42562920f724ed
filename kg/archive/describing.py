"""What the terms of an answer are worded by, looked up in the archive and no more of it than that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import NamedNode, Quad
from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from kg.archive.oxigraph import UNION, Data
from kg.archive.terms import ID, KG, NIF, SCHEMA, as_rdflib
from kg.archive.terms import RDF as RDF_NAMESPACE

STATEMENTS = f"{ID}statement-"
Triple = tuple[Node, Node, Node]
KIND, LABEL = NamedNode(f"{RDF_NAMESPACE}type"), NamedNode(str(RDFS.label))
OF_PLACES = (NamedNode(f"{NIF}anchorOf"),)
OF_STATEMENTS = (
    KIND,
    *(NamedNode(str(part)) for part in (RDF.subject, RDF.predicate, RDF.object)),
    *(NamedNode(f"{KG}{name}") for name in ("label", "negated", "heldBack", "objectSpan")),
)
OF_OTHERS = (KIND, LABEL, NamedNode(f"{SCHEMA}headline"), NamedNode(f"{SCHEMA}url"))
"""The properties that a term is worded by, by what its IRI tells of it."""
LEADING = frozenset((RDF.subject, RDF.predicate, RDF.object))
"""Of these, those whose objects must be worded too."""
HELD_BACK, OBJECT_SPAN = URIRef(f"{KG}heldBack"), URIRef(f"{KG}objectSpan")


def described(data: Data, terms: Iterable[Node]) -> Graph:
    """What the archive says of some terms that they are worded by, and of those that they are worded with."""
    found = Graph(store="SimpleMemory")  # which knows no contexts, and so takes half the time
    seen: set[Node] = set()
    _follow(data, found, terms, seen)
    # what is held back is worded by the words of the text where it is reported
    reports = [
        report for held, _ in found.subject_objects(HELD_BACK) for report in found.subjects(RDF.object, held)
    ]
    _follow(data, found, [place for report in reports for place in found.objects(report, OBJECT_SPAN)], seen)
    return found


def _follow(data: Data, found: Graph, terms: Iterable[Node], seen: set[Node]) -> None:
    """Adds what the archive says of some terms, and of those that they lead to."""
    waiting = {term for term in terms if isinstance(term, URIRef)} - seen
    while waiting:
        seen |= waiting
        own = [t for properties, some in _by_kind(waiting).items() for t in _of(data, some, properties)]
        places = waiting - {subject for subject, _, _ in own}
        # a place without a quote of its own: its words are cut from the text
        texts = {URIRef(term.rpartition("#")[0]) for term in places if "#char=" in term}
        own += _of(data, texts, [NamedNode(f"{SCHEMA}text")])
        sequences = [NamedNode(str(subject)) for subject, _, kind in own if kind == RDF.Seq]
        members = [triple_of(quad) for node in sequences for quad in data.quads(node, graph=UNION)]
        for triple in (*own, *members):
            found.add(triple)
        leading = {target for _, predicate, target in own if predicate in LEADING}
        leading |= {member for _, _, member in members}
        waiting = {term for term in leading if isinstance(term, URIRef)} - seen


def _by_kind(terms: Iterable[URIRef]) -> dict[tuple[NamedNode, ...], list[URIRef]]:
    """The properties that are looked up → the terms of which they are."""
    found: dict[tuple[NamedNode, ...], list[URIRef]] = {}
    for term in terms:
        own = OF_PLACES if "#char=" in term else OF_STATEMENTS if term.startswith(STATEMENTS) else OF_OTHERS
        found.setdefault(own, []).append(term)
    return found


def _of(data: Data, terms: Iterable[URIRef], predicates: Sequence[NamedNode]) -> list[Triple]:
    """What the union says of some terms."""
    return [triple_of(quad) for quad in data.of([NamedNode(term) for term in terms], predicates, UNION)]


def triple_of(quad: Quad) -> Triple:
    """The triple of a quad, as rdflib has it."""
    return as_rdflib(quad.subject), as_rdflib(quad.predicate), as_rdflib(quad.object)
