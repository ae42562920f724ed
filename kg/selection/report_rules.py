"""Statements that report: told by what they report, or reporting nothing."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import words_of
from kg.selection.statement_context import StatementContext

MIN_WORDS = 3
"""Words of a noun phrase that is said and says something."""
MIN_WORDS_MEANT = 2
"""Words of what somebody wants, thinks or asks for: "to rest"."""
MIN_CLAUSE_WORDS = 5
"""Words of a clause that is said, has no statement that is shown, and says something."""


def _reports_too_little(context: StatementContext) -> bool:
    said = context.statement.relation in ENGLISH.words("frames", "report", "told")
    if context.is_report:
        words = words_of(context.words(context.statement.evidence.object))
        return len(words) < (MIN_CLAUSE_WORDS if said else MIN_WORDS_MEANT)
    if not said:
        return False
    return context.object is None or (context.object.entity is None and len(context.object.words) < MIN_WORDS)


def _is_told(context: StatementContext) -> bool:
    """A report, or a clause with its cue ("he *thinks* that …"), one of whose contents is shown and names its speaker; and
    of several reports with one cue and nothing shown, all but the first. A clause that says something of someone or
    something ("*thanked* the mayor for …") stands for itself."""
    own = not context.is_report and context.object is not None and context.object.entity is not None
    return context.told and not own


def _is_not_said(context: StatementContext) -> bool:
    reports = context.graph.reports_of.get(context.statement.id, ())
    return bool(reports) and all(report.negated for report in reports)


RULES = (
    DisplayRule(
        name="empty report",
        because="what is said is no statement, and its words say nothing",
        example='Ada Brook said: "No comment."',
        counterexample='Ada Brook said: "No new ferry to Oslo before the winter."',
        apply=_reports_too_little,
    ),
    DisplayRule(
        name="told as speaker",
        because="what is said is a statement of its own, which names its speaker",
        example="Ada Brook said that Carl Fenn left Oslo.",
        counterexample="Ada Brook said that they left Oslo on Monday.",
        apply=_is_told,
    ),
    DisplayRule(
        name="not said",
        because="the report is negated: nobody says it",
        example="Ada Brook did not say that Carl Fenn left Oslo.",
        counterexample="Ada Brook said that Carl Fenn left Oslo.",
        apply=_is_not_said,
    ),
)
