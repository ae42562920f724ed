"""An archive as N-Quads, all of it, and back: what is restored gives the same bytes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse, serialize

from kg.archive.entries import FINGERPRINT
from kg.archive.journal import JOURNAL
from kg.archive.oxigraph import OWN, Data, reading, writing
from kg.errors import InvalidInput, InvalidStore

HEAD = "# An archive of kg, version 1: what it notes for itself, then the graph of each article.\n"


def backup(folder: Path) -> Iterator[str]:
    """The lines of all quads: those that the archive notes for itself, then each article's, sorted. Raises InvalidStore."""
    with reading(folder) as data:
        yield HEAD
        yield from _lines(data.quads(graph=OWN))
        for name in data.graphs():
            yield from _lines(data.quads(graph=name))


def _lines(quads: Iterable[Quad]) -> list[str]:
    found = serialize(quads, format=RdfFormat.N_QUADS)
    text = found.decode("utf-8") if found is not None else ""
    return sorted(f"{line}\n" for line in text.split("\n") if line)


def restore(folder: Path, path: Path) -> int:
    """Fills an empty archive, which is made, with a backup; how many articles it holds then. The notes come last, so that
    an archive that was restored in part is empty to every reader and is restored anew.

    Raises InvalidInput for a file that is no backup, and InvalidStore, also where the archive is not empty.
    """
    with writing(folder) as data:
        if next(data.quads(None, FINGERPRINT, None, OWN), None) is not None or _has_journal(data):
            raise InvalidStore(f"{folder}: holds articles or decisions; restore a backup into a new archive")
        data.change(drop=data.graphs())
        notes: list[Quad] = []
        try:
            for graph, quads in groupby(_quads(path), key=lambda quad: quad.graph_name):
                if graph == OWN:
                    notes += quads
                else:
                    data.change(add=quads)
        except SyntaxError as error:
            raise InvalidInput(f"{path}: no backup: {' '.join(str(error).split())}") from error
        names = {quad.subject for quad in notes if quad.predicate == FINGERPRINT}
        if names != set(data.graphs()):
            data.change(drop=data.graphs())
            raise InvalidInput(
                f"{path}: no backup of an archive, or cut off: its notes and its articles differ"
            )
        data.change(add=notes)
        return len(names)


def _quads(path: Path) -> Iterator[Quad]:
    try:
        with path.open("rb") as file:
            yield from parse(file, format=RdfFormat.N_QUADS)
    except OSError as error:
        raise InvalidInput(f"{path}: cannot be read: {error.strerror or error}") from error


def _has_journal(data: Data) -> bool:
    return next(data.quads(JOURNAL, None, None, OWN), None) is not None
