"""The page of an archive: its articles together, or what they say of some entities."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.build import prepare
from kg.cli.pages import summary
from kg.errors import InvalidInput
from kg.files import sealed, write_together
from kg.model import ArchivePlace

if TYPE_CHECKING:
    from kg.archive import Joint

MOST = 5000
"""Statements of a page: it takes some four seconds and eight megabytes."""
FOLDER = "archive"
"""Of such pages below the folder of outputs, so that they stand in nobody's way there."""
NAMED = 3
"""So many entities and articles tell the name of the file."""


def archive_page(arguments: argparse.Namespace) -> Path:
    """Writes it, and gives its place. Raises KgError."""
    from kg.archive import joint
    from kg.views.exports.html import write

    if arguments.inputs:
        raise InvalidInput(
            f"{arguments.inputs[0]}: a page is of inputs or of an archive (--store), not of both"
        )
    store: ArchivePlace = arguments.store
    name = store.resolve().name if isinstance(store, Path) else store.host
    found = joint(store, entities=arguments.entity, articles=arguments.article, most=MOST)
    prepare(folder := arguments.output / FOLDER)
    page: Path = folder / f"{'-'.join([name, *_chosen(found)])}.html"
    write_together({page: sealed(write(found.graph, title=_title(found)))}, force=arguments.force)
    print(f"{summary(found.graph)} → {page}", file=sys.stderr)
    return page


def _chosen(found: Joint) -> list[str]:
    """What the file is called by: the first of what was asked for, and how many more."""
    chosen = [*found.entities, *found.articles]
    return [*chosen[:NAMED], *([f"and-{len(chosen) - NAMED}-more"] if len(chosen) > NAMED else [])]


def _title(found: Joint) -> str | None:
    """Whom it is about; None for a page of articles, which says itself what it is of."""
    return ", ".join(found.graph.by_id[key].label for key in found.entities) or None
