"""Rules for what a noun makes of a clause that depends on it: "the plan to *sell*", "the claim that it *sank*"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.clause_properties import modal_of, tense_of
from kg.extraction.actuality.negation import is_scant, modifier_class
from kg.extraction.actuality.outcomes import assumed, reality_by
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import Signature, signature_in
from kg.extraction.tree import ancestors, dep, is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality

ON_NOUN = ("acl",)


def _relative(case: Governed) -> Reality | None:
    return case.own if is_dep(case.verb, "acl:relcl") and not is_plain_infinitive(case.verb) else None


def _ranked(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb) or not _is_ranked(case.governor):
        return None
    predicate = kid(case.governor, "cop") is not None
    if not predicate and case.governor.head == case.governor:
        return None
    above = case.above if predicate else case.reality_of(case.governor.head)
    actuality = Actuality.HAPPENED if above.actuality.is_real else above.actuality
    return Reality(actuality, case.own.negated, "rank")


def _is_ranked(noun: Token) -> bool:
    """ "the *first* to land", "the *youngest* woman to win"."""
    words = listed(noun, "rank", "word")
    modifiers = [noun, *kids(noun, "amod", "nummod", "advmod", "det")]
    return any(t.lower_ in words or t.tag_ == "JJS" for t in modifiers)


def _infinitive_on_noun(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb) or modal_of(case.verb) is not None:
        return None
    if _is_exception(case.verb) and is_scant(case.governor):
        return assumed(Reality(Actuality.POSSIBLE, case.own.negated, "exception"))
    signature = signature_in("noun", case.governor)
    negated = _is_denied(case) or _undoing(case.governor) == Signature.TURNS
    found = _by_noun(case, signature or Signature.PLANNED, negated=negated)
    return found if signature is not None else assumed(found)


def _is_exception(verb: Token) -> bool:
    """ "no choice *but* to leave"."""
    return any(c.lower_ in listed(verb, "negation", "exception") for c in kids(verb, "mark", "cc", "case"))


def _clause_on_noun(case: Governed) -> Reality | None:
    if is_plain_infinitive(case.verb) or not _is_marked(case.verb) or is_dep(case.verb, "acl:relcl"):
        return None
    gerund = case.verb.tag_ == "VBG"
    undone = _undoing(case.governor)
    signature = (
        undone or _claimed(case.governor) or signature_in("noun" if gerund else "noun_that", case.governor)
    )
    if signature is None and not is_scant(case.governor):
        return None
    return _by_noun(case, signature or Signature.POSSIBLE, negated=undone is None and _is_denied(case))


def _is_marked(verb: Token) -> bool:
    """Whether a conjunction opens the clause, which the reader may have taken for an object."""
    return any(dep(c) == "mark" or (c.tag_ == "IN" and dep(c) in ("obj", "nsubj")) for c in verb.children)


def _by_noun(case: Governed, signature: Signature, *, negated: bool) -> Reality:
    """What the noun makes of the clause; it is negated where nothing is left of it: "*no* plans to sell"."""
    noun = Reality(Actuality.HAPPENED, negated, case.governor.lemma_)
    within = replace(case, reality_of=lambda token: noun)
    return reality_by(within, within.outcome_by(signature), case.governor)


def _is_denied(case: Governed) -> bool:
    """ "*no* plans to sell", "did *not* have plans to sell"; not "did not announce plans to sell"."""
    noun = case.governor
    if is_scant(noun):
        return True
    held = dep(noun) == "obj" and noun.head.lemma_.lower() in listed(noun, "holding", "verb")
    return held and case.reality_of(noun.head).negated


def _undoing(noun: Token) -> Signature | None:
    """What a verb makes of the claim or plan that is its object: "*overturned* a ruling that"."""
    passive = is_dep(noun, "nsubj:pass")
    return signature_in("undoing", noun.head) if dep(noun) == "obj" or passive else None


def _claimed(noun: Token) -> Signature | None:
    """ "the *false* claim that", "the claim that it sank was *false*"."""
    modifier = modifier_class(noun)
    if modifier is not None:
        return Signature(modifier)
    above = signature_in("governs", noun.head) if dep(noun) == "nsubj" else None
    return above if above == Signature.FALSE and kid(noun.head, "cop") is not None else None


def _participle_on_noun(case: Governed) -> Reality | None:
    if case.verb.tag_ != "VBG" or kid(case.verb, "aux", "mark") is not None:
        return None
    clause = next((t for t in ancestors(case.verb) if t.pos_ == "VERB" or kid(t, "cop") is not None), None)
    above = case.reality_of(clause) if clause is not None and _is_indefinite(case.governor) else None
    if above is not None and not above.actuality.is_real:  # "to launch spacecraft carrying cargo"
        return assumed(Reality(above.actuality, case.own.negated, above.because))
    if clause is None or tense_of(clause) != Actuality.HAPPENED:
        return None
    return replace(case.own, actuality=Actuality.HAPPENED)


def _is_indefinite(noun: Token) -> bool:
    """Whether it names things of a kind, none that is known: "spacecraft", "a ship"; not "the crew"."""
    definite = any(
        c.tag_ in ("DT", "PRP$", "WP$", "NNP", "NNPS")
        and c.lower_ not in listed(noun, "negation", "indefinite")
        for c in kids(noun, "det", "nmod", "compound")
    )
    return noun.pos_ == "NOUN" and not definite


NOUN_CLAUSE_RULES = (
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
