"""The triples of an article by subject and property, and what its IRIs name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from rdflib import RDF, RDFS, URIRef
from rdflib.term import Node

from kg.errors import InvalidModel
from kg.model import Span
from kg.store.vocabulary import KG
from kg.store.wording import PLACE, first


class Told:
    """What a named graph tells."""

    def __init__(self, triples: Iterable[tuple[Node, Node, Node]], base: str) -> None:
        self._found: dict[Node, dict[Node, list[Node]]] = {}
        self._ids, self._relations = f"{base}id/", f"{base}relation/"
        for subject, predicate, target in triples:
            self._found.setdefault(subject, {}).setdefault(predicate, []).append(target)

    def all(self, subject: Node, predicate: Node) -> list[Node]:
        """The objects, in the order of their text."""
        return sorted(self._found.get(subject, {}).get(predicate, ()), key=str)

    def one(self, subject: Node, predicate: Node) -> Node | None:
        """The object, of several the first in order."""
        return first(self._found.get(subject, {}).get(predicate, ()))

    def text(self, subject: Node, predicate: Node) -> str:
        """The object as text; "" for none."""
        found = self.one(subject, predicate)
        return "" if found is None else str(found)

    def about(self, subject: Node) -> Iterator[tuple[Node, Node]]:
        """Properties and objects."""
        for predicate, targets in self._found.get(subject, {}).items():
            for target in targets:
                yield predicate, target

    def of_class(self, kind: URIRef) -> list[URIRef]:
        """The nodes of a class, sorted."""
        return sorted(
            node
            for node, own in self._found.items()
            if isinstance(node, URIRef) and kind in own.get(RDF.type, ())
        )

    def entities(self) -> Iterator[tuple[URIRef, str]]:
        """The nodes that are entities, with their ids."""
        for node, own in self._found.items():
            if isinstance(node, URIRef) and RDFS.label in own and (key := self.key(node)) is not None:
                yield node, key

    def key(self, node: Node | None) -> str | None:
        """The id of an entity; None for anything else."""
        return None if node in self._statements else self._after(self._ids, node)

    def statement(self, node: Node | None) -> str | None:
        """The id of a statement of the article; None for anything else."""
        return self._after(f"{self._ids}statement-", node) if node in self._statements else None

    def open_relation(self, node: Node) -> str | None:
        """The name of a relation that the ontology does not have; None for any other."""
        return self._after(self._relations, node)

    def term(self, node: Node | None) -> str:
        """The name of a term of the ontology."""
        return str(node).removeprefix(str(KG))

    def spans(self, subject: Node, predicate: Node) -> tuple[Span, ...]:
        """The places in the text that are the objects, in its order."""
        return tuple(sorted(map(place, self.all(subject, predicate))))

    @cached_property
    def _statements(self) -> frozenset[Node]:
        return frozenset(self.of_class(KG.Statement))

    def _after(self, start: str, node: Node | None) -> str | None:
        iri = str(node)
        return iri.removeprefix(start) if isinstance(node, URIRef) and iri.startswith(start) else None


def place(node: Node) -> Span:
    """The place that an IRI names. Raises InvalidModel where it names none."""
    match = PLACE.fullmatch(str(node))
    if match is None:
        raise InvalidModel(f"RDF: {str(node)!r} names no place in a text; expected #char=START,END")
    return Span(int(match[2]), int(match[3]))
