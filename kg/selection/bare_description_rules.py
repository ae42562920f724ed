"""Statements about "the survey", of which the article tells elsewhere which one it is."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.ontology import is_a
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import Participant
from kg.selection.statement_context import StatementContext

OPEN_CLASSES = ("Thing", "Topic")
THINGS = ("Work", "Product", "Event")
"""Classes of which a text describes more than it names."""
MAX_DESCRIPTION = 4
"""Words of a description of a person that tells too little of who it is."""


def _is_bare_description(context: StatementContext) -> bool:
    """ "The survey has a margin of error"; of what is acted on only where no circumstance tells more, and no event:
    "lost the election"."""
    statement, target = context.statement, context.object
    if _is_bare_definite(context.subject) or _is_bare_place(context.subject):
        return True
    if target is None or target.entity is None or statement.qualifiers:
        return False
    whole = len(target.words) == 2
    return whole and _is_bare_definite(target) and not is_a(target.entity.type, "Event")


def _is_bare_definite(side: Participant) -> bool:
    """Whether it is "the" and one noun for a thing of which there are many."""
    if side.entity is None or not _is_one_noun(side):
        return False
    return side.entity.type in OPEN_CLASSES or any(is_a(side.entity.type, kind) for kind in THINGS)


def _is_bare_place(side: Participant) -> bool:
    """Whether it is "the" and one noun for a place: "the museum"."""
    return side.entity is not None and is_a(side.entity.type, "Place") and _is_one_noun(side)


def _is_one_noun(side: Participant) -> bool:
    """Whether it is "the" and one noun, or an adjective that tells nothing apart before it: "the new design"."""
    if side.named or side.counted or side.has_capitals:
        return False
    definite = side.first in ENGLISH.words("selection", "determiner", "definite")
    return definite and len(side.bare) <= 1 and side.last not in ENGLISH.words("selection", "noun", "unique")


def _is_described_person(context: StatementContext) -> bool:
    """Whether the subject is one person told by a few words and no name, where the article names people: "the Ohio
    native", "New York man" of a headline; not "the *victim's* mother"."""
    side = context.subject
    if side.entity is None or side.named or side.counted or side.entity.type != "Person":
        return False
    if len(side.words) > MAX_DESCRIPTION or any("'" in word for word in side.words):
        return False
    definite = side.first in ENGLISH.words("selection", "determiner", "definite")
    told = definite or not _has_determiner(side)
    return told and any(named.type == "Person" for named in context.participants.named)


def _has_determiner(side: Participant) -> bool:
    """Whether it begins with an article or a word that tells how many or which: "a judge", "each patient"."""
    others = ("indefinite", "pointing")
    words = frozenset().union(*(ENGLISH.words("selection", "determiner", kind) for kind in others))
    return side.first in words | ENGLISH.words("selection", "pronoun", "vague")


RULES = (
    DisplayRule(
        name="bare description",
        because="a noun with an article and no more: which one is meant is told elsewhere",
        example="The survey has a margin of three points.",
        counterexample="The survey of Oslo has a margin of three points.",
        apply=_is_bare_description,
    ),
    DisplayRule(
        name="described person",
        because="the article names people, and one is only described here",
        example="Ada Brook met Carl Fenn in Oslo. The northern islander thanked the crew of the ferry.",
        counterexample="A northern islander thanked the crew of the ferry.",
        apply=_is_described_person,
    ),
)
