"""Rules for what a noun makes of a clause that depends on it: "the plan to *sell*", "the claim that it *sank*"."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.negation import is_scant
from kg.extraction.actuality.noun_governors import (
    claimed,
    is_denied,
    is_exception,
    is_indefinite,
    is_marked,
    is_ranked,
    is_unannounced,
    undoing,
)
from kg.extraction.actuality.outcomes import assumed, reality_by
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import Signature, signature_in
from kg.extraction.actuality.tenses import modal_of, tense_of
from kg.extraction.tree import ancestors, dep, is_dep, is_plain_infinitive, kid
from kg.model import Actuality

ON_NOUN = ("acl",)


def _relative_of_what_is_open(case: Governed) -> Reality | None:
    """ "needs a law that *requires* receipts", "wants a tram that *runs* at night": there is none yet."""
    if not is_dep(case.verb, "acl:relcl") or not is_indefinite(case.governor) or dep(case.governor) != "obj":
        return None
    maker = case.governor.head
    if (
        maker.lemma_.lower() not in listed(case.verb, "wish", "made")
        or case.own.actuality != Actuality.ONGOING
    ):
        return None
    above = case.reality_of(maker)
    wanted = maker.lemma_.lower() in listed(case.verb, "wish", "wanted") and above.real
    if not wanted and above.actuality.is_real:
        return None
    return Reality(Actuality.POSSIBLE if wanted else above.actuality, case.own.negated, maker.lemma_)


def _relative(case: Governed) -> Reality | None:
    return case.own if is_dep(case.verb, "acl:relcl") and not is_plain_infinitive(case.verb) else None


def _ranked(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb) or not is_ranked(case.governor):
        return None
    predicate = kid(case.governor, "cop") is not None
    if not predicate and case.governor.head == case.governor:
        return None
    above = case.above if predicate else case.reality_of(case.governor.head)
    actuality = Actuality.HAPPENED if above.actuality.is_real else above.actuality
    return Reality(actuality, case.own.negated, "rank")


def _infinitive_on_noun(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb) or modal_of(case.verb) is not None:
        return None
    if is_exception(case.verb) and is_scant(case.governor):
        return assumed(Reality(Actuality.POSSIBLE, case.own.negated, "exception"))
    signature = signature_in("noun", case.governor)
    if signature == Signature.PLANNED and is_unannounced(case):
        return Reality(Actuality.POSSIBLE, case.own.negated, case.governor.lemma_)
    negated = is_denied(case) or undoing(case.governor) == Signature.TURNS
    found = _by_noun(case, signature or Signature.PLANNED, negated=negated)
    return found if signature is not None else assumed(found)


def _clause_on_noun(case: Governed) -> Reality | None:
    if is_plain_infinitive(case.verb) or not is_marked(case.verb) or is_dep(case.verb, "acl:relcl"):
        return None
    gerund = case.verb.tag_ == "VBG"
    undone = undoing(case.governor)
    signature = (
        undone or claimed(case.governor) or signature_in("noun" if gerund else "noun_that", case.governor)
    )
    if signature is None and not is_scant(case.governor):
        return None
    return _by_noun(case, signature or Signature.POSSIBLE, negated=undone is None and is_denied(case))


def _by_noun(case: Governed, signature: Signature, *, negated: bool) -> Reality:
    """What the noun makes of the clause; it is negated where nothing is left of it: "*no* plans to sell"."""
    noun = Reality(Actuality.HAPPENED, negated, case.governor.lemma_)
    within = replace(case, reality_of=lambda token: noun)
    return reality_by(within, within.outcome_by(signature), case.governor)


def _participle_on_noun(case: Governed) -> Reality | None:
    if case.verb.tag_ != "VBG" or kid(case.verb, "aux", "mark") is not None:
        return None
    clause = next((t for t in ancestors(case.verb) if t.pos_ == "VERB" or kid(t, "cop") is not None), None)
    above = case.reality_of(clause) if clause is not None and is_indefinite(case.governor) else None
    if above is not None and not above.actuality.is_real:  # "to launch spacecraft carrying cargo"
        return assumed(Reality(above.actuality, case.own.negated, above.because))
    if clause is None or tense_of(clause) != Actuality.HAPPENED:
        return None
    return replace(case.own, actuality=Actuality.HAPPENED)


NOUN_CLAUSE_RULES = (
    GovernorRule(
        name="relative clause of what is open",
        relations=ON_NOUN,
        apply=_relative_of_what_is_open,
        example="The firm wants a ferry that sails at night.",
        counterexample="The firm has a ferry that sails at night.",
    ),
    GovernorRule(
        name="relative clause",
        relations=ON_NOUN,
        apply=_relative,
        example="The ferry that sank was old.",
        counterexample="The plan to sell the ferry was old.",
    ),
    GovernorRule(
        name="rank",
        relations=ON_NOUN,
        apply=_ranked,
        example="Ana Lund was the third woman to win the race.",
        counterexample="Ana Lund was the woman to win the race.",
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
        counterexample="The ruling that the ferry sank angered the crew.",
    ),
    GovernorRule(
        name="participle on a noun",
        relations=ON_NOUN,
        apply=_participle_on_noun,
        example="The men loading the ferry were tired.",
        counterexample="The men loading the ferry are tired.",
    ),
)
"""Tried in this order; where none holds, the clause is as it says itself."""
