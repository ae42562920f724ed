"""Faults of schemas/ontology.ttl: one line with file, line and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kg.ontology
from kg.errors import InvalidSchema

Change = Callable[[str, str], Path]


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """A function that makes a changed ontology the one that is read."""
    text = (kg.ontology.schema_dir() / "ontology.ttl").read_text(encoding="utf-8")
    path = tmp_path / "ontology.ttl"

    def change(old: str, new: str) -> Path:
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        monkeypatch.setattr(kg.ontology, "schema_dir", lambda: tmp_path)
        return path

    return change


def fault() -> str:
    with pytest.raises(InvalidSchema) as error:
        kg.ontology._graph.__wrapped__()
    return str(error.value)


def line_with(path: Path, part: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if part in line)


@pytest.mark.parametrize("predicate", ["domain", "range", "subClassOf"])
def test_a_class_that_is_not_declared_is_told_with_its_line(changed: Change, predicate: str) -> None:
    path = changed(f"rdfs:{predicate} kg:Agent ", f"rdfs:{predicate} kg:Agentt ")
    told = fault()
    assert told.startswith(f"{path}:{line_with(path, 'kg:Agentt')}: {predicate} of ")
    assert "unknown class 'Agentt'; known: Agent" in told
    assert "\n" not in told


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("kg:Thing a owl:Class ;", "kg:Thing a owl:Class", "kg:Thing a", "expected '.'"),
        ("kg:Thing a owl:Class", "kg:Thing a ovl:Class", "ovl:", 'Prefix "ovl:" not bound'),
    ],
)
def test_what_is_no_turtle_is_told_with_its_line(
    changed: Change, old: str, new: str, line: str, why: str
) -> None:
    path = changed(old, new)
    told = fault()
    place, _, reason = told.partition(": not Turtle: ")
    assert abs(int(place.removeprefix(f"{path}:")) - line_with(path, line)) <= 1
    assert why in reason
    assert "\n" not in told
