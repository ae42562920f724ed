"""Statements that neither the article nor anybody it names says."""

from __future__ import annotations

import re

from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext

TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<[A-Za-z][\w-]*\s[\w-]+=")
"""A tag of HTML or the like, or the beginning of one that the end of a sentence cuts."""


def _is_of_nobody(context: StatementContext) -> bool:
    return context.claim is not None and context.claim.quoted


def _is_markup(context: StatementContext) -> bool:
    evidence = context.statement.evidence
    return TAG.search(evidence.sentence.of(evidence.article.text)) is not None


RULES = (
    DisplayRule(
        name="words of nobody",
        because="it is quoted, and the article does not tell whose words they are",
        example="“Ada Brook sold the old ferry to Dahl Mills.” The crowd cheered.",
        counterexample="“Ada Brook sold the old ferry to Dahl Mills,” Carl Fenn said.",
        apply=_is_of_nobody,
    ),
    DisplayRule(
        name="markup",
        because="its sentence holds the markup of a page, not the words of an article",
        example='Ada Brook sold the ferry <post id="7" place="Oslo"> to Carl Fenn.',
        counterexample="Ada Brook sold 3 ferries < 20 m long to Carl Fenn.",
        apply=_is_markup,
    ),
)
