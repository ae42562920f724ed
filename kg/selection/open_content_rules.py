"""Statements whose object is words that speak of something told elsewhere: "Brook said *it would be done*"."""

from __future__ import annotations

from collections.abc import Iterable

from kg.lexicon import ENGLISH
from kg.model import Mention, MentionKind, Statement
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import words_of
from kg.selection.statement_context import StatementContext

MAX_WORDS = 15
"""Words of an object; a longer one tells more than what it leaves open."""


def _speaks_of_open(context: StatementContext) -> bool:
    """Whether a short object without a name has a pronoun for what is neither in it nor the subject nor who says it, or
    points to something told before."""
    if not _is_words(context):
        return False
    text = context.graph.object_words(context.statement)
    inside = _mentions_inside(context)
    named = context.statement.object_label != "" or any(m.kind == MentionKind.NAME for m in inside)
    if named or len(text.split()) > MAX_WORDS:
        return False
    return _points(words_of(text)) or any(_is_open(m, inside, context) for m in inside)


def _is_words(context: StatementContext) -> bool:
    """Whether the object is no thing, but what is said or done in the words of the text."""
    return context.is_report or (context.object is not None and context.object.entity is None)


def _mentions_inside(context: StatementContext) -> list[Mention]:
    evidence = context.statement.evidence
    return context.participants.mentions_within(evidence.object_shown or evidence.object)


def _is_open(mention: Mention, inside: Iterable[Mention], context: StatementContext) -> bool:
    if mention.kind != MentionKind.PRONOUN:
        return False
    if mention.normal.lower() not in ENGLISH.words("selection", "pronoun", "third"):
        return False
    meant = context.participants.entity_of(mention)
    if meant is not None and (meant.named or meant.id in _told(context.statement)):
        return False
    told = (m for m in inside if m.kind != MentionKind.PRONOUN and m.chain is not None)
    return not any(m.chain == mention.chain for m in told)


def _told(statement: Statement) -> tuple[str | None, ...]:
    """Whom the statement names beside its object."""
    fillers = (qualifier.entity for qualifier in statement.qualifiers)
    return (statement.subject, *statement.said_by, *fillers)


def _points(words: tuple[str, ...]) -> bool:
    """ "*this* is wrong", "*those* claims", "*that's* why"; not "at this stage", "those who fled"."""
    return bool(words) and (
        _begins_with_that(words) or any(map(_is_pointing, words, (*words[1:], ""), (*words[2:], "", "")))
    )


def _begins_with_that(words: tuple[str, ...]) -> bool:
    first, second = words[0], words[1] if len(words) > 1 else ""
    near = ENGLISH.words("selection", "pointing", "pronoun")
    stem, apostrophe, _ = first.partition("'")
    return stem in near and (bool(apostrophe) or second in ENGLISH.words("selection", "pointing", "verb"))


def _is_pointing(word: str, after: str, second: str) -> bool:
    """Whether a word points back; not "this country", "those who fled", nor "this growth of the islands", which a phrase
    completes."""
    stem, noun = word.partition("'")[0], after.partition("'")[0]
    if stem not in ENGLISH.words("selection", "pointing", "word"):
        return False
    prepositions = ENGLISH.words("language", "preposition")
    closed = prepositions | ENGLISH.words("selection", "pronoun", "open")
    known = ENGLISH.words("selection", "noun", "stage") | ENGLISH.words("selection", "pointing", "known")
    return noun not in closed | known and second not in prepositions


def _resumes(context: StatementContext) -> bool:
    """ "said *which were lost*": the noun of the relative clause stands before it."""
    if not _is_words(context):
        return False
    words = words_of(context.graph.object_words(context.statement))
    return words[:1] != () and words[0] in ENGLISH.words("selection", "pronoun", "resuming")


RULES = (
    DisplayRule(
        name="open content",
        because="what is said or done is told with a pronoun, and the article tells elsewhere what it means",
        example="Ada Brook bought the ferry. Carl Fenn thinks that is likely.",
        counterexample="Ada Brook bought the ferry. Carl Fenn thinks Ada Brook is likely to win.",
        apply=_speaks_of_open,
    ),
    DisplayRule(
        name="resumed noun",
        because="it goes on about a noun that stands before it",
        example="The islanders own a ferry, which Ada Brook says needs new engines.",
        counterexample="Ada Brook says the ferry needs new engines.",
        apply=_resumes,
    ),
)
