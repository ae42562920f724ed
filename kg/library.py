"""The graph as a Python user holds it: `kg.model.Graph` with its exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InvalidArgument, InvalidInput, unknown
from kg.files import FUNCTION, write_together
from kg.model import Graph, Reading, cut
from kg.ontology import BASE

if TYPE_CHECKING:
    import networkx
    import rdflib

RDF_FORMATS = ("ttl", "trig", "nq")
FORMATS = (*RDF_FORMATS, "html", "graphml", "gexf", "csv", "json")
"""What a graph can be written as; each is also the suffix of its file."""


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
        from kg.views import to_networkx

        return to_networkx(self)

    def to_html(self, path: str | Path | None = None, *, force: bool = False) -> str:
        """One self-contained page with the graph; also written to `path` where that is given.

        Raises kg.errors.InvalidOutput where that cannot be, or where a file is there that is not as kg wrote it; with
        `force` such a file is replaced.
        """
        from kg.views import to_html

        if path is not None and not isinstance(path, (str, Path)):
            raise InvalidArgument(
                f"to_html: {cut(repr(path))} is no path; expected a string or a pathlib.Path"
            )
        page = to_html(self)
        if path is not None:
            write_together({Path(path): page}, force=force, ways=FUNCTION)
        return page

    def to(self, name: str) -> str | bytes:
        """The graph in one of FORMATS ("ttl", "trig", "html", "graphml", …); ValueError for any other.

        Text, or bytes where a form is not text.
        """
        if name in RDF_FORMATS:
            from kg.store import serialise

            return serialise(self, name, base=self.base)
        from kg.views import VIEWS

        if name not in VIEWS:
            raise ValueError(unknown("export", "format", name, FORMATS))
        return VIEWS[name](self)

    @property
    def labels(self) -> Mapping[str, str]:
        """The label of each entity by its id."""
        return {entity.id: entity.label for entity in self.entities}
