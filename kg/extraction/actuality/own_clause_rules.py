"""Rules for what a clause says of its own reality, and for what a coordinated verb shares with the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.clause_properties import (
    adverb_of,
    is_conditional,
    is_imperative,
    is_negated,
    is_question,
    modal_of,
    tense_of,
)
from kg.extraction.actuality.reality import ClauseRule, CoordinationRule, Reality
from kg.extraction.tree import is_infinitive, kid
from kg.model import Actuality


def _possible_if(holds: Callable[[Token], bool]) -> Callable[[Token], Actuality | None]:
    return lambda verb: Actuality.POSSIBLE if holds(verb) else None


CLAUSE_RULES = (
    ClauseRule(
        name="condition",
        apply=_possible_if(is_conditional),
        example="If the ferry sinks, the firm pays.",
        counterexample="When the ferry sinks, the firm pays.",
    ),
    ClauseRule(
        name="question",
        apply=_possible_if(is_question),
        example="Did the ferry sink?",
        counterexample="The ferry did sink.",
    ),
    ClauseRule(
        name="modal",
        apply=modal_of,
        is_modal=True,
        example="The ferry will sail.",
        counterexample="The ferry has sailed.",
    ),
    ClauseRule(
        name="adverb",
        apply=adverb_of,
        example="The ferry reportedly sank.",
        counterexample="The ferry quickly sank.",
    ),
    ClauseRule(
        name="imperative",
        apply=_possible_if(is_imperative),
        example="Close the port now.",
        counterexample="They close the port now.",
    ),
    ClauseRule(
        name="tense",
        apply=tense_of,
        example="The ferry sank.",
        counterexample="The ferry may sink.",
    ),
)
"""Tried in this order; the last holds for every clause."""


def own_reality(verb: Token) -> tuple[ClauseRule, Reality]:
    """What a clause says of itself, and the rule that decided it."""
    for rule in CLAUSE_RULES:
        actuality = rule.apply(verb)
        if actuality is not None:
            return rule, Reality(actuality, is_negated(verb), rule.name)
    raise AssertionError("the rule of tense holds for every clause")


def _shared_modal(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "will call and *visit*"."""
    modal = modal_of(first)
    if modal is None or verb.tag_ not in ("VB", "", "VBP"):
        return None
    return Reality(modal, own.negated, "modal of the coordination")


def _shared_mood(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "wants to call and *visit*", "if she calls and *visits*"."""
    if is_infinitive(first) or is_imperative(first) or is_question(first) or is_conditional(first):
        return replace(own_reality(first)[1], negated=own.negated)
    return None


COORDINATION_RULES = (
    CoordinationRule(
        name="shared modal",
        apply=_shared_modal,
        example="The ferry will sail and return.",
        counterexample="The ferry sailed and returned.",
    ),
    CoordinationRule(
        name="shared mood",
        apply=_shared_mood,
        example="The captain wants to sail and return.",
        counterexample="The captain sailed and returned.",
    ),
)
"""For a coordinated verb without auxiliary, subject or mark of its own, in this order."""


def shares(verb: Token) -> bool:
    """Whether a coordinated verb has neither auxiliary nor subject nor mark, so that it takes those of the first."""
    return kid(verb, "aux", "cop", "nsubj", "mark") is None
