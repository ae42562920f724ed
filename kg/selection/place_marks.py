"""Statements that stand where no news is told: the caption of a picture, a heading that asks, two texts run together."""

from __future__ import annotations

import re

from kg.characters import QUOTATION_MARKS
from kg.model import BlockKind
from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext

QUESTION_MARK = "?"
_GLUED = re.compile(r"\b(?P<first>[A-Z][a-z]+)(?: [\w.'’-]+){0,3} ?[A-Z][\w'’-]*[a-z.](?P=first)\b")
"""A name that follows on itself without a space: the text that a page shows when one points at the name ran into it."""


def _is_in_caption(context: StatementContext) -> bool:
    return context.block is not None and context.block.kind == BlockKind.CAPTION


def _is_in_question(context: StatementContext) -> bool:
    """The block is one sentence that asks, and nobody's words."""
    block, evidence = context.block, context.statement.evidence
    if block is None:
        return False
    words = block.span.of(evidence.article.text).strip()
    alone = evidence.quote.strip() == words
    return alone and words.endswith(QUESTION_MARK) and not any(mark in words for mark in QUOTATION_MARKS)


def _ran_together(context: StatementContext) -> bool:
    """ "Mayor Ada BrookAda BrookFerry to Oster sold, mayor says MORE left Oslo." """
    return _GLUED.search(context.statement.evidence.quote) is not None


RULES = (
    DisplayRule(
        name="texts run together",
        because="its sentence is two texts that ran into each other where the page was copied",
        example="Mayor Ada BrookAda Lind BrookFerry line sold after vote MORE left Oslo on Monday.",
        counterexample="Mayor Ada Brook left Oslo on Monday after the vote.",
        apply=_ran_together,
    ),
    DisplayRule(
        name="caption",
        because="it stands in the caption of a picture",
        example="Ada Brook opens the mill in Oslo on Monday. Photograph: Rune Aster/Lindquist Pictures",
        counterexample="Ada Brook opens the mill in Oslo on Monday.",
        apply=_is_in_caption,
        marks=True,
        page=True,
    ),
    DisplayRule(
        name="question heading",
        because="it stands in a heading that asks",
        example="Will Ada Brook open the mill in Oslo?",
        counterexample="Ada Brook opens the mill in Oslo.",
        apply=_is_in_question,
        marks=True,
    ),
)
