"""RDF as JSON-LD 1.1: one object a subject, under a context that is always the same but for the base."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from rdflib import PROV, RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib.term import Node

from kg.files import MARK
from kg.model.iri import base_iri
from kg.store.vocabulary import KG, NIF, SCHEMA

PREFIXES = {
    "kg": str(KG), "nif": str(NIF), "prov": str(PROV), "rdf": str(RDF), "rdfs": str(RDFS), "schema": str(SCHEMA),
    "skos": str(SKOS), "xsd": str(XSD),
}  # fmt: skip
_NOTE = "about"
"""A key that the context says nothing of, so that what stands there is no triple."""


def written(triples: Iterable[tuple[Node, Node, Node]], base: str) -> str:
    """The triples as one document, subjects and properties by name, with kg's mark in a remark."""
    nodes: dict[str, dict[str, list[Any]]] = {}
    for subject, predicate, target in sorted(set(triples), key=lambda t: [term.n3() for term in t]):
        node = nodes.setdefault(str(subject), {})
        if predicate == RDF.type:
            node.setdefault("@type", []).append(str(target))
        else:
            node.setdefault(str(predicate), []).append(_value(target))
    start = base_iri(base)
    graph = [{"@id": _inside(key, start)} | _short(node) for key, node in nodes.items()]
    document = {"@context": {"@base": start, **PREFIXES}, _NOTE: MARK, "@graph": graph}
    return json.dumps(document, ensure_ascii=True, indent=1) + "\n"


def _value(term: Node) -> Any:
    """The object of a triple; a string or a truth value by itself where JSON says as much."""
    if isinstance(term, URIRef):
        return {"@id": str(term)}
    if not isinstance(term, Literal):
        raise TypeError(f"JSON-LD: {term!r} is neither a name nor a literal")
    if term.language is not None:
        return {"@language": term.language, "@value": str(term)}
    if term.datatype == XSD.boolean:
        return str(term).lower() == "true"
    if term.datatype is not None:
        return {"@type": _compact(str(term.datatype)), "@value": str(term)}
    return str(term)


def _short(node: dict[str, list[Any]]) -> dict[str, Any]:
    """The properties by their short names; a single value without its list."""
    out: dict[str, Any] = {}
    for name, values in node.items():
        kept = [_compact(value) for value in values] if name == "@type" else values
        out[name if name == "@type" else _compact(name)] = kept[0] if len(kept) == 1 else kept
    return out


def _compact(iri: str) -> str:
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri


def _inside(iri: str, base: str) -> str:
    return iri.removeprefix(base) if iri.startswith((f"{base}id/", f"{base}article/")) else iri
