"""`kg about` and `kg timeline`: what an archive says about one entity."""

from __future__ import annotations

import argparse
import json

from kg.cli.console import note_title_left_out
from kg.cli.limit import within
from kg.cli.records import shown
from kg.cli.streams import in_json

COLUMNS = (
    "date",
    "by",
    "subject",
    "relation",
    "object",
    "actuality",
    "negated",
    "article",
    "outlet",
    "quote",
)
"""Of the ready question, in the order in which they are shown."""


def run(arguments: argparse.Namespace) -> int:
    """Prints what it is called, its sources, and every statement by date, then by speaker."""
    from kg.archive import about

    found = within(arguments.timeout, about, arguments.store, arguments.entity)
    note_title_left_out(arguments.entity, found.found_by)
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    unique = list({tuple(row[name] for name in COLUMNS): None for row in rows})
    unique.sort(key=lambda row: (row[0], row[1]))
    if arguments.format == "json":
        told: dict[str, object] = {
            "id": found.id,
            "label": found.label,
            "type": found.type,
            "aliases": found.aliases,
        }
        told |= {"articles": found.articles, "independent": found.independent}
        told |= {"statements": [dict(zip(COLUMNS, row, strict=True)) for row in unique]}
        print(in_json(json.dumps(told, ensure_ascii=False, indent=1)))
        return 0
    print(f"{found.label} ({found.type}) :{found.id}")
    if found.aliases:
        print("also:", ", ".join(found.aliases))
    articles = "1 article" if found.articles == 1 else f"{found.articles} articles"
    print(f"{articles}, {found.independent} independent\n")
    print(shown(COLUMNS, unique))
    return 0
