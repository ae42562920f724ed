"""Some of a people or party are not all of it."""

from __future__ import annotations

import pytest

from kg.pipeline import read_text


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Norwegians worried about the ferry left Oslo. The Norwegians met Ada Brook.",
            {"Norwegians worried about the ferry", "Norwegians"},
        ),
        ("The Norwegians met Ada Brook. Norwegians left Oslo.", {"Norwegians"}),
    ],
)
def test_a_restricted_people_is_an_entity_of_its_own(text: str, labels: set[str]) -> None:
    graph = read_text(text, plain=True)
    assert {e.label for e in graph.entities if e.type == "Group"} == labels
