"""Graphs on disk as the command line names them: files, and folders of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.errors import InvalidInput

SUFFIXES = (".ttl", ".trig", ".nq", ".nt")
"""The forms of RDF that kg reads; of a folder's files that share a name, the one whose form stands first here."""
DEFAULT = Path("output")


def graph_files(paths: Sequence[Path], *, every: bool = False) -> list[Path]:
    """The files named, and the graphs in the folders named; by default those of `output/`. With `every`, a folder
    gives each of its files, else each graph once, whatever forms it is written in.

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
    """Whether a path is a graph on disk, or a folder that holds one."""
    try:
        folder = path.is_dir()
    except OSError:  # a name that is too long names none
        return False
    return bool(_inside(path, every=True)) if folder else path.suffix.lower() in SUFFIXES


def _inside(folder: Path, *, every: bool) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES]
    except OSError as error:
        raise InvalidInput(f"{folder}: cannot be listed: {error.strerror}") from error
    if every:
        return sorted(files)
    by_name = {path.stem: path for path in sorted(files, key=lambda p: -SUFFIXES.index(p.suffix.lower()))}
    return sorted(by_name.values())
