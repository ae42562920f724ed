"""`kg clean`: what of a page is the article."""

from __future__ import annotations

import argparse
import json

from kg.cli.documents import Documents


def run(arguments: argparse.Namespace) -> int:
    """Prints title and body of every article, as text or as one JSON object; 2 where an input was bad."""
    from kg.sources import clean

    documents = Documents(arguments, english=False)
    cleaned: dict[str, dict[str, str | None]] = {}
    for article in documents:
        kept = clean(article)
        if arguments.format == "json":
            cleaned[article.name] = kept
        else:
            print("\n\n".join(part for part in (kept["title"], kept["articleBody"]) if part), end="\n\n")
    if arguments.format == "json":
        print(json.dumps(cleaned, ensure_ascii=False, indent=1))
    return documents.status
