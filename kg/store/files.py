"""Graphs on disk: written so that nothing is ever half there, and loaded again."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from rdflib import Dataset, Graph
from rdflib.exceptions import Error

from kg.errors import InvalidInput, unknown
from kg.store.articles import by_article

READERS = {".ttl": "turtle", ".trig": "trig", ".nq": "nquads", ".nt": "nt"}
"""Suffix → parser of rdflib."""
NAMED = ("trig", "nquads")
"""The forms that keep named graphs."""


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
    union = Graph(store="SimpleMemory")  # it keeps no named graphs, and so is twice as fast to fill
    for path in paths:
        parse(path, union)
    return union


def load_named(paths: Sequence[Path]) -> Dataset:
    """The graphs in some files under their names, and their union as default graph; InvalidInput as for `load`.

    Of a form that keeps no named graphs (Turtle), the graph of each article is told from its statements.
    """
    dataset = Dataset(default_union=True)
    for path in paths:
        form = form_of(path)
        if form in NAMED:
            parse(path, dataset)
            continue
        whole = parse(path, Graph(store="SimpleMemory"))
        for triple in whole:
            dataset.add(triple)
        for name, triples in by_article(whole):
            named = dataset.graph(name)
            for triple in triples:
                named.add(triple)
    return dataset


def form_of(path: Path) -> str:
    """The parser for a file; InvalidInput for one whose suffix is unknown."""
    form = READERS.get(path.suffix.lower())
    if form is None:
        raise InvalidInput(unknown(str(path), "kind of graph", path.suffix, READERS))
    return form


def parse(path: Path, into: Graph | None = None) -> Graph:
    """`into`, by default a new graph, with the triples of one file, whatever graphs it names."""
    form = form_of(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return triples_of(data, form, into)
    except (SyntaxError, ValueError, AssertionError, Error) as error:  # what the parsers of rdflib raise
        raise InvalidInput(f"{path}: not {form}: {_first_line(error)}") from error


def triples_of(data: bytes, form: str, into: Graph | None = None) -> Graph:
    """`into`, by default a new graph, with the triples in some text, whatever graphs it names unless `into` is a dataset;
    `form` is one of rdflib's parsers."""
    union = Graph() if into is None else into
    if form not in NAMED:
        return union.parse(data=data, format=form)
    dataset = union if isinstance(union, Dataset) else Dataset(default_union=True)
    with warnings.catch_warnings():
        # rdflib 7 calls its own deprecated classes when it parses a dataset.
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset.parse(data=data, format=form)
    if dataset is not union:
        for triple in dataset.triples((None, None, None)):
            union.add(triple)
    return union


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
