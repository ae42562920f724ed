"""Statements of which kg is too unsure to show them unasked."""

from __future__ import annotations

from kg.model.thresholds import SHOWN
from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext


def _is_unsure(context: StatementContext) -> bool:
    return not context.is_report and context.statement.confidence < SHOWN


RULES = (
    DisplayRule(
        name="unsure",
        because=f"strict readers called fewer than {SHOWN:.0%} of such statements right",
        example="Mills that some towns had which were old and boats stopped, and owners left.",
        counterexample="Mayor Ada Brook opened the mill in Oslo on Monday.",
        apply=_is_unsure,
    ),
)
