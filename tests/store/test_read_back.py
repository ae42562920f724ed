"""RDF → graph: what an article's graph tells is read back whole."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from kg.library import KnowledgeGraph
from kg.model import Days, Graph, Origin, Span, Statement, StatementQualifier
from kg.store import ArticleTriples, graph_back, to_turtle
from kg.store.dataset import article_graphs
from tests.store.sample import GRAPH, TEXT

UNTOLD = {"explanation", "kept_id", "qualifiers", "evidence"}


def back(graph: Graph) -> Graph:
    blocks = {article.id: article.blocks for article in graph.articles}
    parts = article_graphs(graph)
    return graph_back(ArticleTriples(triples, blocks[name.rpartition("/")[2]]) for name, triples in parts)


def test_an_article_that_was_read(graph: KnowledgeGraph) -> None:
    found = back(graph)
    assert to_turtle(found) == to_turtle(graph)
    assert found.articles[0].metadata == graph.articles[0].metadata | {"byline": None}
    assert found.articles[0].blocks == graph.articles[0].blocks
    for one, other in zip(graph.statements, found.statements, strict=True):
        assert one.id == other.id and one.evidence.quote == other.evidence.quote
        for field in fields(one):
            if field.name not in UNTOLD:
                assert getattr(one, field.name) == getattr(other, field.name), field.name
        assert named(one) == named(other)


def named(statement: Statement) -> set[tuple[str, str]]:
    """The circumstances that are entities."""
    return {(q.role, q.entity) for q in statement.qualifiers if q.entity is not None}


@pytest.mark.parametrize("given", [False, True])
def test_chains_channels_quantities_and_times(given: bool) -> None:
    article = replace(GRAPH.articles[0], origins=() if given else (("title", Origin("text")),), opinion=given)
    graph = Graph(
        (article,),
        GRAPH.entities,
        tuple(replace(s, evidence=replace(s.evidence, article=article)) for s in GRAPH.statements),
    )
    found = back(graph)
    assert to_turtle(found) == to_turtle(graph)
    assert max(len(s.said_by) for s in found.statements) == max(len(s.said_by) for s in graph.statements) > 2
    assert {s.time for s in found.statements} == {s.time for s in graph.statements} != {Days()}


def test_a_preposition_is_told_from_the_name_behind_it() -> None:
    statement = GRAPH.statements[0]
    place = Span(TEXT.index("Blue Coast"), TEXT.index("Coalition") + 9)
    against = StatementQualifier("goal", (place,), "blue-coast-coalition", preposition="against the")
    of = replace(statement, qualifiers=(against,))
    found = back(replace(GRAPH, statements=(of, *GRAPH.statements[1:]))).statement_by_id[statement.id]
    assert [(q.role, q.entity, q.preposition) for q in found.qualifiers] == [
        ("goal", "blue-coast-coalition", "against the")
    ]
