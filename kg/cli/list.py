"""`kg list`: the articles of an archive."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from kg.cli.console import table
from kg.cli.streams import in_json


def run(arguments: argparse.Namespace) -> int:
    """Prints a row an article, by day of publication."""
    from kg.archive import listed

    found = [asdict(article) for article in listed(arguments.store)]
    if arguments.format == "jsonl":
        for article in found:
            print(in_json(json.dumps(article, ensure_ascii=False)))
    else:
        names = ("id", "published", "outlet", "statements", "title", "url")
        print(table(names, [[str(article[name]) for name in names] for article in found]))
    return 0
