"""`kg clean`: what of a page is the article."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from kg.cli.documents import Documents
from kg.cli.streams import in_json


def run(arguments: argparse.Namespace) -> int:
    """Prints metadata, title and body of every article, as text or as one JSON object; 2 where an input was bad."""
    from kg.sources import clean

    documents = Documents(arguments, english=False)
    cleaned: dict[str, dict[str, Any]] = {}
    for article in documents:
        kept = clean(article)
        if arguments.format == "json":
            cleaned[article.name] = kept
        else:
            parts = ("\n".join(_frame(kept)), kept["title"], kept["articleBody"])
            print("\n\n".join(part for part in parts if part), end="\n\n")
    if arguments.format == "json":
        print(in_json(json.dumps(cleaned, ensure_ascii=False, indent=1)))
    return documents.status


def _frame(kept: dict[str, Any]) -> Iterator[str]:
    """A line for each part of the metadata that is known: what it is, and where it was found."""
    for name, place in kept["found"].items():
        value = kept[name]
        said = ", ".join(value) if isinstance(value, list) else "yes" if value is True else value
        if said:
            yield f"{name + ':':<11}{said}  [{_where(place)}]"


def _where(place: dict[str, Any]) -> str:
    """A place in words: "given", "sidecar", "metadata", or "line 4, characters 30 to 52"."""
    if "line" not in place:
        return str(place["source"])
    return f"line {place['line']}, characters {place['start']} to {place['end']}"
