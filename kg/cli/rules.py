"""`kg rules`: which rules of reading fired on the inputs, and how often."""

from __future__ import annotations

import argparse
from collections import Counter

from kg.cli.console import table
from kg.cli.documents import Documents


def run(arguments: argparse.Namespace) -> int:
    """Prints each rule with its count and its first statement, most frequent first; 2 where an input was bad."""
    from kg.pipeline import each_graph

    documents = Documents(arguments)
    fired: Counter[str] = Counter()
    first: dict[str, str] = {}
    for graph in each_graph(iter(documents)):
        for statement in graph.statements:
            fired[statement.rule] += 1
            if statement.rule not in first:
                first[statement.rule] = graph.sentence(statement)
    rows = [
        [str(n), rule, first[rule]] for rule, n in sorted(fired.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    print(table(("fired", "rule", "for example"), rows))
    return documents.status
