"""An opinion piece, from the page to the graph: what its author says is not the outlet's fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import PROV, RDF, Graph, URIRef

import kg
from kg.cli import main
from kg.library import KnowledgeGraph

NEWS = """The Brackwater Times

Ferry line to Ostrova opens after ten years

By Jonna Hald
June 3, 2024

Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday. She thanked him for the new bridge at the harbour of the town.

The builder said that his firm will open a second line in the spring, when the ice has left the harbour and the quay is dry.

More than two hundred people have waited for this day, and most of them have never been on the other side of the water.

The last ferry left the harbour in October, when the contract with the railway ended and the old engines were taken out.

About The Brackwater Times
"""
OPINION = NEWS.replace("Ferry line to Ostrova", "Opinion: The ferry line to Ostrova")


def met(graph: KnowledgeGraph) -> tuple[str | None, ...]:
    (found,) = {s.said_by for s in graph.statements if s.relation == "met"}
    return tuple(None if key is None else graph.by_id[key].label for key in found)


def test_own_words_are_the_outlets_in_the_news_and_the_authors_in_an_opinion_piece() -> None:
    news, opinion = kg.read_text(NEWS), kg.read_text(OPINION)
    assert met(news) == ("The Brackwater Times",)
    assert met(opinion) == ("The Brackwater Times", "Jonna Hald")
    assert any(s.asserted for s in news.statements) and not any(s.asserted for s in opinion.statements)


def test_whom_the_author_quotes_speaks_through_the_author() -> None:
    graph = kg.read_text(OPINION)
    chains = {tuple(graph.by_id[k].label if k else None for k in s.said_by) for s in graph.statements}
    assert any(chain[:2] == ("The Brackwater Times", "Jonna Hald") and len(chain) == 3 for chain in chains)


def test_the_graph_of_an_opinion_piece_has_no_direct_triple_and_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = kg.read_text(OPINION)
    rdf = Graph().parse(data=graph.to_turtle(), format="turtle")
    base, terms = "https://w3id.org/kg-news/id/", "https://w3id.org/kg-news/ontology#"
    brook, author = URIRef(base + "ada-brook"), URIRef(base + "jonna-hald")
    assert not list(rdf.triples((brook, URIRef(terms + "met"), None)))
    statement = next(
        s for s in rdf.subjects(RDF.predicate, URIRef(terms + "met")) if (s, RDF.subject, brook) in rdf
    )
    assert rdf.value(statement, PROV.wasAttributedTo) == author
    path = tmp_path / "opinion.ttl"
    path.write_text(graph.to_turtle(), encoding="utf-8")
    assert main(["validate", str(path)]) == 0, capsys.readouterr().out


def test_a_sidecar_may_say_so(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "ferry.meta.toml").write_text("opinion = true\n", encoding="utf-8")
    assert met(kg.read(tmp_path / "ferry.txt")) == ("The Brackwater Times", "Jonna Hald")
    (tmp_path / "ferry.meta.toml").write_text('opinion = false\noutlet = "Quay Courier"\n', encoding="utf-8")
    assert met(kg.read(tmp_path / "ferry.txt")) == ("Quay Courier",)
