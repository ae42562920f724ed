"""An archive as N-Quads, all of it, and back: what is restored gives the same bytes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, cast

from pyoxigraph import Quad, RdfFormat, serialize

from kg.archive.entries import FINGERPRINT
from kg.archive.journal import JOURNAL
from kg.archive.oxigraph import OWN, UNION, Data, reading, replacing
from kg.errors import InvalidInput, InvalidStore
from kg.model import ArchivePlace

END, NOTE = b"> .\n", f" {OWN} .\n".encode()
"""How a line ends, and one of what the archive notes for itself."""
AT_ONCE = 1000
"""Lines that are in memory."""
HEAD = "# An archive of kg, version 1: what it notes for itself, then the graph of each article.\n"


def backup(folder: ArchivePlace) -> Iterator[str]:
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


def restore(folder: ArchivePlace, path: Path) -> int:
    """Fills an empty archive, which is made, with a backup; how many articles it holds then. All of it is loaded beside the
    archive and put in its place at the end, so that a run that is killed leaves the archive empty.

    Raises InvalidInput for a file that is no backup, and InvalidStore, also where the archive is not empty.
    """

    def require_empty(data: Data) -> None:
        if next(data.quads(None, FINGERPRINT, None, OWN), None) is not None or _has_journal(data):
            raise InvalidStore(f"{folder}: holds articles or decisions; restore a backup into a new archive")

    with replacing(folder, require_empty) as data:
        try:
            data.store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
        except OSError as error:
            raise InvalidInput(f"{path}: cannot be read: {error.strerror or error}") from error
        except SyntaxError as error:
            raise InvalidInput(f"{path}: no backup: {' '.join(str(error).split())}") from error
        names = {quad.subject for quad in data.quads(None, FINGERPRINT, None, OWN)}
        if names != set(data.graphs()) or next(data.quads(graph=UNION), None) is not None:
            raise InvalidInput(
                f"{path}: no backup of an archive, or cut off: its notes and its articles differ"
            )
        _fill_union(data, path)
        return len(names)


def _fill_union(data: Data, path: Path) -> None:
    """By the lines of the backup without their graphs, which takes half the time of asking the store for all it holds."""
    with path.open("rb") as lines:
        try:
            data.store.bulk_load(cast(IO[bytes], _InUnion(lines)), format=RdfFormat.N_TRIPLES)
        except (_WrittenOtherwise, SyntaxError):
            data.fill_union()


class _WrittenOtherwise(ValueError):
    """A line is not as `backup` writes it."""


class _InUnion:
    """A backup to be read as the N-Triples of its articles."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._triples = filter(None, map(_triple, lines))
        self._left = memoryview(b"")

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end."""
        if not self._left:
            self._left = memoryview(b"".join(islice(self._triples, AT_ONCE)))
        found, self._left = self._left[:size], self._left[size:]
        return bytes(found)


def _triple(line: bytes) -> bytes:
    """The line of a quad without its graph; b"" for what is no article's."""
    if line.startswith(b"#") or line.endswith(NOTE):
        return b""
    if not line.endswith(END):
        raise _WrittenOtherwise
    return line[: line.rindex(b" <")] + b" .\n"


def _has_journal(data: Data) -> bool:
    return next(data.quads(JOURNAL, None, None, OWN), None) is not None
