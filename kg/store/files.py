"""Graphs on disk: written so that nothing is ever half there, and loaded again."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from rdflib import Dataset, Graph
from rdflib.exceptions import Error

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
    try:
        return triples_of(data, form)
    except (SyntaxError, ValueError, AssertionError, Error) as error:  # what the parsers of rdflib raise
        raise InvalidInput(f"{path}: not {form}: {_first_line(error)}") from error


def triples_of(data: bytes, form: str) -> Graph:
    """The triples in some text, whatever graphs it names; `form` is one of rdflib's parsers."""
    union = Graph()
    if form not in ("trig", "nquads"):
        return union.parse(data=data, format=form)
    dataset = Dataset(default_union=True)
    with warnings.catch_warnings():
        # rdflib 7 calls its own deprecated classes when it parses a dataset.
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset.parse(data=data, format=form)
    for triple in dataset.triples((None, None, None)):
        union.add(triple)
    return union


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
