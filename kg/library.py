"""The graph as a Python user holds it: `kg.model.Graph` with its exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg import views
from kg.errors import InvalidArgument, InvalidInput, unknown
from kg.files import FUNCTION, write_together
from kg.model import Graph, Reading, cut
from kg.ontology import BASE

if TYPE_CHECKING:
    import networkx
    import rdflib

RDF_FORMATS = ("ttl", "trig", "nq", "jsonld")
"""Those of `kg.store`; all others are modules of `kg.views.exports`."""


def formats() -> tuple[str, ...]:
    """What a graph can be written as; each is also the suffix of its file."""
    return (*RDF_FORMATS, *views.formats())


@dataclass(frozen=True, repr=False)
class KnowledgeGraph(Graph):
    """Articles, entities and statements, and what each article says before it was resolved."""

    readings: tuple[Reading, ...] = field(default=(), compare=False)
    base: str = BASE
    errors: tuple[InvalidInput, ...] = field(default=(), compare=False)
    """The inputs that could not be read, where `kg.read` was asked to go on past them."""

    @classmethod
    def of(
        cls,
        graph: Graph,
        readings: tuple[Reading, ...],
        base: str = BASE,
        errors: tuple[InvalidInput, ...] = (),
    ) -> KnowledgeGraph:
        """`graph` together with the readings that it was made from, and the inputs that could not be read."""
        return cls(graph.articles, graph.entities, graph.statements, readings, base, errors)

    def to_rdflib(self) -> rdflib.Dataset:
        """The graph as RDF: one named graph an article."""
        from kg.store import graph_to_dataset

        return graph_to_dataset(self, base=self.base)

    def to_turtle(self) -> str:
        """The graph as canonical Turtle: the same bytes on every run and machine."""
        from kg.store import to_turtle

        return to_turtle(self, base=self.base)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """Entities as nodes, statements as edges."""
        from kg.views.networkx_graph import to_networkx

        return to_networkx(self)

    def to_html(self, path: str | Path | None = None, *, force: bool = False) -> str:
        """One self-contained page with the graph; also written to `path` where that is given.

        Raises kg.errors.InvalidOutput where that cannot be, or where a file is there that is not as kg wrote it; with
        `force` such a file is replaced.
        """
        if path is not None and not isinstance(path, (str, Path)):
            raise InvalidArgument(
                f"to_html: {cut(repr(path))} is no path; expected a string or a pathlib.Path"
            )
        page = str(self.to("html"))
        if path is not None:
            write_together({Path(path): page}, force=force, ways=FUNCTION)
        return page

    def _repr_html_(self) -> str:
        """What a notebook shows: the picture, and the sentences with their words marked."""
        from kg.views.notebook import cell

        return cell(self)

    def to(self, name: str) -> str | bytes:
        """The graph in one of `formats()` ("ttl", "trig", "html", "graphml", …): text, or bytes where a form is not text.

        Raises kg.errors.InvalidArgument (a ValueError too) for any other.
        """
        if name in RDF_FORMATS:
            from kg.store import serialise

            return serialise(self, name, base=self.base)
        if name not in formats():
            raise InvalidArgument(unknown("export", "format", name, formats()))
        return views.written(self, name)

    @property
    def labels(self) -> Mapping[str, str]:
        """The label of each entity by its id."""
        return {key: entity.label for key, entity in self.by_id.items()}
