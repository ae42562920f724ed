"""Rules for how real an event is that a noun names: "the *visit*", "called for the *arrest*", "a planned *visit*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.clause_properties import listed
from kg.extraction.actuality.governed import reality_of
from kg.extraction.actuality.reality import EventRule, Reality
from kg.extraction.actuality.signatures import TO_COME, Signature, signature_in
from kg.extraction.tree import dep, kids
from kg.model import Actuality

HAPPENED = Reality(Actuality.HAPPENED, False, "noun")


def _denied_by_determiner(noun: Token) -> Reality | None:
    determiners = listed(noun, "negation", "determiners")
    if not any(c.lower_ in determiners for c in kids(noun, "det")):
        return None
    return Reality(Actuality.HAPPENED, True, "no")


def _modified(noun: Token) -> Reality | None:
    for modifier in kids(noun, "amod"):
        signature = signature_in("governs", modifier)
        if signature in TO_COME:
            return Reality(Actuality(signature), False, modifier.lower_)
    return None


def _ungoverned(noun: Token) -> Reality | None:
    governor = noun.head
    return HAPPENED if governor == noun or governor.pos_ not in ("VERB", "AUX") else None


def _imposed(noun: Token) -> Reality | None:
    signature = _signature(noun)
    imposed = signature.imposed if signature is not None else None
    return Reality(imposed, False, noun.head.lemma_) if imposed is not None else None


def _turned(noun: Token) -> Reality | None:
    if _signature(noun) != Signature.TURNS:
        return None
    above = reality_of(noun.head)
    return Reality(above.actuality, not above.negated, noun.head.lemma_)


def _circumstance(noun: Token) -> Reality | None:
    return HAPPENED if dep(noun) == "obl" else None


def _inherited(noun: Token) -> Reality:
    above = reality_of(noun.head)
    actuality = Actuality.HAPPENED if above.real else above.actuality
    return Reality(actuality, above.negated, above.because)


def _signature(noun: Token) -> Signature | None:
    """The signature of the verb above for its object, with or without preposition."""
    return signature_in("governs", noun.head) if dep(noun) in ("obj", "obl") else None


EVENT_RULES = (
    EventRule(
        name="no event",
        apply=_denied_by_determiner,
        example="No visit followed.",
        counterexample="The visit followed.",
    ),
    EventRule(
        name="modified event",
        apply=_modified,
        example="The planned visit angered the mayor.",
        counterexample="The short visit angered the mayor.",
    ),
    EventRule(
        name="event below no verb",
        apply=_ungoverned,
        example="The end of the visit angered the mayor.",
        counterexample="It angered the mayor.",
    ),
    EventRule(
        name="imposed on an event",
        apply=_imposed,
        example="The firm demanded the sale of it.",
        counterexample="The firm praised the sale of it.",
    ),
    EventRule(
        name="turned event",
        apply=_turned,
        example="The court prevented the sale of it.",
        counterexample="The court praised the sale of it.",
    ),
    EventRule(
        name="event as circumstance",
        apply=_circumstance,
        example="The mayor may leave after the arrest.",
        counterexample="The mayor praised the arrest.",
    ),
    EventRule(
        name="event as its verb",
        apply=_inherited,
        example="The visit did not happen.",
        counterexample="The planned visit of the old king.",
    ),
)
"""Tried in this order; the last holds for every noun below a verb."""


def event_reality(noun: Token) -> tuple[EventRule, Reality]:
    """How real the event is, and the rule that decided it."""
    found = ((rule, rule.apply(noun)) for rule in EVENT_RULES)
    return next((rule, reality) for rule, reality in found if reality is not None)


def reality_of_noun(noun: Token) -> Reality:
    """How real the event is that a noun names."""
    return event_reality(noun)[1]
