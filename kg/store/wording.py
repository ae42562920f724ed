"""Terms of RDF in words: an entity by its label, a statement as a short sentence, a place by its quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter

from rdflib import RDF, RDFS, BNode, Graph, URIRef
from rdflib.namespace import split_uri
from rdflib.term import Node

from kg.model import as_label, clause, quoted
from kg.ontology import BASE, labels
from kg.store.vocabulary import KG, NIF, SCHEMA, prefixes

PLACE = re.compile(r"(.*)#char=([0-9]{1,12}),([0-9]{1,12})")
"""A place in the text of an article (RFC 5147)."""
MEMBER = re.compile(re.escape(str(RDF)) + "_([0-9]{1,9})")
"""The property of a member of a sequence."""


class Wording:
    """What the terms of one graph are called. Of several labels the first in order counts, so that the answer does not
    depend on the order of the files."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._known: dict[Node, str] = {}

    @property
    def graph(self) -> Graph:
        """The graph whose terms it words."""
        return self._graph

    def of(self, term: Node | None) -> str:
        """The term in words; "" for none."""
        if term is None:
            return ""
        if not isinstance(term, URIRef):
            return f"_:{term}" if isinstance(term, BNode) else str(term)
        if term not in self._known:
            self._known[term] = str(
                term
            )  # while it is being worded: a statement of a foreign graph may hold itself
            self._known[term] = self._worded(term)
        return self._known[term]

    def value(self, subject: Node, predicate: Node) -> Node | None:
        """The object of the triple, of several the first in order."""
        return first(self._graph.objects(subject, predicate))

    def said(self, subject: Node, predicate: Node) -> str:
        """The object of the triple in words; "" where there is none."""
        return self.of(self.value(subject, predicate))

    @cached_property
    def _kinds(self) -> dict[Node, set[Node]]:
        """The subjects that are not called by a label, with their classes."""
        found: dict[Node, set[Node]] = {}
        for kind in (KG.Statement, SCHEMA.NewsArticle, RDF.Seq):
            for subject in self._graph.subjects(RDF.type, kind):
                found.setdefault(subject, set()).add(kind)
        return found

    def _worded(self, term: URIRef) -> str:
        kinds = self._kinds.get(term, set())
        if KG.Statement in kinds:
            return self.sentence(term)
        label = self.value(term, RDFS.label)
        if label is not None:
            return str(label)
        if SCHEMA.NewsArticle in kinds:
            return self.said(term, SCHEMA.headline) or self.said(term, SCHEMA.url) or _short(term)
        if RDF.Seq in kinds:
            return " > ".join(
                self.of(speaker) for _, speaker in sorted(self._members(term), key=itemgetter(0))
            )
        if "#char=" in term and (words := self.said(term, NIF.anchorOf) or self._slice(term)):
            return words
        return labels().get(str(term)) or _short(term)

    def _members(self, sequence: URIRef) -> Iterator[tuple[int, Node]]:
        """The members of a sequence with their places; what a foreign graph numbers in another way is left out."""
        for predicate, member in self._graph.predicate_objects(sequence):
            match = MEMBER.fullmatch(str(predicate))
            if match is not None:
                yield int(match[1]), member

    def _slice(self, place: URIRef) -> str:
        """The words at a place that has no quote of its own, by the text of its article."""
        match = PLACE.fullmatch(place)
        text = self.value(URIRef(match[1]), SCHEMA.text) if match is not None else None
        return str(text)[int(match[2]) : int(match[3])] if match is not None and text is not None else ""

    def sentence(self, statement: Node) -> str:
        """A statement's subject, relation and object; what it reports in quotation marks."""
        subject, label = self.said(statement, RDF.subject), self.said(statement, KG.label)
        if not label:  # of a graph that kg did not write
            negated = self.said(statement, KG.negated) == "true"
            label = as_label(self.said(statement, RDF.predicate), negated=negated)
        target = self.value(statement, RDF.object)
        words = quoted(self.of(target)) if target in self._kinds else self.of(target)
        if target is not None and self.value(target, KG.heldBack) is not None:
            words = self._object_words(statement)
        return clause(subject, label, words)

    def _object_words(self, statement: Node) -> str:
        """The words of the text that are its object, with whom their pronouns mean."""
        if label := self.said(statement, KG.objectLabel):
            return label
        places = [
            place for place in self._graph.objects(statement, KG.objectSpan) if isinstance(place, URIRef)
        ]
        places.sort(key=lambda place: int(match[2]) if (match := PLACE.fullmatch(place)) is not None else 0)
        return " ".join(" ".join(map(self.of, places)).split())


def first(terms: Iterable[Node]) -> Node | None:
    """The first in the order of their text."""
    return min(terms, key=str, default=None)


def _short(term: URIRef) -> str:
    """An IRI as a prefixed name where its start is known, by its end where it is kg's, else in full."""
    if term.startswith(BASE):
        return term.rpartition("/")[2].rpartition("ontology#")[2]
    try:
        start, name = split_uri(term)
    except ValueError:
        return str(term)
    prefix = prefixes().get(start)
    return f"{prefix}:{name}" if prefix else str(term)
