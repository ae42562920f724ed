"""Graphs on disk, loaded again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rdflib import Dataset, Graph

from kg.errors import InvalidInput, unknown
from kg.store.article_graphs import by_article
from kg.store.parsing import NAMED, parsed

READERS = {".ttl": "turtle", ".trig": "trig", ".nq": "nquads", ".nt": "nt"}
"""Suffix → parser of rdflib."""


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
    """`into`, by default a new graph, with the triples of one file, whatever graphs it names unless `into` is a dataset.

    Raises InvalidInput for a file that cannot be read, is of an unknown suffix, or is not RDF.
    """
    form = form_of(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return triples_of(data, form, into)
    except InvalidInput as error:
        raise InvalidInput(f"{path}: {error}") from error


def triples_of(data: bytes, form: str, into: Graph | None = None) -> Graph:
    """`into`, by default a new graph, with the triples in some text, whatever graphs it names unless `into` is a dataset;
    `form` is one of rdflib's parsers. Raises InvalidInput for text that is not RDF."""
    found, into = parsed(data, form), Graph() if into is None else into
    if isinstance(found, Dataset) and isinstance(into, Dataset):
        for subject, predicate, target, name in found.quads():
            into.graph(name).add((subject, predicate, target))
        return into
    for triple in found.triples((None, None, None)):
        into.add(triple)
    return into
