"""`kg coref --gap FILE`: pronouns resolved in the form of GAP (Webster et al. 2018)."""

from __future__ import annotations

import argparse

from kg.errors import InvalidInput


def run(arguments: argparse.Namespace) -> int:
    """Prints a line an example: ID, then TRUE or FALSE for each of the two names."""
    from kg.extraction.coref.gap import answers
    from kg.pipeline import reader

    if not arguments.gap.is_file():
        raise InvalidInput(f"{arguments.gap}: no such file")
    for line in answers(arguments.gap, reader()):
        print(line)
    return 0
