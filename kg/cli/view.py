"""`kg view`: the page of articles or of a graph, in the browser."""

from __future__ import annotations

import argparse
import os
import sys
import webbrowser
from pathlib import Path

from kg.cli.archive_page import archive_page
from kg.cli.build import INDEX, built
from kg.cli.graphs import SUFFIXES, is_graph
from kg.errors import InvalidInput
from kg.files import is_export

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""What is set on Linux where a window can be opened."""


def run(arguments: argparse.Namespace) -> int:
    """Prints where the page lies, and opens it where there is a browser. A graph's page lies beside it, or it is the page
    itself; that of an archive is written anew; anything else is built first. 2 where an input was bad."""
    status, page = 0, _of_archive(arguments) or _of_graph(arguments.inputs, arguments.output)
    if page is None:
        status, page = _built(arguments)
    if page is not None:
        print(page)
        if has_window():
            webbrowser.open(page.resolve().as_uri())
    return status


def has_window() -> bool:
    """Whether a browser could show something; a text browser would take this terminal."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in SCREENS)


def _of_archive(arguments: argparse.Namespace) -> Path | None:
    """The page of the archive that is named; None where none is. Raises KgError."""
    if arguments.store is not None:
        return archive_page(arguments)
    if arguments.entity or arguments.article:
        raise InvalidInput("--entity and --article narrow the page of an archive: name it with --store DIR")
    return None


def _of_graph(inputs: list[str], output: Path) -> Path | None:
    """The page of what was built before: named itself, beside the graph named, or in the folder of graphs; by default in
    that of outputs. None for anything else. Raises InvalidInput where there is no page, or more than one."""
    if len(inputs) > 1:
        return None
    path = Path(inputs[0]) if inputs else output
    if path.suffix == ".html" and is_export(path):
        return path
    if inputs and not is_graph(path):
        return None
    if path.suffix not in SUFFIXES:
        return _within(path)
    page = path.with_suffix(".html")
    if not page.is_file():
        raise InvalidInput(f"{path}: no page lies beside it; `kg build` of the article writes both")
    return page


def _within(folder: Path) -> Path:
    pages = sorted(page for page in folder.glob("*.html") if is_export(page))
    index = [page for page in pages if page.name == INDEX]
    if len(index or pages) != 1:
        found = f"holds {len(pages)} pages" if pages else "holds no page"
        raise InvalidInput(f"{folder}: {found}; name an article, a graph or a page")
    return (index or pages)[0]


def _built(arguments: argparse.Namespace) -> tuple[int, Path | None]:
    job = built(arguments)
    names = sorted(set(job.pages.values()))
    page = INDEX if len(names) > 1 else names[0] if names else None
    return job.documents.status, None if page is None else arguments.output / page
