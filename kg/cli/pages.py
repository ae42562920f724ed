"""What `kg build` makes of an input, before it is written: the part of the work that several processes share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.files import with_text_beside
from kg.model import Article, Graph, Reading

if TYPE_CHECKING:
    from kg.sources import Input


@dataclass(frozen=True, slots=True)
class Task:
    """The articles of an input, to be made into one graph."""

    source: Input
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What the files of an input are to hold, by their suffix; or the error that was met."""

    name: str
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()
    told: str = ""
    error: KgError | None = None


def made(base: str, formats: Sequence[str], tasks: Iterable[Task]) -> Iterator[Page]:
    """The page of each task. The articles must be English, where that is asked for."""
    for task in tasks:
        try:
            yield _page(task, base, formats)
        except KgError as error:
            yield Page(task.source.name, error=error)


def _page(task: Task, base: str, formats: Sequence[str]) -> Page:
    from kg.pipeline import graph_of

    graph = graph_of(task.articles, base=base, english=False)
    files = {name: graph.to(name) for name in formats}
    first = task.articles[0]
    if first.extracted:
        files["ttl"] = with_text_beside(graph.to_turtle(), first.text)
        files["txt"] = first.text
    return Page(task.source.name, files, graph.readings, summary(graph))


def summary(graph: Graph) -> str:
    """What a graph holds, in a line."""
    return f"{len(graph.statements)} statements ({len(graph.rows)} shown) on {len(graph.entities)} entities"
