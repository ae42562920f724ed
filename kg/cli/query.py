"""`kg query`: a question asked of graphs on disk."""

from __future__ import annotations

import argparse

from kg.cli.console import table
from kg.cli.graphs import graph_files


def run(arguments: argparse.Namespace) -> int:
    """Prints the answer in the form asked for."""
    from kg.store import load, query

    files = graph_files([*arguments.files, *arguments.more])
    answer = query(load(files), arguments.question, dict(arguments.params))
    if arguments.format == "table":
        print(table(answer.columns, answer.rows))
    else:
        print(answer.text(arguments.format).rstrip("\n"))
    return 0
