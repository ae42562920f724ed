"""An archive as an rdflib dataset, for programs that know rdflib: read from Oxigraph as it is asked for, never copied."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph

from kg.archive.oxigraph import reading


class _ReadOnly(OxigraphStore):
    """A store that is not written to."""

    def add_graph(self, graph: Graph) -> None:
        """Does nothing: rdflib asks for it before it reads a named graph."""


@contextmanager
def to_rdflib(folder: Path) -> Iterator[Dataset]:
    """The archive, to be read only, while the block lasts: meanwhile nobody writes to it. The default graph is the union of
    all articles'. Raises InvalidStore, also for what would change it."""
    with reading(folder) as data:
        dataset = Dataset(store=_ReadOnly(store=data.store))
        try:
            yield dataset
        finally:
            dataset.close()  # the lock ends with the last reference to Oxigraph's store
