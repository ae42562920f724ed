"""Statements of clauses that only say under which circumstances another clause holds."""

from __future__ import annotations

from kg.model import BlockKind
from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext


def _modifies_another(context: StatementContext) -> bool:
    """Whether its clause depends on another, or on a noun; not in a headline, whose verbs are often participles: "Ferry
    sunk off Oster"."""
    headline = context.block is not None and context.block.kind == BlockKind.TITLE
    return context.claim is not None and context.claim.dependent and not headline


def _tells_no_more_than_its_verb(context: StatementContext) -> bool:
    return context.is_bare_deed and _modifies_another(context)


RULES = (
    DisplayRule(
        name="dependent verb",
        because="the clause belongs to another one and tells no more than its verb",
        example="When Ada Brook was approached, Carl Fenn left Oslo.",
        counterexample="When Ada Brook was approached by Dahl, Carl Fenn left Oslo.",
        apply=_tells_no_more_than_its_verb,
    ),
)
