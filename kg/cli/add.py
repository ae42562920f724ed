"""`kg add`: articles into an archive."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.cli.documents import Documents
from kg.model import Article, cut

BATCH = 8
"""Articles that are read before they are written: what a run that is killed must read again."""


def run(arguments: argparse.Namespace) -> int:
    """Reads the articles that the archive does not hold as they are, and writes them; 2 where an input was bad."""
    from kg.archive.folder import prepare

    prepare(arguments.store)
    documents = Documents(arguments, english=not arguments.lines)
    counts = {"added": 0, "replaced": 0, "unchanged": 0}
    for batch in _batches(documents):
        for outcome in _written(arguments.store, batch, again=arguments.again):
            counts[outcome] += 1
    print(", ".join(f"{number} {outcome}" for outcome, number in counts.items()), file=sys.stderr)
    return documents.status


def _batches(articles: Documents) -> Iterator[list[Article]]:
    batch: dict[str, Article] = {}
    for article in articles:
        batch[article.id] = article
        if len(batch) == BATCH:
            yield [*batch.values()]
            batch.clear()
    yield [*batch.values()]


def _written(store: Path, batch: list[Article], *, again: bool) -> Iterator[str]:
    """What became of each article."""
    from kg.archive import add, unread
    from kg.pipeline import each_graph

    new = batch if again or not batch else unread(store, batch)
    yield from ["unchanged"] * (len(batch) - len(new))
    if not new:
        return
    titles = {article.id: article.title or article.name for article in new}
    for stored in add(store, each_graph(new)):
        outcome = "replaced" if stored.replaced else "added"
        said = f"{outcome} {stored.id}: {stored.statements} statements, “{cut(titles[stored.id])}”"
        print(" ".join(said.split()), file=sys.stderr)
        for decision in stored.decisions:
            what = "proposed" if decision.proposed else decision.kind.value
            print(f"  {what}: :{decision.entity} → :{decision.other} ({decision.reason})", file=sys.stderr)
        yield outcome
