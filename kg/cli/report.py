"""`kg report`: what an archive says about one entity, as Markdown."""

from __future__ import annotations

import argparse

from kg.cli.limit import within


def run(arguments: argparse.Namespace) -> int:
    """Prints the dossier: statements with quotes, speakers and dates, then the sources."""
    from kg.archive import about
    from kg.archive.report import markdown

    print(markdown(within(arguments.timeout, about, arguments.store, arguments.entity)), end="")
    return 0
