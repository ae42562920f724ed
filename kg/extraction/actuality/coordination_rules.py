"""Rules for what a coordinated verb shares with the first of its coordination."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.conditions import is_conditional
from kg.extraction.actuality.copula_plans import planned_by_copula
from kg.extraction.actuality.negation import is_alternative, is_instead
from kg.extraction.actuality.own_clause_rules import own_reality
from kg.extraction.actuality.questions import is_imperative, is_inverted, is_question
from kg.extraction.actuality.reality import CoordinationRule, Reality
from kg.extraction.actuality.tenses import modal_of, tense_of
from kg.extraction.tree import conjuncts, dep, is_plain_infinitive, kid, kids
from kg.model import Actuality

BARE = ("VB", "", "VBP")
"""Penn tags of what may follow a modal of the first."""


def shared(verb: Token, first: Token, own: Reality) -> tuple[CoordinationRule, Reality] | None:
    """What a verb is that shares the mood of the first of its coordination, and by which rule; None where it shares none."""
    for rule in COORDINATION_RULES:
        if rule.own_subject or shares(verb):
            reality = rule.apply(verb, first, own)
            if reality is not None:
                return rule, reality
    return None


def shares(verb: Token) -> bool:
    """Whether a coordinated verb has neither auxiliary nor subject nor mark, so that it takes those of the first."""
    return kid(verb, "aux", "cop", "nsubj", "mark") is None


def _model(verb: Token, first: Token) -> Token:
    """The nearest verb before it in the coordination that has an auxiliary, subject or mark: "can *spread* and cause"."""
    before = [t for t in conjuncts(first) if t.i < verb.i and t.pos_ in ("VERB", "AUX") and not shares(t)]
    return before[-1] if before else first


def _instead(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "sold it rather than *close* it"."""
    return Reality(own_reality(first)[1].actuality, True, "instead") if is_instead(verb) else None


def _shared_modal(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "will call and *visit*"."""
    model = _model(verb, first)
    modal = modal_of(model)
    if modal is None or (verb.tag_ not in BARE and not _is_like(verb, model)):
        return None
    return Reality(modal, own.negated or _shares_negation(verb, model), "modal of the coordination")


def _is_like(verb: Token, model: Token) -> bool:
    """ "may be caught and *sold*"."""
    return verb.tag_ == model.tag_ and verb.tag_ in ("VBN", "VBG")


def _shared_mood(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "wants to call and *visit*", "if she calls and *visits*"."""
    moods = (is_plain_infinitive, is_imperative, is_question, is_conditional, planned_by_copula)
    if any(holds(first) for holds in moods):
        negated = own.negated or _shares_negation(verb, first)
        return replace(own_reality(first)[1], negated=negated)
    return None


def _shared_tense(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "has called and *visited*", "was calling and *visiting*", "did call and *visit*"."""
    model = _model(verb, first)
    if verb.tag_ == "VBG" and model.tag_ == "VBD":  # "shot two men and *leaving* a third hurt"
        return Reality(tense_of(model), own.negated, "tense of the coordination")
    if kid(model, "aux") is None or verb.tag_ not in ("VBN", "VBG", "VB"):
        return None
    negated = own.negated or _shares_negation(verb, model)
    return Reality(tense_of(model), negated, "tense of the coordination")


def _shares_negation(verb: Token, first: Token) -> bool:
    """ "did not call or *warn*", "can never call and *warn*"; how far another negation reaches over "and" is open."""
    never = any(c.lower_ in listed(c, "negation", "wide") for c in kids(first, "advmod"))
    return (is_alternative(verb) or never) and own_reality(first)[1].negated


def _shared_condition(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "if she calls and he *leaves*"."""
    conditional = dep(first) == "advcl" and is_conditional(first)
    if not conditional or kid(verb, "mark") is not None or own.actuality == Actuality.PLANNED:
        return None
    return replace(own, actuality=Actuality.POSSIBLE, because="condition")


def _asked_too(verb: Token, first: Token, own: Reality) -> Reality | None:
    """ "will the ferry sail, or *will* the port *close*?"."""
    if not (is_question(first) and is_inverted(verb)):
        return None
    return replace(own, actuality=Actuality.POSSIBLE, because="question")


COORDINATION_RULES = (
    CoordinationRule(
        name="instead of the first",
        apply=_instead,
        example="The firm sold the ferry rather than close the port.",
        counterexample="The firm sold the ferry and closed the port.",
    ),
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
    CoordinationRule(
        name="shared tense",
        apply=_shared_tense,
        example="The firm is owned and operated by Norline.",
        counterexample="The firm owns and operates a ferry.",
    ),
    CoordinationRule(
        name="shared question",
        apply=_asked_too,
        own_subject=True,
        example="Will the ferry sail, or will the port close?",
        counterexample="The ferry will sail, or the port will close.",
    ),
    CoordinationRule(
        name="shared condition",
        apply=_shared_condition,
        own_subject=True,
        example="If the ferry sinks and the crew drowns, the firm pays.",
        counterexample="When the ferry sinks and the crew drowns, the firm pays.",
    ),
)
"""Tried in this order, for a verb without auxiliary, subject or mark of its own unless the rule says otherwise."""
