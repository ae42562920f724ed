"""`kg query`: a question asked of graphs on disk."""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.cli.console import table
from kg.errors import InvalidInput

DEFAULT = Path("output")


def run(arguments: argparse.Namespace) -> int:
    """Prints the answer in the form asked for."""
    from kg.store import load, query

    files = turtle_files([*arguments.files, *arguments.more])
    answer = query(load(files), arguments.question, dict(arguments.params))
    if arguments.format == "table":
        print(table(answer.columns, answer.rows))
    else:
        print(answer.text(arguments.format).rstrip("\n"))
    return 0


def turtle_files(paths: list[Path]) -> list[Path]:
    """The files named, and the Turtle files of the folders named; by default those of `output/`.

    Raises InvalidInput for a path that is missing, or a folder without any.
    """
    found: list[Path] = []
    for path in paths or [DEFAULT]:
        inside = sorted(path.glob("*.ttl")) if path.is_dir() else [path]
        if not inside or not inside[0].is_file():
            what = "holds no .ttl file; make one with `kg build`" if path.is_dir() else "no such file"
            raise InvalidInput(f"{path}: {what}")
        found += inside
    return list(dict.fromkeys(found))
