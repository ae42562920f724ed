"""`kg rules`: the rules of reading, all of them or those that fired on the inputs."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from kg.cli.console import table
from kg.cli.documents import Documents
from kg.errors import InvalidInput


def run(arguments: argparse.Namespace) -> int:
    """Prints the rules: all with `--list`, else those that fired on the inputs; 2 where an input was bad.

    Raises InvalidInput where neither is asked for, or both.
    """
    if arguments.list == bool(arguments.inputs):
        raise InvalidInput("kg rules: expected either --list, for all rules, or inputs, for those that fired")
    return _all(arguments.format) if arguments.list else _fired(arguments)


def _all(form: str) -> int:
    """All rules by part, in the order in which they are tried."""
    from kg.extraction.registry import properties_of, rules_by_part

    rules = [
        {
            "part": part,
            "name": rule.name,
            "example": rule.example,
            "counterexample": rule.counterexample,
            "properties": properties_of(rule),
        }
        for part, registry in rules_by_part().items()
        for rule in registry
    ]
    if form == "json":
        return _json(rules)
    columns = ("part", "rule", "for example", "not", "properties")
    print(
        table(
            columns,
            [[*(str(v) for v in [*rule.values()][:-1]), _worded(rule["properties"])] for rule in rules],
        )
    )
    return 0


def _worded(properties: Any) -> str:
    """Flags that are set by their names, other properties with their values."""
    known: Mapping[str, object] = properties
    flags = [name for name, value in known.items() if value is True]
    return ", ".join([*flags, *(f"{n} {v}" for n, v in known.items() if not isinstance(v, bool) and v != "")])


def _fired(arguments: argparse.Namespace) -> int:
    """The rules that fired with their count and first statement, most frequent first."""
    from kg.pipeline import each_graph

    documents = Documents(arguments)
    fired: Counter[str] = Counter()
    first: dict[str, str] = {}
    for graph in documents.through(each_graph):
        for statement in graph.statements:
            fired[statement.rule] += 1
            if statement.rule not in first:
                first[statement.rule] = graph.sentence(statement)
    order = sorted(fired.items(), key=lambda pair: (-pair[1], pair[0]))
    if arguments.format == "json":
        _json([{"fired": n, "name": rule, "example": first[rule]} for rule, n in order])
    else:
        print(table(("fired", "rule", "for example"), [[str(n), rule, first[rule]] for rule, n in order]))
    return documents.status


def _json(values: object) -> int:
    print(json.dumps(values, ensure_ascii=False, indent=2))
    return 0
