"""Rules for what a governor makes of its complement: a clause is no more real than what governs it allows."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.clause_properties import classes, is_future_of_past, tense_of
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import Signature
from kg.extraction.tree import is_infinitive, kid
from kg.model import Actuality

COMPLEMENT = ("xcomp", "ccomp", "csubj")
PARTICIPLES = ("VBG", "VBN", "JJ")
"""Penn tags of semi-modals: "is *going* to", "is *set* to"."""


def _semi_modal(case: Governed) -> Reality | None:
    kind = classes(case.verb, "semi_modal").get(case.governor.lemma_.lower())
    if kind is None or not is_infinitive(case.verb) or not case.above.actuality.is_real:
        return None
    if kind == Actuality.PLANNED and not _is_participle_with_be(case.governor):
        return None
    if kind == Actuality.POSSIBLE and tense_of(case.governor) == Actuality.HAPPENED:
        return None  # "had to leave": left
    return Reality(Actuality(kind), case.own.negated != case.above.negated, case.governor.lemma_)


def _is_participle_with_be(token: Token) -> bool:
    """ "is *going* to", "is *set* to"; not "remembers *going* to", "*set* to work"."""
    return token.tag_ in PARTICIPLES and kid(token, "aux", "cop") is not None


def _future_of_past(case: Governed) -> Reality | None:
    shifted = case.is_modal and is_future_of_past(case.verb)
    if case.signature != Signature.REPORTED or not shifted or tense_of(case.governor) != Actuality.HAPPENED:
        return None
    return replace(case.own, actuality=Actuality.PLANNED)


def _reported(case: Governed) -> Reality | None:
    return case.own if case.signature == Signature.REPORTED else None


def _factive(case: Governed) -> Reality | None:
    if case.signature != Signature.FACTIVE:
        return None
    if not is_infinitive(case.verb):
        return case.own
    return Reality(Actuality.HAPPENED, case.own.negated, f"factive {case.governor.lemma_}")


def _imposed(case: Governed) -> Reality | None:
    signature = case.signature
    if signature.imposed is None:
        return None
    kept = signature in (Signature.PLANNED, Signature.POSSIBLE) and not is_infinitive(case.verb)
    if kept and not case.own.actuality.is_real:
        return case.own
    return Reality(signature.imposed, case.own.negated, case.governor.lemma_)


def _turned(case: Governed) -> Reality | None:
    if case.signature != Signature.TURNS:
        return None
    negated = case.own.negated != case.above.negated
    return Reality(case.above.actuality, not negated, case.governor.lemma_)


def _inherited(case: Governed) -> Reality | None:
    above = case.above
    because = above.because if not above.real else case.governor.lemma_
    return Reality(above.actuality, case.own.negated != above.negated, because)


COMPLEMENT_RULES = (
    GovernorRule(
        name="semi-modal",
        relations=COMPLEMENT,
        apply=_semi_modal,
        example="The museum is going to open in May.",
        counterexample="The museum went on to open in May.",
    ),
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
