"""Forms of a name: which are one node of the graph, and which stay apart. The cases are in `names.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.library import KnowledgeGraph
from kg.model import Entity
from kg.pipeline import read_text
from tests.toml_cases import all_cases

CASES = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
REST = " The people of the town heard of it when they were all at home."
"""So that a few words full of names are seen to be English."""


def bearers(graph: KnowledgeGraph, name: str) -> list[Entity]:
    """The named entities with this label or alias."""
    return [e for e in graph.entities if e.named and name in (e.label, *e.aliases)]


@pytest.mark.parametrize("case", all_cases(CASES))
def test_names(case: dict[str, Any]) -> None:
    """`one`: names of one node each list; `apart`: of two nodes at least; `label`, `none`: as they say; `says`: a
    statement as a sentence."""
    text = case["text"].rstrip() + REST
    graph = read_text(text, plain=True)
    for names in case.get("one", ()):
        found = [bearers(graph, name) for name in names]
        assert all(len(each) == 1 for each in found), {
            n: [e.label for e in f] for n, f in zip(names, found, strict=True)
        }
        assert len({each[0].id for each in found}) == 1
    for names in case.get("apart", ()):
        found = [bearers(graph, name) for name in names]
        assert all(found), names
        assert len({e.id for each in found for e in each}) == sum(map(len, found)), names
    for label in case.get("label", ()):
        assert label in {e.label for e in graph.entities if e.named}
    for name in case.get("none", ()):
        assert name not in {n for e in graph.entities for n in (e.label, *e.aliases)}
    said = [str(s) for s in graph.statements]
    for sentence in case.get("says", ()):
        assert any(s.startswith(sentence) for s in said), said
    for words in case.get("unsaid", ()):
        assert not any(words in s for s in said), said
