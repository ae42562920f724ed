"""Graphs on disk as the command line names them: files, and folders of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import InvalidInput

SUFFIXES = (".ttl", ".trig", ".nq", ".nt")
"""The forms of RDF that kg reads; of files of one folder that share a name, the one whose form stands first here."""
DEFAULT = Path("output")


def graph_files(paths: Sequence[Path], *, every: bool = False) -> list[Path]:
    """The files named, and the graphs below the folders named; by default those of `output/`. With `every`, a folder
    gives each of its files, else each graph once, whatever forms it is written in. Hidden files and folders are left out.

    Raises InvalidInput for a path that is missing or cannot be listed, or a folder without any.
    """
    found: list[Path] = []
    for path in paths or [DEFAULT]:
        inside = _inside(path, every=every) if path.is_dir() else [path]
        if not inside or not inside[0].is_file():
            what = "holds no graph; make one with `kg build`" if path.is_dir() else "no such file"
            raise InvalidInput(f"{path}: {what}")
        found += inside
    return list(dict.fromkeys(found))


def is_graph(path: Path) -> bool:
    """Whether a path is a graph on disk, or a folder that itself holds one: below it there may be articles as well."""
    try:
        files = list(path.iterdir()) if path.is_dir() else [path]
    except (
        OSError
    ):  # a name that is too long names none, and a folder that cannot be listed is refused by who reads it
        return False
    return any(file.suffix.lower() in SUFFIXES for file in files)


def _inside(folder: Path, *, every: bool) -> list[Path]:
    files = sorted(_below(folder))
    if every:
        return files
    files.sort(key=lambda path: -SUFFIXES.index(path.suffix.lower()))
    return sorted({path.with_suffix(""): path for path in files}.values())


def _below(folder: Path) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        raise InvalidInput(f"{error.filename}: cannot be listed: {error.strerror}") from error

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES:
                yield path
