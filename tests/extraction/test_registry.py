"""All rules of reading in one place: each with a name of its own within its part, an example, and a counterexample."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import kg.extraction
import kg.reader
import kg.time
from kg.cli import main
from kg.extraction.registry import rules_by_part
from kg.rules import Rule

PARTS = rules_by_part()


@pytest.mark.parametrize("part", PARTS)
def test_every_rule_is_named_once_and_explained(part: str) -> None:
    names = [rule.name for rule in PARTS[part]]
    assert len(names) == len(set(names))
    assert all(rule.example and rule.counterexample for rule in PARTS[part])


def defined_rules() -> Iterator[tuple[str, Rule]]:
    """Every rule that a module of the reading names, alone or in a collection, with where it is."""
    for package in (kg.extraction, kg.reader, kg.time):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                several = value.values() if isinstance(value, dict) else value
                found = several if isinstance(several, (tuple, list, type({}.values()))) else [value]
                yield from ((f"{module.name}.{name}", rule) for rule in found if isinstance(rule, Rule))


def test_every_rule_that_is_defined_is_in_the_registry_of_its_part() -> None:
    registered = {id(rule) for rules in PARTS.values() for rule in rules}
    defined = list(defined_rules())
    assert len({id(rule) for _, rule in defined}) > 100, "the rules are found"
    assert [where for where, rule in defined if id(rule) not in registered] == []


def test_the_list_of_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--list", "--format", "json"]) == 0
    rules = json.loads(capsys.readouterr().out)
    assert [(r["part"], r["name"]) for r in rules] == [
        (p, r.name) for p, rules in PARTS.items() for r in rules
    ]
    origin = next(r for r in rules if r["name"] == "origin")
    assert origin["properties"] == {
        "confidence": 0.75,
        "presupposed": True,
        "clausal": False,
        "dependent": False,
    }


def test_the_list_of_rules_as_a_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    assert main(["rules", "--list"]) == 0
    out = capsys.readouterr().out.splitlines()
    row = next(line for line in out if " origin " in line)
    assert "The Norwegian firm closed." in row and row.rstrip().endswith("presupposed, confidence 0.75")


def test_either_all_rules_or_those_that_fired(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["--list", "page.txt"]):
        assert main(["rules", *arguments]) == 2
        assert (
            capsys.readouterr().err
            == "kg: kg rules: expected either --list, for all rules, or inputs, for those that fired\n"
        )
