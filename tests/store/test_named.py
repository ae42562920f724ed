"""Named graphs: kept by TriG and N-Quads, told from the statements where Turtle has only their union."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from kg.library import KnowledgeGraph
from kg.model import Graph
from kg.store import graph_to_dataset, load, load_named, serialise
from tests.store.sample import GRAPH, one_meeting

OTHER = one_meeting("Ada", "Bo")
TWO = Graph(
    (*GRAPH.articles, *OTHER.articles),
    tuple(sorted((*GRAPH.entities, *OTHER.entities), key=lambda e: e.id)),
    (*GRAPH.statements, *OTHER.statements),
)


def named(graph: object) -> dict[str, set[object]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {str(g.identifier): set(g) for g in graph.graphs() if "x-rdflib" not in str(g.identifier)}  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", ["ttl", "trig", "nq"])
def test_each_form_gives_the_graphs_that_were_written(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"two.{form}"
    path.write_text(serialise(TWO, form), encoding="utf-8")
    loaded = load_named([path])
    assert named(loaded) == named(graph_to_dataset(TWO)) and len(named(loaded)) == 2
    assert set(loaded.triples((None, None, None))) == set(load([path]))


@pytest.mark.parametrize("form", ["ttl", "trig"])
def test_a_page_as_read_has_the_graph_of_its_article(form: str, built: Path, graph: KnowledgeGraph) -> None:
    assert named(load_named([built / f"harbour.{form}"])) == named(graph.to_rdflib())


def test_files_of_the_same_article_are_one_graph(built: Path) -> None:
    both = load_named([built / "harbour.ttl", built / "harbour.nq"])
    assert named(both) == named(load_named([built / "harbour.trig"]))


def test_what_belongs_to_no_article_stays_in_the_default_graph(tmp_path: Path) -> None:
    path = tmp_path / "notes.ttl"
    path.write_text("<https://e.example/a> <https://e.example/b> 1 .", encoding="utf-8")
    loaded = load_named([path])
    assert named(loaded) == {} and len(set(loaded.triples((None, None, None)))) == 1
