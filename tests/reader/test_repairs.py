"""Rules that mend slips of the network, each on trees of its own (`repairs.toml`): what changes, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.reader.name_tags import Name
from kg.reader.network import Parse
from kg.reader.repair import RULES, Repair, is_acyclic, repaired

CASES = tomllib.loads((Path(__file__).parent / "repairs.toml").read_text(encoding="utf-8"))
BY_NAME = {rule.name: rule for rule in RULES}


def read(case: dict[str, Any]) -> tuple[Parse, list[str]]:
    rows = [line.split() for line in case["tree"].strip().splitlines()]
    names = [given.replace("-", " ").split() for given in case.get("names", ())]
    return Parse(
        upos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        heads=[int(row[3]) - 1 for row in rows],
        relations=[row[4] for row in rows],
        names=[Name(int(first) - 1, int(last), label) for first, last, label in names],
        kinds=[row[5] if len(row) > 5 else "none" for row in rows],
    ), [row[0] for row in rows]


def arcs(parse: Parse, forms: list[str]) -> list[str]:
    return [
        f"{form} {relation} {forms[head] if head >= 0 else '-'}"
        for form, relation, head in zip(forms, parse.relations, parse.heads, strict=True)
    ]


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        pytest.param(rule, case, id=f"{rule}-{number}")
        for rule, cases in CASES.items()
        for number, case in enumerate(cases, 1)
    ],
)
def test_a_rule_changes_its_slip_and_nothing_else(rule: str, case: dict[str, Any]) -> None:
    parse, forms = read(case)
    for made in (BY_NAME[rule].apply(parse, forms), repaired(parse, forms)):
        new = [n for n, o in zip(arcs(made, forms), arcs(parse, forms), strict=True) if n != o]
        assert sorted(new) == sorted(case.get("changed", ()))
        names = [f"{' '.join(forms[n.start : n.end])} {n.label}" for n in made.names]
        before = [f"{' '.join(forms[n.start : n.end])} {n.label}" for n in parse.names]
        assert (names != before, names if names != before else []) == ("after" in case, case.get("after", []))
        words = zip(forms, made.upos, made.tags, parse.upos, parse.tags, strict=True)
        tagged = [f"{form} {upos} {tag}" for form, upos, tag, *old in words if [upos, tag] != old]
        assert tagged == case.get("tagged", [])
        assert is_acyclic(made.heads)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_fires_in_its_example_and_not_in_its_counterexample(rule: Repair) -> None:
    changed = {written(case): acts(case) for case in CASES[rule.name]}
    assert changed[solid(rule.example)] and not changed[solid(rule.counterexample)]


def acts(case: dict[str, Any]) -> bool:
    """Whether the rule changes arcs or names of the case."""
    return bool(case.get("changed") or case.get("after"))


def written(case: dict[str, Any]) -> str:
    return solid("".join(read(case)[1]))


def solid(sentence: str) -> str:
    """A sentence without spaces and its last stop, by which it is found."""
    return sentence.replace(" ", "").removesuffix(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_without_a_rule_its_slip_stays(rule: Repair) -> None:
    others = [other for other in RULES if other is not rule]
    parses = [read(case) for case in CASES[rule.name] if acts(case)]
    assert any(repaired(p, forms, others) != repaired(p, forms) for p, forms in parses)
