"""`kg build`: inputs → graphs on disk."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.console import progress
from kg.cli.documents import Documents
from kg.errors import InvalidOutput, KgError
from kg.files import Identity, require_free, sealed, with_text_beside, write_together
from kg.model.iri import base_iri

if TYPE_CHECKING:
    from kg.library import KnowledgeGraph
    from kg.model import Reading
    from kg.sources import Input

ALWAYS = ("ttl", "html")
INDEX = "index.html"
"""The page of all articles of a run together."""


def run(arguments: argparse.Namespace) -> int:
    """Writes the files of every input that can be read; 2 where one could not."""
    return built(arguments).documents.status


def built(arguments: argparse.Namespace) -> Job:
    """The job, done."""
    arguments.base = base_iri(arguments.base, "--base")
    documents = Documents(arguments)
    _prepare(arguments.output)
    formats = dict.fromkeys([*ALWAYS, *(name for names in arguments.formats for name in names)])
    inputs = documents.inputs()
    job = Job(documents, list(formats), {i for source in inputs if (i := source.identity) is not None})
    for source in progress(inputs, "building"):
        try:
            job.build(source)
        except KgError as error:
            documents.fail(error)
    try:
        job.index()
    except KgError as error:
        documents.fail(error)
    return job


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "is no folder" if folder.exists() else f"cannot be written to: {error.strerror}"
        raise InvalidOutput(f"{folder}: {reason}") from error


@dataclass(frozen=True, slots=True)
class Job:
    """What one run builds: in which forms, and which files it reads and so must not replace."""

    documents: Documents
    formats: list[str]
    read: set[Identity]
    readings: list[Reading] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    """Article id → the name of its page."""

    def build(self, source: Input) -> None:
        """Writes the files of an input. Raises KgError; what was there before is then still there."""
        from kg.pipeline import graph_of

        arguments = self.documents.arguments
        places = {name: arguments.output / f"{source.name}.{name}" for name in self.formats}
        for path in places.values():  # before the reading, which takes longer
            require_free(path, force=arguments.force, inputs=self.read)
        articles = list(self.documents.read(source))
        if not articles:
            return
        graph = graph_of(articles, base=arguments.base, english=not arguments.lines)
        files = {path: graph.to(name) for name, path in places.items()}
        if articles[0].extracted:
            text, turtle = articles[0].text, graph.to_turtle()
            files |= {places["ttl"]: with_text_beside(turtle, text)}
            files[arguments.output / f"{source.name}.txt"] = text
        write_together(files, force=arguments.force, inputs=self.read)
        self.readings.extend(graph.readings)
        self.pages.update(dict.fromkeys((article.id for article in graph.articles), places["html"].name))
        _tell(_summary(graph, list(files)))

    def index(self) -> None:
        """Writes the page of all articles together where there are several. Raises KgError.

        An input that is called "index" has its own page there.
        """
        from kg.pipeline import joined
        from kg.views.exports.html import write

        path = self.documents.arguments.output / INDEX
        if len(self.pages) < 2 or INDEX in self.pages.values():
            return
        force = self.documents.arguments.force
        require_free(path, force=force, inputs=self.read)
        graph = joined(self.readings, base=self.documents.arguments.base)
        write_together({path: sealed(write(graph, pages=self.pages))}, force=force, inputs=self.read)
        _tell(_summary(graph, [path]))


def _tell(message: str) -> None:
    """Says in one line what was done: a name may hold the end of a line."""
    print(" ".join(message.split()), file=sys.stderr)


def _summary(graph: KnowledgeGraph, files: list[Path]) -> str:
    names = ", ".join(str(path) for path in files)
    return f"{len(graph.statements)} statements on {len(graph.entities)} entities → {names}"
