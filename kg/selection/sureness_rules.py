"""Statements of which kg is too unsure to show them unasked, and what nobody states."""

from __future__ import annotations

from kg.model import Actuality
from kg.model.thresholds import SHOWN
from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext


def _is_unsure(context: StatementContext) -> bool:
    return context.statement.confidence < SHOWN


def _is_asked(context: StatementContext) -> bool:
    return context.claim is not None and context.claim.asked


def _may_be_or_not(context: StatementContext) -> bool:
    return context.statement.actuality == Actuality.UNKNOWN


RULES = (
    DisplayRule(
        name="unknown how real",
        because="the text does not tell, or kg does not know, whether it is so",
        example="Carl Fenn left Oslo before Ada Brook had sold the ferry of Dahl Mills.",
        counterexample="Carl Fenn left Oslo before Ada Brook sold the ferry of Dahl Mills.",
        apply=_may_be_or_not,
    ),
    DisplayRule(
        name="question",
        because="it is what a question asks, and nobody says that it is so",
        example="Ada Brook left Oslo. Did Ada Brook sell the ferry of Dahl Mills?",
        counterexample="Carl Fenn asked why Ada Brook had sold the ferry of Dahl Mills.",
        apply=_is_asked,
    ),
    DisplayRule(
        name="unsure",
        because=f"strict readers called fewer than {SHOWN:.0%} of such statements right",
        example="Mills that some towns had which were old and boats stopped, and owners left.",
        counterexample="Mayor Ada Brook opened the mill in Oslo on Monday.",
        apply=_is_unsure,
    ),
)
