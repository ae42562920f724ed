"""`kg report`: what an archive says about one entity, as Markdown."""

from __future__ import annotations

import argparse

from kg.cli.console import note_title_left_out
from kg.cli.limit import within


def run(arguments: argparse.Namespace) -> int:
    """Prints the dossier: statements with quotes, speakers and dates, then the sources."""
    from kg.archive import about
    from kg.archive.report import markdown

    found = within(arguments.timeout, about, arguments.store, arguments.entity)
    note_title_left_out(arguments.entity, found.found_by)
    print(markdown(found), end="")
    return 0
