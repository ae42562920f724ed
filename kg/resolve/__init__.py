"""Readings → one graph: which mentions are the same entity, what is stated, and who says so.

Names meet by their normal form within a family of classes; people only by a full name; all else is an entity
of its article. An entity lists every mention that backs it, so that each merge can be seen and undone.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Article, Graph, Reading, Statement
from kg.resolve.entities import Register
from kg.resolve.mention_groups import Group, author_of, groups_of
from kg.resolve.statement_writer import StatementWriter
from kg.resolve.term_entities import TermEntities

__all__ = ["resolve"]


def resolve(readings: Sequence[Reading]) -> Graph:
    """The graph of some articles read: entities sorted by id, statements by article and place in the text.

    An article given twice counts once. Entities: those that statements speak of or that bear a name.
    """
    unique = {reading.article.id: reading for reading in reversed(readings)}
    order = [unique[key] for key in sorted(unique)]
    groups = [groups_of(reading) for reading in order]
    authors = [author_of(reading.article) for reading in order]
    register = Register(
        [*(group for found in groups for group in found.values()), *filter(None, authors)],
        (r.article.outlet for r in order if r.article.outlet),
    )
    statements: dict[str, Statement] = {}
    for reading, found, author in zip(order, groups, authors, strict=True):
        voice = _voice(reading.article, author, register)
        for statement in StatementWriter(reading, TermEntities(reading, found, register), voice).statements():
            statements.setdefault(statement.id, statement)
    return Graph(
        articles=tuple(reading.article for reading in order),
        entities=register.entities(),
        statements=tuple(sorted(statements.values(), key=Statement.place)),
    )


def _voice(article: Article, author: Group | None, register: Register) -> tuple[str | None, ...]:
    """Who speaks where nobody is quoted: the outlet, and in an opinion piece its author through it."""
    outlet = register.outlet(article.outlet) if article.outlet else None
    if not article.opinion:
        return (outlet,)
    return outlet, register.use(author) if author is not None else None
