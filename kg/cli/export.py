"""`kg export`: an archive as one file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kg.cli.streams import in_json
from kg.errors import InvalidOutput


def run(arguments: argparse.Namespace) -> int:
    """Writes the backup to the file named, which appears whole or not at all, or to standard output."""
    from kg.archive import backup

    lines = backup(arguments.store)
    if arguments.output is None:
        for line in lines:
            print(in_json(line), end="")
        return 0
    path: Path = arguments.output
    if path.exists() and not arguments.force:
        raise InvalidOutput(f"{path}: is there; --force replaces it, -o FILE writes elsewhere")
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise InvalidOutput(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
    print(f"{arguments.store} → {path}", file=sys.stderr)
    return 0
