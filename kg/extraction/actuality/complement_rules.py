"""Rules for what a governor makes of its complement: a clause is no more real than what governs it allows."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.actuality.clause_properties import is_future_of_past, tense_of
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import Signature, signature_of
from kg.extraction.tree import is_infinitive
from kg.model import Actuality

COMPLEMENT = ("xcomp", "ccomp", "csubj")


def _signature(case: Governed) -> Signature:
    return signature_of(case.verb, case.governor)


def _future_of_past(case: Governed) -> Reality | None:
    shifted = case.is_modal and is_future_of_past(case.verb)
    if _signature(case) != Signature.REPORTED or not shifted or tense_of(case.governor) != Actuality.HAPPENED:
        return None
    return replace(case.own, actuality=Actuality.PLANNED)


def _reported(case: Governed) -> Reality | None:
    return case.own if _signature(case) == Signature.REPORTED else None


def _factive(case: Governed) -> Reality | None:
    if _signature(case) != Signature.FACTIVE:
        return None
    if not is_infinitive(case.verb):
        return case.own
    return Reality(Actuality.HAPPENED, case.own.negated, f"factive {case.governor.lemma_}")


def _imposed(case: Governed) -> Reality | None:
    signature = _signature(case)
    if signature.imposed is None:
        return None
    kept = signature in (Signature.PLANNED, Signature.POSSIBLE) and not is_infinitive(case.verb)
    if kept and not case.own.actuality.is_real:
        return case.own
    return Reality(signature.imposed, case.own.negated, case.governor.lemma_)


def _turned(case: Governed) -> Reality | None:
    if _signature(case) != Signature.TURNS:
        return None
    negated = case.own.negated != case.above.negated
    return Reality(case.above.actuality, not negated, case.governor.lemma_)


def _inherited(case: Governed) -> Reality | None:
    above = case.above
    because = above.because if not above.real else case.governor.lemma_
    return Reality(above.actuality, case.own.negated != above.negated, because)


COMPLEMENT_RULES = (
    GovernorRule(
        name="future of the past",
        relations=COMPLEMENT,
        apply=_future_of_past,
        example="The mayor said the ferry would sail.",
        counterexample="The mayor says the ferry would sail.",
    ),
    GovernorRule(
        name="reported",
        relations=COMPLEMENT,
        apply=_reported,
        example="The mayor said that the ferry sank.",
        counterexample="The mayor believed that the ferry sank.",
    ),
    GovernorRule(
        name="factive",
        relations=COMPLEMENT,
        apply=_factive,
        example="The mayor knew that the ferry sank.",
        counterexample="The mayor said that the ferry sank.",
    ),
    GovernorRule(
        name="imposed",
        relations=COMPLEMENT,
        apply=_imposed,
        example="The firm plans to sell the ferry.",
        counterexample="The firm managed to sell the ferry.",
    ),
    GovernorRule(
        name="turned",
        relations=COMPLEMENT,
        apply=_turned,
        example="The firm failed to sell the ferry.",
        counterexample="The firm managed to sell the ferry.",
    ),
    GovernorRule(
        name="inherited",
        relations=COMPLEMENT,
        apply=_inherited,
        example="The firm managed to sell the ferry.",
        counterexample="The firm failed to sell the ferry.",
    ),
)
"""Tried in this order for a complement; the last holds for every one."""
