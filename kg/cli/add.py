"""`kg add`: articles into an archive."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from kg.cli.console import told_when_stopped
from kg.cli.documents import Documents
from kg.cli.unread import Unread
from kg.model import ArchivePlace, Article, cut

if TYPE_CHECKING:
    from kg.archive import Draft, Journal

BATCH = 8
"""Articles that are read before they are written: what a run that is killed must read again."""
OUTCOMES = ("added", "replaced", "unchanged")


def run(arguments: argparse.Namespace) -> int:
    """Reads the articles that the archive does not hold as they are, and writes them; 2 where an input was bad."""
    from kg.archive import Journal, require_writable

    require_writable(arguments.store)
    documents = Documents(arguments, english=not arguments.lines)
    unread = Unread(arguments.store, BATCH, again=arguments.again)
    counts: Counter[str] = Counter()
    journal = Journal()
    with told_when_stopped("what was written is whole, and the same command goes on from there"):
        drafts = documents.through(read, unread.of)
        while batch := [*islice(drafts, BATCH)]:
            counts.update(_written(arguments.store, batch, journal))
    counts["unchanged"] = unread.known
    documents.list_bad()
    print(", ".join(f"{counts[outcome]} {outcome}" for outcome in OUTCOMES), file=sys.stderr)
    return documents.status


def read(articles: Iterable[Article]) -> Iterator[Draft]:
    """What goes into the archive of each article."""
    from kg.archive import drafts_of
    from kg.pipeline import each_graph

    for graph in each_graph(articles):
        yield from drafts_of(graph)


def _written(store: ArchivePlace, batch: list[Draft], journal: Journal) -> Iterator[str]:
    """What became of each article."""
    from kg.archive import add_drafts

    titles = {draft.article.id: draft.article.title or draft.article.name for draft in batch}
    for stored in add_drafts(store, batch, journal):
        outcome = "replaced" if stored.replaced else "added"
        said = f"{outcome} {stored.id}: {stored.statements} statements, “{cut(titles[stored.id])}”"
        print(" ".join(said.split()), file=sys.stderr)
        for decision in stored.decisions:
            what = "proposed" if decision.proposed else decision.kind.value
            print(f"  {what}: :{decision.entity} → :{decision.other} ({decision.reason})", file=sys.stderr)
        yield outcome
