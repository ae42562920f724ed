"""Statements about "the survey", of which the article tells elsewhere which one it is."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.ontology import is_a
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import Participant
from kg.selection.statement_context import StatementContext

OPEN_CLASSES = ("Thing", "Topic")
THINGS = ("Work", "Product", "Event")
"""Classes of which a text describes more than it names."""


def _is_bare_description(context: StatementContext) -> bool:
    """ "The survey has a margin of error"; of what is acted on only where no circumstance tells more, and no event:
    "lost the election"."""
    statement, target = context.statement, context.object
    if _is_bare_definite(context.subject):
        return True
    if target is None or target.entity is None or statement.qualifiers:
        return False
    return _is_bare_definite(target) and not is_a(target.entity.type, "Event")


def _is_bare_definite(side: Participant) -> bool:
    """Whether it is "the" and one noun for a thing of which there are many."""
    if side.entity is None or side.named or side.counted or side.has_capitals:
        return False
    definite = side.first in ENGLISH.words("selection", "determiner", "definite")
    one = len(side.words) == 2 and side.last not in ENGLISH.words("selection", "noun", "unique")
    return (
        definite
        and one
        and (side.entity.type in OPEN_CLASSES or any(is_a(side.entity.type, kind) for kind in THINGS))
    )


RULES = (
    DisplayRule(
        name="bare description",
        because="a noun with an article and no more: which one is meant is told elsewhere",
        example="The survey has a margin of three points.",
        counterexample="The survey of Oslo has a margin of three points.",
        apply=_is_bare_description,
    ),
)
