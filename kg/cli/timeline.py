"""`kg timeline`: what happened or is to happen to one entity, in order."""

from __future__ import annotations

import argparse

from kg.cli.console import note_title_left_out
from kg.cli.limit import within
from kg.cli.records import shown


def run(arguments: argparse.Namespace) -> int:
    """Prints the rows of the ready question `entity-timeline`, in the articles' own words."""
    from kg.archive import timeline

    found = within(arguments.timeout, timeline, arguments.store, arguments.entity)
    note_title_left_out(arguments.entity, found.found_by)
    print(shown(found.columns, found.rows))
    return 0
