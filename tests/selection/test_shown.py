"""Which statements of a text are shown, and for which rule others are held back. The cases are in `shown.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.library import KnowledgeGraph
from kg.pipeline import read_text
from kg.selection import select
from kg.store import to_turtle
from tests.toml_cases import all_cases
from tests.without_doubt import without_doubt

CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "shown.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", all_cases(CASES))
def test_shown(case: dict[str, Any]) -> None:
    graph = without_doubt(read_text(case["text"], plain=True))
    assert set(case.get("shown", ())) <= {graph.sentence(s) for s in graph.rows}
    held = {graph.sentence(s): s.held_back for s in graph.statements if s.held_back}
    assert case.get("held", {}).items() <= held.items(), held
    assert len(graph.rows) == case.get("rows", len(graph.rows))


def test_nothing_is_left_out_and_selecting_again_changes_nothing(graph: KnowledgeGraph) -> None:
    bare = replace(graph, statements=tuple(replace(s, held_back="", stands_in="") for s in graph.statements))
    again = select(bare, graph.readings)
    assert [s.id for s in again.statements] == [s.id for s in graph.statements]
    assert again.statements == graph.statements == select(again, graph.readings).statements


def test_what_is_held_back_or_stands_in_a_caption_is_no_direct_triple(graph: KnowledgeGraph) -> None:
    fact = next(s for s in graph.rows if s.asserted and isinstance(s.object, str))
    direct = f"\n    kg:{fact.relation} :{fact.object}"
    assert direct in to_turtle(graph)
    for reason in ({"held_back": "no point"}, {"stands_in": "caption"}):
        same = (fact.subject, fact.object)
        marked = [replace(s, **reason) if (s.subject, s.object) == same else s for s in graph.statements]
        assert direct not in to_turtle(replace(graph, statements=tuple(marked)))


def test_the_numbers_of_what_is_shown_come_first(graph: KnowledgeGraph) -> None:
    assert [graph.numbers[s.id] for s in graph.rows] == list(range(1, len(graph.rows) + 1))
    assert len(graph.numbers) == len({s.id for s in graph.statements})
