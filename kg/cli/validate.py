"""`kg validate`: whether graphs on disk hold what they promise."""

from __future__ import annotations

import argparse

from kg.cli.console import complain, progress
from kg.errors import InvalidInput


def run(arguments: argparse.Namespace) -> int:
    """Prints every violation; 1 where there are any, 2 where a file could not be read."""
    from kg.store import validate

    violations = bad = 0
    for path in progress(arguments.files, "checking"):
        try:
            if not path.is_file():
                raise InvalidInput(f"{path}: no such file")
            found = validate(path)
        except InvalidInput as error:
            complain(error)
            bad += 1
            continue
        violations += len(found)
        for line in found:
            print(f"{path}: {line}")
        if not found:
            print(f"{path}: holds")
    return 2 if bad else int(violations > 0)
