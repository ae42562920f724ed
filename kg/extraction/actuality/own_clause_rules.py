"""Rules for what a clause says of its own reality."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from kg.extraction.actuality.conditions import condition_of, is_conditional, is_narrated_future, is_past_habit
from kg.extraction.actuality.copula_plans import came_to_nothing, planned_by_copula
from kg.extraction.actuality.headlines import is_told_by_headline
from kg.extraction.actuality.negation import is_negated
from kg.extraction.actuality.open_modals import is_open_future, is_perceived, is_refusal
from kg.extraction.actuality.questions import is_imperative, is_question
from kg.extraction.actuality.reality import ClauseRule, Reality
from kg.extraction.actuality.schedules import is_scheduled
from kg.extraction.actuality.tenses import adverb_of, modal_of, tense_of
from kg.model import Actuality


def _if(holds: Callable[[Token], bool], actuality: Actuality) -> Callable[[Token], Actuality | None]:
    return lambda verb: actuality if holds(verb) else None


def _depends_on_condition(verb: Token) -> bool:
    condition = condition_of(verb)
    if condition is None:
        return False
    return modal_of(verb) == Actuality.PLANNED or (
        modal_of(verb) is None and tense_of(verb) == Actuality.ONGOING
    )


CLAUSE_RULES = (
    ClauseRule(
        name="condition",
        apply=_if(is_conditional, Actuality.POSSIBLE),
        example="If the ferry sinks, the firm pays.",
        counterexample="When the ferry sinks, the firm pays.",
    ),
    ClauseRule(
        name="question",
        apply=_if(is_question, Actuality.POSSIBLE),
        example="Did the ferry sink?",
        counterexample="The ferry did sink.",
    ),
    ClauseRule(
        name="consequence",
        apply=_if(_depends_on_condition, Actuality.POSSIBLE),
        example="If the ferry sinks, the firm will pay.",
        counterexample="Even if the ferry sinks, the firm will pay.",
    ),
    ClauseRule(
        name="narrated future",
        apply=_if(is_narrated_future, Actuality.HAPPENED),
        settles=True,
        example="Holt hired a boy who would later lead the firm.",
        counterexample="Holt hired a boy who would lead the firm.",
    ),
    ClauseRule(
        name="habit of the past",
        apply=_if(is_past_habit, Actuality.HAPPENED),
        settles=True,
        example="The crew would sometimes close the port.",
        counterexample="The crew would close the port.",
    ),
    ClauseRule(
        name="open future",
        apply=_if(is_open_future, Actuality.POSSIBLE),
        example="Perhaps the ferry will sail.",
        counterexample="The ferry will probably sail.",
    ),
    ClauseRule(
        name="refusal",
        apply=_if(is_refusal, Actuality.HAPPENED),
        settles=True,
        example="The mayor would not comment.",
        counterexample="If the ferry sank, the mayor would not comment.",
    ),
    ClauseRule(
        name="perceived",
        apply=_if(is_perceived, Actuality.ONGOING),
        settles=True,
        example="The captain can be heard shouting.",
        counterexample="The captain can be heard.",
    ),
    ClauseRule(
        name="modal",
        apply=modal_of,
        is_modal=True,
        example="The ferry will sail.",
        counterexample="The ferry has sailed.",
    ),
    ClauseRule(
        name="came to nothing",
        apply=_if(came_to_nothing, Actuality.HAPPENED),
        denies=True,
        example="The museum was to have opened in May.",
        counterexample="The museum was to open in May.",
    ),
    ClauseRule(
        name="copula with an infinitive",
        apply=planned_by_copula,
        example="The museum is to open in May.",
        counterexample="The museum is open in May.",
    ),
    ClauseRule(
        name="adverb",
        apply=adverb_of,
        example="The ferry reportedly sank.",
        counterexample="The ferry quickly sank.",
    ),
    ClauseRule(
        name="imperative",
        apply=_if(is_imperative, Actuality.POSSIBLE),
        example="Close the port now.",
        counterexample="They close the port now.",
    ),
    ClauseRule(
        name="schedule",
        apply=_if(is_scheduled, Actuality.PLANNED),
        example="The museum opens on Saturday.",
        counterexample="The museum opens on Saturdays.",
    ),
    ClauseRule(
        name="headline",
        apply=_if(is_told_by_headline, Actuality.HAPPENED),
        example="Mayor Lund wins third term",
        counterexample="Mayor Lund wins every third term.",
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
            return rule, Reality(actuality, is_negated(verb) != rule.denies, rule.name, settled=rule.settles)
    raise AssertionError("the rule of tense holds for every clause")
