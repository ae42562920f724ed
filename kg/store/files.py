"""Graphs on disk: written so that nothing is ever half there, and loaded again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rdflib import Dataset, Graph

from kg.errors import InvalidInput, unknown

READERS = {".ttl": "turtle", ".trig": "trig", ".nq": "nquads", ".nt": "nt"}
"""Suffix → parser of rdflib."""


def write_atomically(path: Path, content: str | bytes) -> None:
    """Writes beside `path` and renames, so that a reader sees the old file or the new one, never a part.

    Raises OSError where the folder cannot be written to; nothing is then left behind.
    """
    beside = path.with_name(f".{path.name}.part")
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def load(paths: Sequence[Path]) -> Graph:
    """The union of the graphs in some files.

    Raises InvalidInput for a file that is missing, of an unknown suffix, or not RDF, with its place.
    """
    union = Graph()
    for path in paths:
        union += parse(path)
    return union


def parse(path: Path) -> Graph:
    """The triples of one file, whatever graphs it names."""
    form = READERS.get(path.suffix)
    if form is None:
        raise InvalidInput(unknown(str(path), "kind of graph", path.suffix, READERS))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput(f"{path}: cannot be read: {error.strerror}") from error
    graph: Graph = Dataset(default_union=True) if form in ("trig", "nquads") else Graph()
    try:
        graph.parse(data=data, format=form)
    except (SyntaxError, ValueError, AssertionError) as error:  # what the parsers of rdflib raise
        raise InvalidInput(f"{path}: not {form}: {_first_line(error)}") from error
    if not isinstance(graph, Dataset):
        return graph
    union = Graph()
    for triple in graph.triples((None, None, None)):
        union.add(triple)
    return union


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
