"""`kg merges`: the decisions of an archive."""

from __future__ import annotations

import argparse

from kg.cli.console import table


def run(arguments: argparse.Namespace) -> int:
    """Prints a row a decision, in order; with --proposed those that wait for a user."""
    from kg.archive import decisions

    found = decisions(arguments.store, proposed=arguments.proposed)
    rows = [(str(d.number), d.outcome, d.by, d.told, d.reason) for d in found]
    print(table(("number", "what", "by", "of", "why"), rows))
    return 0
