"""`python -m tests.quality [NAME] [--data PATH]`: measures, and writes RESULTS.md when all is measured."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.quality import results
from tests.quality.harness import NAMES, Result, below, floors, measure


def main() -> int:
    """Measures one data set and prints it, or all of them; 1 where a figure lies below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("name", nargs="?", choices=NAMES, help="one data set (default: all)")
    parser.add_argument("--data", type=Path, help="a file or folder of the same form as the data set's own")
    arguments = parser.parse_args()
    if arguments.data and not arguments.name:
        parser.error("--data asks for the name of a data set")
    if arguments.data and not arguments.data.exists():
        parser.error(f"{arguments.data}: no such file or folder")
    found = [_measure(name, arguments.data) for name in ([arguments.name] if arguments.name else NAMES)]
    if not arguments.name:
        results.write(found)
        print(f"written: {results.TARGET}")
    if arguments.data:
        return 0
    low = [line for r in found if not r.missing for line in below(r, floors().get(r.name, {}))]
    print("\n".join(low), end="\n" if low else "")
    return int(bool(low))


def _measure(name: str, data: Path | None) -> Result:
    start = time.perf_counter()
    result = measure(name, data)
    print(f"{name}: {result.missing or f'{time.perf_counter() - start:.0f} s'}")
    for figure, value in result.figures.items():
        print(f"  {figure:<32} {value:.4f}")
    sys.stdout.flush()
    return result


if __name__ == "__main__":
    sys.exit(main())
