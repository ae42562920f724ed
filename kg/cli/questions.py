"""`kg questions`: the ready questions."""

from __future__ import annotations

import argparse

from kg.cli.console import table


def run(arguments: argparse.Namespace) -> int:
    """Prints each question's name and what it answers."""
    from kg.store import questions

    print(table(("name", "what it answers"), sorted(questions().items())))
    return 0
