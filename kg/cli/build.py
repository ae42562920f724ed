"""`kg build`: inputs → graphs on disk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.console import progress
from kg.cli.documents import Documents
from kg.errors import InvalidInput, KgError
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
    for source in progress(documents.inputs(), "building"):
        try:
            _build(source, documents, list(formats))
        except KgError as error:
            documents.fail(error)
    return documents.status


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidInput(f"{folder}: cannot be written to: {error.strerror}") from error


def _build(source: Input, documents: Documents, formats: list[str]) -> None:
    from kg.pipeline import graph_of

    arguments = documents.arguments
    articles = list(documents.read(source))
    if not articles:
        return
    graph = graph_of(articles, base=arguments.base, english=not arguments.lines)
    # All forms are made before the first is written, so that a failure leaves nothing half done.
    files: dict[Path, str | bytes] = {
        arguments.output / f"{source.name}.{name}": graph.to(name) for name in formats
    }
    if articles[0].extracted:
        files[arguments.output / f"{source.name}.txt"] = articles[0].text
    _write(files)
    print(_summary(graph, list(files)), file=sys.stderr)


def _write(files: dict[Path, str | bytes]) -> None:
    from kg.store import write_atomically

    for path, content in files.items():
        try:
            write_atomically(path, content)
        except OSError as error:
            raise InvalidInput(f"{path}: cannot be written: {error.strerror}") from error


def _summary(graph: KnowledgeGraph, files: list[Path]) -> str:
    names = ", ".join(str(path) for path in files)
    return f"{len(graph.statements)} statements on {len(graph.entities)} entities → {names}"
