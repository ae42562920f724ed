"""Statements that only repeat a row."""

from __future__ import annotations

from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext

REPEATED = "repeated"
"""The name of the rule whose statements another row tells."""


def _is_repeated(context: StatementContext) -> bool:
    return context.repeated


RULES = (
    DisplayRule(
        name=REPEATED,
        because="another row of the article tells the same, or more",
        example="Mayor Ada Brook left Oslo on Monday. Dahl Mills thanked Mayor Ada Brook.",
        counterexample="Mayor Ada Brook left Oslo on Monday. Dahl Mills thanked Judge Ada Brook.",
        apply=_is_repeated,
    ),
)
