"""What values say of themselves: a statement as a sentence, everything else in a short line."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from kg.library import KnowledgeGraph
from kg.model import Graph, Statement, Value
from tests.store.sample import ARTICLE, GRAPH, TEXT, one_meeting

SENTENCES = {
    "called": "Ilse Brandt called Tomas Rekk (happened; The Quay Courier)",
    "plansWith": "Velmar plans with Ostrova (planned; Ilse Brandt, in The Quay Courier)",
    "wrote": "Ilse Brandt wrote “Velmar plans with Ostrova” (happened; The Quay Courier)",
    "met": "Ilse Brandt met Pia Holt (denied; Ilse Brandt, through Tomas Rekk, through Olga Marsh, in The Quay Courier)",
    "thanked": "Tomas Rekk (not) thanked Ilse Brandt (not happened; The Quay Courier)",
}


def one(relation: str, graph: Graph = GRAPH) -> Statement:
    return next(s for s in graph.statements if s.relation == relation)


@pytest.mark.parametrize("relation", SENTENCES)
def test_a_statement_is_a_sentence_with_how_real_it_is_and_who_says_so(relation: str) -> None:
    assert str(one(relation)) == SENTENCES[relation]


def test_a_value_is_an_object_too() -> None:
    value = dataclasses.replace(one("called"), object=Value("forty ferries", "40 ferry"))
    graph = Graph(GRAPH.articles, GRAPH.entities, (value,))
    assert str(graph.statements[0]).startswith("Ilse Brandt called forty ferries (happened")


def test_an_unknown_speaker_is_never_the_outlet() -> None:
    untold = dataclasses.replace(one("called"), said_by=("quay-courier", None))
    nowhere = dataclasses.replace(one("called"), said_by=(None,))
    graph = Graph(GRAPH.articles, GRAPH.entities, (untold, nowhere))
    assert graph.speakers(untold) == ["The Quay Courier", "unknown speaker"]
    assert graph.speakers(nowhere) == ["unknown outlet"]
    assert str(untold).endswith("(happened; unknown speaker, in The Quay Courier)")
    assert str(nowhere).endswith("(happened; unknown outlet)")


def test_an_opinion_piece_without_a_byline_has_an_unnamed_author() -> None:
    opinion = dataclasses.replace(ARTICLE, opinion=True)
    evidence = dataclasses.replace(one("called").evidence, article=opinion)
    untold = dataclasses.replace(one("called"), said_by=("quay-courier", None), evidence=evidence)
    deeper = dataclasses.replace(untold, said_by=("quay-courier", "olga-marsh", None))
    graph = Graph((opinion,), GRAPH.entities, (untold, deeper))
    assert graph.speakers(untold)[1] == "its unnamed author"
    assert graph.speakers(deeper)[-1] == "unknown speaker"


def test_outside_a_graph_it_speaks_in_the_words_of_the_text() -> None:
    alone = dataclasses.replace(one("thanked"))
    assert str(alone) == "Rekk (not) thanked Brandt (not happened; quay-courier)"


def test_a_statement_knows_the_graph_that_it_was_last_made_part_of() -> None:
    statement = dataclasses.replace(one("called"))
    renamed = tuple(
        dataclasses.replace(e, label="The Minister") if e.id == "ilse-brandt" else e for e in GRAPH.entities
    )
    KnowledgeGraph(GRAPH.articles, renamed, (statement,))
    assert str(statement).startswith("The Minister called Tomas Rekk")
    assert statement == one("called") and hash(statement) == hash(one("called"))
    assert str(pickle.loads(pickle.dumps(statement))) == str(statement)
    assert dataclasses.asdict(statement)["subject"] == "ilse-brandt"


def test_representations_are_one_short_line() -> None:
    long = "A harbour that has no end " * 40
    other = one_meeting(long, "Bo")
    for value in (
        ARTICLE,
        GRAPH,
        *GRAPH.entities,
        *GRAPH.statements,
        *other.articles,
        *other.statements,
        other,
    ):
        assert len(repr(value)) < 180 and "\n" not in repr(value)
    assert TEXT[60:90] not in repr(ARTICLE)
    assert repr(ARTICLE).startswith(f"<Article {ARTICLE.id}: “Velmar plans a ferry")
    assert (
        repr(GRAPH)
        == f"<Graph: 1 article, {len(GRAPH.entities)} entities, {len(GRAPH.statements)} statements>"
    )
    held = KnowledgeGraph(GRAPH.articles, GRAPH.entities, GRAPH.statements)
    assert repr(held).startswith("<KnowledgeGraph: 1 article, ")
    assert repr(GRAPH.by_id["velmar"]) == "<Entity velmar: Velmar (Country)>"
    assert repr(one("called")) == f"<Statement {one('called').id}: Ilse Brandt called Tomas Rekk>"
