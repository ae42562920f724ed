"""Statements of clauses that only say which one is meant, or under which circumstances another clause holds."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.model import BlockKind
from kg.ontology import is_a
from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext

MAX_WORDS = 2
"""Words of a noun phrase without name that needs the article to be understood."""


def _modifies_another(context: StatementContext) -> bool:
    """Whether its clause depends on another, or on a noun; not in a headline, whose verbs are often participles: "Ferry
    sunk off Oster"."""
    headline = context.block is not None and context.block.kind == BlockKind.TITLE
    return context.claim is not None and context.claim.dependent and not headline


def _tells_no_more_than_its_verb(context: StatementContext) -> bool:
    return context.is_bare_deed and _modifies_another(context)


def _tells_apart(context: StatementContext) -> bool:
    """A noun without name, number or further words, and the clause that tells which are meant: "*people* who saw it"; not
    a person who is new, of whom the clause is the news: "police arrested *a woman* who stole a tram"."""
    subject = context.subject
    new = subject.first in ENGLISH.words("selection", "determiner", "indefinite")
    person = subject.entity is not None and is_a(subject.entity.type, "Person")
    return not (new and person) and _is_unnamed(context, 1) and _modifies_another(context)


def _names_nobody(context: StatementContext) -> bool:
    """ "the wooden lever used to open *the small door*": a noun with a word more, in a clause that names nothing."""
    named = any(side.named or side.has_capitals for side in context.sides)
    return (
        not named
        and 1 < len(context.subject.bare) <= MAX_WORDS
        and _is_unnamed(context, MAX_WORDS)
        and _modifies_another(context)
    )


def _is_unnamed(context: StatementContext, words: int) -> bool:
    """Whether the subject has no name, no number, and so many words at most beside article and the like."""
    subject = context.subject
    return not subject.named and not subject.counted and len(subject.bare) <= words


RULES = (
    DisplayRule(
        name="dependent verb",
        because="the clause belongs to another one and tells no more than its verb",
        example="When Ada Brook was approached, Carl Fenn left Oslo.",
        counterexample="When Ada Brook was approached by Dahl, Carl Fenn left Oslo.",
        apply=_tells_no_more_than_its_verb,
    ),
    DisplayRule(
        name="clause of a bare noun",
        because="the clause only tells which are meant, of a noun that says nothing by itself",
        example="Ada Brook met islanders who had bought tickets.",
        counterexample="Ada Brook met islanders of Oster who had bought tickets.",
        apply=_tells_apart,
    ),
    DisplayRule(
        name="clause without a name",
        because="the clause belongs to another one or to a noun, and names nobody and nothing",
        example="Ada Brook pulled the wooden lever that opens the cellar door.",
        counterexample="Ada Brook pulled the wooden lever that opens the gate of Dahl Mills.",
        apply=_names_nobody,
    ),
)
