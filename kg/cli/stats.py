"""`kg stats`: how much an archive holds."""

from __future__ import annotations

import argparse

from kg.cli.console import table


def run(arguments: argparse.Namespace) -> int:
    """Prints what is counted, a line each."""
    from kg.archive import stats

    print(table(("what", "how many"), [(what, str(count)) for what, count in stats(arguments.store).items()]))
    return 0
