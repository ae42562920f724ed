"""`kg build`: inputs → graphs on disk."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.console import progress
from kg.cli.documents import Documents
from kg.errors import InvalidOutput, KgError
from kg.files import Identity, require_free, with_text_beside, write_together
from kg.model.iri import base_iri

if TYPE_CHECKING:
    from kg.library import KnowledgeGraph
    from kg.sources import Input

ALWAYS = ("ttl", "html")


def run(arguments: argparse.Namespace) -> int:
    """Writes the files of every input that can be read; 2 where one could not."""
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
    return documents.status


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
        print(
            " ".join(_summary(graph, list(files)).split()), file=sys.stderr
        )  # a name may hold the end of a line


def _summary(graph: KnowledgeGraph, files: list[Path]) -> str:
    names = ", ".join(str(path) for path in files)
    return f"{len(graph.statements)} statements on {len(graph.entities)} entities → {names}"
