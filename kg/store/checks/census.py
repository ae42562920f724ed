"""A graph read once: what is said of each node, and what kind of node it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import cast

from rdflib import RDF, Graph, URIRef
from rdflib.term import Identifier

from kg.ontology import types
from kg.store.vocabulary import KG, NIF, SCHEMA

Triple = tuple[Identifier, Identifier, Identifier]
Facts = Mapping[Identifier, Mapping[Identifier, Sequence[Identifier]]]
NO_FACTS: Mapping[Identifier, Sequence[Identifier]] = {}


@cache
def kind_of_class() -> Mapping[Identifier, str]:
    """Class → the kind of its nodes; a node of another class is nothing that kg writes."""
    entities: dict[Identifier, str] = {KG[name]: "entity" for name in types()}
    return {
        **entities,
        SCHEMA.NewsArticle: "article",
        SCHEMA.OpinionNewsArticle: "article",
        KG.Statement: "statement",
        KG.OpenRelation: "relation",
        RDF.Seq: "chain",
    }


@dataclass(frozen=True)
class Census:
    """The nodes of a graph with what is said of each, values sorted."""

    facts: Facts

    @classmethod
    def of(cls, graph: Graph) -> Census:
        """The census of a graph of rdflib, whose terms are all identifiers."""
        facts: dict[Identifier, dict[Identifier, list[Identifier]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, target in sorted(cast("Iterable[Triple]", graph)):
            facts[subject][predicate].append(target)
        return cls({node: dict(said) for node, said in facts.items()})

    @cached_property
    def kinds(self) -> Mapping[Identifier, str]:
        """Identifier → article, statement, entity, relation, chain or place; others are left out."""
        found: dict[Identifier, str] = {}
        for node, said in self.facts.items():
            known = [kind_of_class()[c] for c in said.get(RDF.type, ()) if c in kind_of_class()]
            if known:
                found[node] = known[0]
            elif NIF.anchorOf in said and RDF.type not in said:
                found[node] = "place"
        return found

    def nodes(self, kind: str) -> list[Identifier]:
        """The nodes of a kind, sorted."""
        return [node for node, found in self.kinds.items() if found == kind]

    def all(self, node: Identifier, predicate: Identifier) -> Sequence[Identifier]:
        """The values of a property, sorted."""
        return self.facts.get(node, NO_FACTS).get(predicate, ())

    def one(self, node: Identifier | None, predicate: Identifier) -> Identifier | None:
        """The value of a property, the first in order of several."""
        return next(iter(self.all(node, predicate)), None) if node is not None else None

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """IRI of an article → its text."""
        return {str(a): str(self.one(a, SCHEMA.text) or "") for a in self.nodes("article")}

    @cached_property
    def bases(self) -> frozenset[str]:
        """Where the IRIs begin, by the articles."""
        return frozenset(iri.rpartition("article/")[0] for iri in self.texts)

    def local(self, node: Identifier | None, under: str = "id/") -> str | None:
        """The last part of an IRI under one of the bases ("velmar"), or None for an IRI elsewhere."""
        for base in self.bases:
            if isinstance(node, URIRef) and node.startswith(base + under):
                return str(node)[len(base + under) :]
        return None


def is_member(predicate: Identifier) -> bool:
    """Whether a property numbers the members of a sequence (rdf:_1, rdf:_2, …)."""
    return re.fullmatch(r"_[1-9][0-9]*", str(predicate).removeprefix(str(RDF))) is not None


def short(term: object) -> str:
    """A term in a message: the last part of an IRI, other words in quotation marks."""
    text = str(term)
    if "://" not in text:
        return cut(text)
    last = text.rpartition("/")[2]
    name = last if "#char=" in last else last.rpartition("#")[2]
    return cut(name or text).strip("'")


def a(kind: str) -> str:
    """A kind of node with its article: "a statement", "an entity"."""
    return f"{'an' if kind[0] in 'ae' else 'a'} {kind}"


def cut(term: object, length: int = 60) -> str:
    """Words in quotation marks, on one line and not too long."""
    text = str(term)
    return repr(text if len(text) <= length else text[: length - 1] + "…")
