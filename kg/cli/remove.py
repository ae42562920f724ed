"""`kg remove`: articles out of an archive."""

from __future__ import annotations

import argparse


def run(arguments: argparse.Namespace) -> int:
    """Takes all the articles away at once, and prints their ids."""
    from kg.archive import remove

    for article in remove(arguments.store, arguments.articles):
        print(article)
    return 0
