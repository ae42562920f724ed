"""Rules for what a governor makes of a clause beside it, and of one on a noun."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.actuality.clause_properties import classes, listed, modal_of, tense_of
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import TO_COME, Signature, signature_in
from kg.extraction.tree import is_dep, is_infinitive, kid, kids
from kg.model import Actuality

ADVERBIAL = ("advcl",)
ON_NOUN = ("acl",)


def _marks(case: Governed) -> list[str]:
    return [c.lower_ for c in kids(case.verb, "mark", "case")]


def _short_of(case: Governed) -> Reality | None:
    adverb = case.governor
    if adverb.pos_ != "ADV" or signature_in("governs", adverb, form=adverb.lower_) != Signature.TURNS:
        return None
    above = case.reality_of(adverb.head)
    return Reality(above.actuality, not above.negated, adverb.lower_)


def _purpose(case: Governed) -> Reality | None:
    if not is_infinitive(case.verb) or modal_of(case.verb) is not None:
        return None
    return Reality(Actuality.PLANNED, case.own.negated, "purpose")


def _still_to_come(case: Governed) -> Reality | None:
    marks = _marks(case)
    if not any(mark in classes(case.verb, "purpose") for mark in marks) or case.above.real:
        return None
    return Reality(Actuality.PLANNED, case.own.negated, marks[0])


def _participle(case: Governed) -> Reality | None:
    marks, above = _marks(case), case.above
    if case.verb.tag_ != "VBG" or any(mark in listed(case.verb, "gerund", "own") for mark in marks):
        return None
    if not (above.real or above.negated):
        return Reality(above.actuality, case.own.negated, above.because)
    return case.own if kids(case.verb, "aux") else replace(case.own, actuality=tense_of(case.governor))


def _relative(case: Governed) -> Reality | None:
    return case.own if is_dep(case.verb, "acl:relcl") else None


def _infinitive_on_noun(case: Governed) -> Reality | None:
    if not is_infinitive(case.verb) or modal_of(case.verb) is not None:
        return None
    signature = signature_in("noun", case.governor) or Signature.PLANNED
    negated = case.own.negated != (signature == Signature.TURNS)
    return Reality(signature.imposed or Actuality.HAPPENED, negated, case.governor.lemma_)


def _clause_on_noun(case: Governed) -> Reality | None:
    signature = signature_in("noun", case.governor)
    if signature not in TO_COME or kid(case.verb, "mark") is None or not case.own.actuality.is_real:
        return None
    return Reality(Actuality(signature), case.own.negated, case.governor.lemma_)


ADJUNCT_RULES = (
    GovernorRule(
        name="short of",
        relations=ADVERBIAL,
        apply=_short_of,
        example="The party fell short of winning the vote.",
        counterexample="The party rose by winning the vote.",
    ),
    GovernorRule(
        name="purpose",
        relations=ADVERBIAL,
        apply=_purpose,
        example="The crew sailed to find the ferry.",
        counterexample="The crew sailed because the ferry sank.",
    ),
    GovernorRule(
        name="still to come",
        relations=ADVERBIAL,
        apply=_still_to_come,
        example="The crew will wait until the ferry sinks.",
        counterexample="The crew waited until the ferry sank.",
    ),
    GovernorRule(
        name="participle",
        relations=ADVERBIAL,
        apply=_participle,
        example="The ferry may sink, killing two men.",
        counterexample="The ferry left after killing two men.",
    ),
    GovernorRule(
        name="relative clause",
        relations=ON_NOUN,
        apply=_relative,
        example="The ferry that sank was old.",
        counterexample="The plan to sell the ferry was old.",
    ),
    GovernorRule(
        name="infinitive on a noun",
        relations=ON_NOUN,
        apply=_infinitive_on_noun,
        example="The plan to sell the ferry was old.",
        counterexample="The ferry that sank was old.",
    ),
    GovernorRule(
        name="clause on a noun",
        relations=ON_NOUN,
        apply=_clause_on_noun,
        example="The claim that the ferry sank angered the crew.",
        counterexample="The news that the ferry sank angered the crew.",
    ),
)
"""Tried in this order; where none holds, the clause is as it says itself."""
