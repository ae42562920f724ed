"""`kg build`: inputs → graphs on disk."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.console import told_when_stopped
from kg.cli.documents import Documents
from kg.cli.pages import Page, Task, made, summary
from kg.errors import InvalidOutput
from kg.files import Identity, require_free, sealed, write_together
from kg.model.iri import base_iri

if TYPE_CHECKING:
    from kg.model import Article, Reading

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
    prepare(arguments.output)
    formats = dict.fromkeys([*ALWAYS, *(name for names in arguments.formats for name in names)])
    job = Job(documents, list(formats))
    with told_when_stopped("what was built until now is whole"):
        work = partial(made, arguments.base, job.formats)
        for page in documents.mapped(work, job.tasks(), lambda task: task.source.label):
            with documents.failing():
                job.write(page)
        with documents.failing():
            job.index()
    documents.list_bad()
    return job


def prepare(folder: Path) -> None:
    """Makes the folder where it is none. Raises InvalidOutput."""
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
    read: set[Identity] = field(default_factory=set)
    readings: list[Reading] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    """Article id → the name of its page."""

    def tasks(self) -> Iterator[Task]:
        """The articles of each input that can be read and whose files may be written."""
        inputs = self.documents.inputs()
        self.read.update(i for source in inputs if (i := source.identity) is not None)
        for source in self.documents.counted(inputs):
            articles: tuple[Article, ...] = ()
            with self.documents.failing():
                for name in self.formats:  # before the reading, which takes longer
                    self._require_free(self._place(source.name, name))
                articles = tuple(self.documents.read(source))
            if articles:
                yield Task(source, articles)

    def write(self, page: Page) -> None:
        """Writes the files of an input. Raises KgError; what was there before is then still there."""
        if page.error is not None:
            raise page.error
        arguments = self.documents.arguments
        files = {self._place(page.name, name): content for name, content in page.files.items()}
        write_together(files, force=arguments.force, inputs=self.read)
        self.readings.extend(page.readings)
        own = f"{page.name}.html"
        self.pages.update((reading.article.id, own) for reading in page.readings)
        _tell(f"{page.told} → {', '.join(map(str, files))}")

    def _place(self, name: str, form: str) -> Path:
        place: Path = self.documents.arguments.output / f"{name}.{form}"
        return place

    def _require_free(self, path: Path) -> None:
        require_free(path, force=self.documents.arguments.force, inputs=self.read)

    def index(self) -> None:
        """Writes the page of all articles together where there are several. Raises KgError.

        An input that is called "index" has its own page there.
        """
        from kg.pipeline import joined
        from kg.views.exports.html import write

        path = self.documents.arguments.output / INDEX
        if len(self.pages) < 2 or INDEX in self.pages.values():
            return
        self._require_free(path)
        graph = joined(self.readings, base=self.documents.arguments.base)
        page = {path: sealed(write(graph, pages=self.pages))}
        write_together(page, force=self.documents.arguments.force, inputs=self.read)
        _tell(f"{summary(graph)} → {path}")


def _tell(message: str) -> None:
    """Says in one line what was done: a name may hold the end of a line."""
    print(" ".join(message.split()), file=sys.stderr)
