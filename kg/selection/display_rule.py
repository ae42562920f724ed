"""What a rule tells that decides whether a statement is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.rules import Rule
from kg.selection.statement_context import StatementContext

__all__ = ["DisplayRule"]


@dataclass(frozen=True, kw_only=True)
class DisplayRule(Rule):
    """A reason for which a statement is held back, or for which it is no plain fact.

    The example is a text of which a statement is found by the rule, the counterexample one of which none is.
    """

    because: str
    """The reason in words, as `kg explain` tells it."""
    apply: Callable[[StatementContext], bool]
    """Whether the rule finds the statement."""
    marks: bool = False
    """Whether what it finds is shown all the same, with where it stands, though never as a plain fact."""
    page: bool = False
    """Whether its examples are pages, of which parts are told apart, and not running text."""
