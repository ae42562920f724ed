"""What the commands that decide something have in common."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.archive.decisions import Decision


def decided(arguments: argparse.Namespace, decision: Decision) -> int:
    """Decides it, or with --dry-run only tells what that would change."""
    from kg.archive import decide

    effect = decide(arguments.store, [decision], dry=arguments.dry_run)
    (made,) = effect.decisions
    would = "would be decided" if arguments.dry_run else "decided"
    print(f"{made.number} {would}: {made.outcome} {made.told}", file=sys.stderr)
    for article in effect.articles:
        print(f"  {'would change' if arguments.dry_run else 'changed'}: {article}", file=sys.stderr)
    return 0
