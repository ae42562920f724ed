"""Graph → something to look at or to hand on: networkx, one HTML page, GraphML, GEXF, CSV, JSON.

The forms are the modules of `kg.views.exports`; to add one, add a file there.
"""

from __future__ import annotations

from kg.errors import InvalidArgument, unknown
from kg.files import sealed
from kg.files.registries import entries_of, entry_of
from kg.model import Graph
from kg.views import exports

__all__ = ["formats", "written"]


def formats() -> tuple[str, ...]:
    """The names of the forms, each also the suffix of its file."""
    return tuple(entries_of(exports))


def written(graph: Graph, name: str) -> str | bytes:
    """The graph in one of `formats()`, sealed with its checksum (see `kg.files`); raises InvalidArgument for any other."""
    if name not in formats():
        raise InvalidArgument(unknown("export", "format", name, formats()))
    made: str | bytes = sealed(entry_of(exports, name).write(graph))
    return made
