"""The gold of our own articles, and how it is compared."""

from __future__ import annotations

import pytest

import kg
from kg.model import Actuality
from kg.ontology import relations
from tests.quality.own import Gold, Row, aligned, golds, has

GOLDS = [pytest.param(gold, id=gold.name) for gold in golds()]
HOW = {how for actuality in Actuality for how in (str(actuality), f"not {actuality}")}
TEXT = "Ada Brook met Carl Fenn in Oslo on Monday. Fenn plans to leave. The tower was built by Carl Fenn."


def test_there_are_thirty_articles_and_more() -> None:
    assert len(GOLDS) >= 30


@pytest.mark.parametrize("gold", GOLDS)
def test_the_words_of_the_gold_stand_in_the_text(gold: Gold) -> None:
    text = " ".join(gold.text.split())
    for row in (*gold.statements, *gold.forbidden):
        phrases = (row.subject, row.relation, row.object, row.speaker or "")
        assert [p for p in phrases if p not in text and p not in relations()] == []


@pytest.mark.parametrize("gold", GOLDS)
def test_a_row_is_told_once_and_says_how_real_it_is(gold: Gold) -> None:
    assert len(set(gold.statements)) == len(gold.statements)
    assert {row.actuality for row in gold.statements} <= HOW
    assert not set(gold.statements) & set(gold.forbidden)


def test_a_row_has_the_statement_with_the_same_heads_and_a_passive_from_either_side() -> None:
    graph = kg.read_text(TEXT, plain=True)
    rows = [
        Row("Brook", "met", "Fenn"),
        Row("Fenn", "built", "The tower"),
        Row("Fenn", "met", "Oslo"),
        Row("Brook", "leave", ""),
    ]
    assert [row for row, _ in aligned(rows, graph)] == rows[:2]


def test_a_forbidden_row_asks_for_what_it_names_only() -> None:
    graph = kg.read_text(TEXT, plain=True)
    assert has(graph, Row("Fenn", "leave", "")) and has(graph, Row("Fenn", "leave", "", "planned"))
    assert not has(graph, Row("Fenn", "leave", "", "happened"))
    assert has(graph, Row("Brook", "", "", "happened", "")) and not has(
        graph, Row("Brook", "", "", None, "Fenn")
    )
