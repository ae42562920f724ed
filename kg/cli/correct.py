"""`kg correct`: what a user knows better than what was read."""

from __future__ import annotations

import argparse

from kg.cli.deciding import decided

ON_STATEMENTS = ("drop", "not-said", "checked")


def run(arguments: argparse.Namespace) -> int:
    """Decides it, and tells what changed."""
    from kg.archive import entity_named
    from kg.archive.decisions import Decision, Kind
    from kg.errors import InvalidInput

    kind, of, value = Kind(arguments.what), arguments.of, arguments.value
    if arguments.what in ON_STATEMENTS:
        key = of.rpartition("/")[2].removeprefix(":").removeprefix("statement-")
        return decided(arguments, Decision(kind, statement=key, reason=arguments.reason))
    if not value:
        raise InvalidInput(
            f"correct {arguments.what}: says no new {'name' if kind == Kind.RENAME else 'class'}"
        )
    one = entity_named(arguments.store, of)
    return decided(arguments, Decision(kind, entity=one, value=value, reason=arguments.reason))
