"""`kg timeline`: what happened or is to happen to one entity, in order."""

from __future__ import annotations

import argparse

from kg.cli.limit import within
from kg.cli.query import answered
from kg.cli.records import shown


def run(arguments: argparse.Namespace) -> int:
    """Prints the rows of the ready question `entity-timeline`."""
    asked = "entity-timeline", "", arguments.store, {"entity": arguments.entity}, "table"
    answer = within(arguments.timeout, answered, *asked)
    if not isinstance(answer, str):
        print(shown(*answer))
    return 0
