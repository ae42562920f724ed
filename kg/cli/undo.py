"""`kg undo`: that a decision no longer counts."""

from __future__ import annotations

import argparse

from kg.cli.deciding import decided


def run(arguments: argparse.Namespace) -> int:
    """Decides it, and tells what changed."""
    from kg.archive.decisions import Decision, Kind

    return decided(arguments, Decision(Kind.UNDO, value=str(arguments.number), reason=arguments.reason))
