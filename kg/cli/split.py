"""`kg split`: that an entity of an archive is not another, or that one article means someone else."""

from __future__ import annotations

import argparse

from kg.cli.deciding import decided
from kg.errors import InvalidInput


def run(arguments: argparse.Namespace) -> int:
    """Decides it, and tells what changed."""
    from kg.archive import article_named, entity_named
    from kg.archive.decisions import Decision, Kind

    if (arguments.other is None) == (arguments.article is None):
        raise InvalidInput(
            "split: name either what it is not (--from) or the one article that means another (--article)"
        )
    if arguments.article is None:
        one = arguments.entity.removeprefix(":")  # merged, it stands nowhere
        other = entity_named(arguments.store, arguments.other)
        return decided(arguments, Decision(Kind.APART, entity=one, other=other, reason=arguments.reason))
    one = entity_named(arguments.store, arguments.entity)
    article = article_named(arguments.store, arguments.article)
    own = f"{one}-{article[:8]}"
    return decided(
        arguments, Decision(Kind.OWN, entity=one, other=own, article=article, reason=arguments.reason)
    )
