"""`kg merge`: that two entities of an archive are one."""

from __future__ import annotations

import argparse

from kg.cli.deciding import decided


def run(arguments: argparse.Namespace) -> int:
    """Decides it, and tells what changed."""
    from kg.archive import entity_named
    from kg.archive.decisions import Decision, Kind

    one, other = (entity_named(arguments.store, name) for name in (arguments.entity, arguments.other))
    return decided(arguments, Decision(Kind.SAME, entity=one, other=other, reason=arguments.reason))
