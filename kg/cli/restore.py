"""`kg restore`: a backup into a new archive."""

from __future__ import annotations

import argparse
import sys


def run(arguments: argparse.Namespace) -> int:
    """Fills the archive, and tells how many articles it holds."""
    from kg.archive import restore

    count = restore(arguments.store, arguments.backup)
    print(f"{count} articles → {arguments.store}", file=sys.stderr)
    return 0
