"""Which statements tell all that another tells, however sure they are."""

from __future__ import annotations

import pytest

import kg
from kg.selection.repetitions import Repetitions


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Ada Brook urged the government to publish the contracts.",
            {
                "Ada Brook urged to publish the contracts": "Ada Brook urged the government to publish the contracts",
            },
        ),
        (
            "Carl Fenn thanked Mayor Ada Brook. Dahl Mills praised Ada Brook, the mayor of Oslo.",
            {"Ada Brook holds position Mayor": "Ada Brook holds position Mayor of Oslo"},
        ),
        ("Carl Fenn left Oslo. Ada Brook said that Carl Fenn left Oslo.", {}),
        ("Carl Fenn left Oslo. Carl Fenn did not leave Oslo.", {}),
        ("Director Ada Brook met Director General Ada Brook.", {}),
    ],
)
def test_told_by(text: str, pairs: dict[str, str]) -> None:
    graph = kg.read_text(text, plain=True)
    repetitions = Repetitions(graph)
    told = {
        graph.sentence(statement): graph.sentence(other)
        for statement in graph.statements
        for other in repetitions.told_by(statement)
    }
    assert told == pairs
