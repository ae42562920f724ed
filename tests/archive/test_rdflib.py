"""The archive as rdflib sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Literal, URIRef, Variable

from kg.archive import add, to_rdflib
from kg.errors import InvalidStore
from kg.ontology import BASE
from kg.store.vocabulary import KG
from tests.archive.invented import numbered

ADA = URIRef(f"{BASE}id/ada-brook0")


def test_patterns_graphs_and_queries_are_answered(store: Path) -> None:
    with to_rdflib(store) as dataset:
        assert dataset.value(ADA, RDFS.label) == Literal("Ada Brook0", lang="en")
        found = dataset.query("SELECT ?s { ?s a <https://w3id.org/kg-news/ontology#Statement> }")
        assert {row[Variable("s")] for row in found.bindings} == set(dataset.subjects(RDF.type, KG.Statement))
        (home,) = {g.identifier for g in dataset.graphs() if (ADA, RDFS.label, None) in g} - {
            dataset.default_graph.identifier
        }
        assert str(home).startswith(f"{BASE}article/")
        assert set(dataset.graph(home)) < set(dataset.default_graph)


def test_it_is_only_read_and_then_let_go(store: Path) -> None:
    with pytest.raises(InvalidStore, match="only read here"), to_rdflib(store) as dataset:
        dataset.add((ADA, RDFS.label, Literal("Ada")))
    with to_rdflib(store) as dataset:
        assert (ADA, RDFS.label, Literal("Ada")) not in dataset
    assert add(store, [numbered(3)])
