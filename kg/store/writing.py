"""RDF as canonical text: sorted, with fixed prefixes, the same bytes on every run and machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from rdflib import PROV, RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib import Graph as RdfGraph
from rdflib.plugins.serializers.nt import _quoteLiteral
from rdflib.term import Node

from kg.errors import unknown
from kg.files import MARK, sealed
from kg.model import Graph
from kg.model.iri import base_iri
from kg.ontology import BASE
from kg.store import json_ld
from kg.store.dataset import article_graphs
from kg.store.describe import Triple
from kg.store.vocabulary import KG, NIF, SCHEMA

LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)
"""Characters that are not shown, end a line for some programs, or turn the direction of writing: they are escaped, so
that a file shows what it says."""
ORDER = (RDF.type, RDFS.label, RDF.subject, RDF.predicate, RDF.object)
"""These stand first under their subject; the others follow by name."""


def to_turtle(graph: Graph, base: str = BASE) -> str:
    """The union of all articles' graphs."""
    return serialise(graph, "ttl", base)


def serialise(graph: Graph, form: str, base: str = BASE) -> str:
    """The graph as "ttl", "trig", "nq" or "jsonld"; ValueError for another form, InvalidInput for a base that is none."""
    if form not in FORMS:
        raise ValueError(unknown("serialise", "format", form, FORMS))
    text = FORMS[form](article_graphs(graph, base), base)
    if form == "jsonld":
        return sealed(text)
    remark = f"# {MARK}\n"
    return sealed(remark + text if form == "nq" else text.replace("\n\n", f"\n{remark}\n", 1))


def turtle_of(triples: Iterable[tuple[Node, Node, Node]], base: str = BASE) -> str:
    """Any triples, those of an rdflib graph for one, as canonical Turtle."""
    names = _Names(base)
    return names.header() + "\n" + "\n".join(_blocks(triples, names))


def article_lines(graph: Graph, base: str = BASE) -> Iterator[tuple[str, str]]:
    """The IRI of each article's graph, and its triples as N-Triples."""
    for name, triples in article_graphs(graph, base):
        yield str(name), "".join(f"{line}\n" for line in triple_lines(triples))


Graphs = Iterable[tuple[URIRef, set[Triple]]]


def _turtle(graphs: Graphs, base: str) -> str:
    return turtle_of(chain.from_iterable(triples for _, triples in graphs), base)


def _json_ld(graphs: Graphs, base: str) -> str:
    return json_ld.written(chain.from_iterable(triples for _, triples in graphs), base)


def _trig(graphs: Graphs, base: str) -> str:
    names = _Names(base)
    parts = [names.header()]
    for name, triples in sorted(graphs, key=lambda g: g[0]):
        parts.append(f"{names.of(name)} {{\n{''.join(_blocks(triples, names))}}}\n")
    return "\n".join(parts)


def _quads(graphs: Graphs, base: str) -> str:
    lines: list[str] = []
    for name, triples in graphs:
        lines += [line.removesuffix(".") + f"{name.n3()} ." for line in triple_lines(triples)]
    return "\n".join(sorted(lines)) + "\n"


def triple_term(literal: Literal) -> str:
    """A literal as N-Triples writes it, in one line."""
    return _quoteLiteral(literal)


def triple_lines(triples: Iterable[tuple[Node, Node, Node]]) -> Iterator[str]:
    """A line of N-Triples each, in no order."""
    graph = RdfGraph()
    for triple in triples:
        graph.add(triple)
    # Not splitlines: a literal may hold what Python takes for the end of a line and N-Triples does not.
    return (_shown(line) for line in graph.serialize(format="nt").split("\n") if line.strip())


FORMS: dict[str, Callable[[Graphs, str], str]] = {
    "ttl": _turtle,
    "trig": _trig,
    "nq": _quads,
    "jsonld": _json_ld,
}


class _Names:
    """How terms are written: prefixed, relative to the base, or in full."""

    def __init__(self, base: str) -> None:
        self.base = base_iri(base)
        self._written: dict[URIRef, str] = {}
        self.prefixes = {
            "": f"{self.base}id/", "kg": str(KG), "nif": str(NIF), "prov": str(PROV),
            "rdf": str(RDF), "rdfs": str(RDFS), "rel": f"{self.base}relation/", "schema": str(SCHEMA),
            "skos": str(SKOS), "xsd": str(XSD),
        }  # fmt: skip

    def header(self) -> str:
        lines = [f"@base <{self.base}> ."]
        return "\n".join([*lines, *(f"@prefix {p}: <{iri}> ." for p, iri in self.prefixes.items())]) + "\n"

    def of(self, term: Node) -> str:
        """The term as Turtle writes it."""
        if isinstance(term, URIRef):
            if term not in self._written:
                self._written[term] = "a" if term == RDF.type else self._iri(str(term))
            return self._written[term]
        if isinstance(term, Literal) and term.datatype == XSD.boolean:
            return str(term).lower()
        if isinstance(term, Literal) and term.datatype is not None:
            return f"{_shown(Literal(str(term)).n3())}^^{self._iri(str(term.datatype))}"
        return _shown(term.n3())

    def _iri(self, iri: str) -> str:
        for prefix, start in self.prefixes.items():
            if iri.startswith(start) and LOCAL.fullmatch(iri[len(start) :]):
                return f"{prefix}:{iri[len(start) :]}"
        inside = iri.startswith(f"{self.base}article/")
        return f"<{iri[len(self.base) :]}>" if inside else URIRef(iri).n3()


def _shown(written: str) -> str:
    """A term as it is written, with UNSEEN characters as escapes."""
    return UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04X}", written)


def _blocks(triples: Iterable[tuple[Node, Node, Node]], names: _Names) -> Iterator[str]:
    """One block a subject: entities and statements by name, then articles, then places in them."""
    by_subject: dict[Node, dict[Node, set[str]]] = {}
    for subject, predicate, target in triples:
        by_subject.setdefault(subject, {}).setdefault(predicate, set()).add(names.of(target))
    for subject in sorted(by_subject, key=_place):
        found = by_subject[subject]
        lines = [f"    {names.of(p)} {', '.join(sorted(found[p]))}" for p in sorted(found, key=_rank)]
        yield f"{names.of(subject)}\n" + " ;\n".join(lines) + " .\n"


def _rank(predicate: Node) -> tuple[int, str]:
    return (ORDER.index(predicate) if predicate in ORDER else len(ORDER), str(predicate))


def _place(subject: Node) -> tuple[bool, bool, list[str | int]]:
    """Natural order: the place 900 in a text stands before the place 1000."""
    iri = str(subject)
    parts: list[str | int] = [int(p) if p.isdigit() else p for p in re.split(r"(?<==|,)(\d+)", iri)]
    return "#char=" in iri, "/article/" in iri, parts
