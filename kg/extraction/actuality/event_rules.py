"""Rules for how real an event is that a noun names: "the *visit*", "called for the *arrest*", "a planned *visit*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.governed import reality_by_rules
from kg.extraction.actuality.negation import is_scant, modifier_class
from kg.extraction.actuality.outcomes import reality_by
from kg.extraction.actuality.reality import EventRule, Governed, Reality
from kg.extraction.actuality.signatures import IMPOSED, Outcome, Signature, signature_in, with_preposition
from kg.extraction.tree import dep, is_dep
from kg.model import Actuality

HAPPENED = Reality(Actuality.HAPPENED, False, "noun")


def _none(noun: Token) -> Reality | None:
    return Reality(Actuality.HAPPENED, True, "no") if is_scant(noun) else None


def _modified(noun: Token) -> Reality | None:
    found = modifier_class(noun)
    if found is None:
        return None
    case = Governed(noun, noun, HAPPENED, False, lambda token: HAPPENED)
    return reality_by(case, case.outcome_by(Signature(found)), noun)


def _on_noun(noun: Token) -> Reality | None:
    above = noun.head
    if dep(noun) != "nmod" or is_dep(noun, "nmod:poss") or above.pos_ != "NOUN":
        return None
    signature = signature_in("noun", above)
    if signature is None:
        return None
    case = Governed(
        noun, above, HAPPENED, False, lambda token: Reality(Actuality.HAPPENED, is_scant(token), "noun")
    )
    return reality_by(case, case.outcome_by(signature), above)


def _ungoverned(noun: Token) -> Reality | None:
    governor = noun.head
    return HAPPENED if governor == noun or governor.pos_ not in ("VERB", "AUX") else None


def _through_preposition(noun: Token) -> Reality | None:
    found = with_preposition(noun) if dep(noun) in ("obl", "nmod") else None
    return None if found is None else _governed(noun, *found)


def _imposed(noun: Token) -> Reality | None:
    signature = _signature(noun)
    found = _case(noun, noun.head).outcome_by(signature) if signature is not None else None
    if signature is None or found is None or not (found in IMPOSED or found == Outcome.ENDED):
        return None
    return _governed(noun, noun.head, signature)


def _turned(noun: Token) -> Reality | None:
    signature = _signature(noun)
    if signature is None or _case(noun, noun.head).outcome_by(signature) != Outcome.AGAINST_GOVERNOR:
        return None
    return _governed(noun, noun.head, signature)


def _in_view(noun: Token) -> Reality | None:
    views = listed(noun, "view", "verb")
    return HAPPENED if dep(noun) == "obj" and noun.head.lemma_.lower() in views else None


def _circumstance(noun: Token) -> Reality | None:
    return HAPPENED if dep(noun) == "obl" else None


def _inherited(noun: Token) -> Reality:
    above = reality_by_rules(noun.head)
    actuality = Actuality.HAPPENED if above.real else above.actuality
    return Reality(actuality, above.negated, above.because)


def _signature(noun: Token) -> Signature | None:
    """The signature of the verb above for its object, which is the subject of a passive."""
    if dep(noun) != "obj" and not is_dep(noun, "nsubj:pass"):
        return None
    return signature_in("event", noun.head) or signature_in("governs", noun.head)


def _case(noun: Token, governor: Token) -> Governed:
    return Governed(noun, governor, HAPPENED, False, reality_by_rules)


def _governed(noun: Token, governor: Token, signature: Signature) -> Reality:
    case = _case(noun, governor)
    return reality_by(case, case.outcome_by(signature), governor)


EVENT_RULES = (
    EventRule(
        name="no event",
        apply=_none,
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
        name="event on a noun",
        apply=_on_noun,
        example="The threat of an attack angered the mayor.",
        counterexample="The end of an attack angered the mayor.",
    ),
    EventRule(
        name="event through a preposition",
        apply=_through_preposition,
        example="The court cleared the mayor of the attack.",
        counterexample="The court heard the mayor after the attack.",
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
        name="event in view",
        apply=_in_view,
        example="The mayor did not condemn the arrest.",
        counterexample="The mayor did not demand the arrest.",
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
