"""Rules for what a governor makes of its complement: a clause is no more real than what governs it allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.actuality.clause_properties import (
    is_future_of_past,
    is_hypothetical,
    is_indirect_question,
    is_perfect,
    tense_of,
)
from kg.extraction.actuality.outcomes import assumed, reality_by
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import IMPOSED, Outcome, Signature, is_told
from kg.extraction.tree import is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality

COMPLEMENT = ("xcomp", "ccomp", "csubj")
PARTICIPLES = ("VBG", "VBN", "JJ", "IN")
"""Penn tags of semi-modals: "is *going* to", "is *set* to"."""


def _indirect_question(case: Governed) -> Reality | None:
    if not is_indirect_question(case.verb):
        return None
    return Reality(Actuality.POSSIBLE, case.own.negated, "indirect question")


def _yet_to(case: Governed) -> Reality | None:
    still = listed(case.verb, "still", "adverb")
    over = case.governor.lower_ in still  # the reader may tie the infinitive to "yet"
    is_yet = over and kid(case.governor, "cop") is not None
    governor = case.governor.head if over and not is_yet else case.governor
    has = is_yet or governor.lemma_ in listed(case.verb, "auxiliary", "perfect")
    yet = over or any(c.lower_ in still for token in (case.verb, governor) for c in kids(token, "advmod"))
    above = case.reality_of(governor) if has and yet and is_plain_infinitive(case.verb) else None
    if above is None or not above.actuality.is_real:
        return None
    return Reality(Actuality.HAPPENED, case.own.negated == above.negated, "yet")


def _semi_modal(case: Governed) -> Reality | None:
    if _obliges(case):
        return Reality(Actuality.POSSIBLE, case.own.negated != case.above.negated, case.governor.lower_)
    kinds = classes(case.verb, "semi_modal")
    kind = kinds.get(case.governor.lower_) or kinds.get(case.governor.lemma_.lower())
    if kind is None or not is_plain_infinitive(case.verb) or not case.above.actuality.is_real:
        return None
    if kind == Actuality.PLANNED and not _is_participle_with_be(case.governor):
        return None
    if kind == Actuality.HAPPENED and not _is_habit(case.governor):
        return None
    if kind == Actuality.POSSIBLE and tense_of(case.governor) == Actuality.HAPPENED:
        return None  # "had to leave": left
    negated = case.own.negated != case.above.negated
    if kind == Actuality.PLANNED and is_perfect(case.verb) and tense_of(case.governor) == Actuality.HAPPENED:
        return Reality(Actuality.HAPPENED, not negated, case.governor.lemma_)  # "was due to have opened"
    return Reality(Actuality(kind), negated, case.governor.lemma_)


def _obliges(case: Governed) -> bool:
    """ "have *got* to leave"; not "*got* to leave"."""
    got = case.governor.lower_ in listed(case.verb, "auxiliary", "obliging") and is_perfect(case.governor)
    return got and is_plain_infinitive(case.verb) and case.governor.tag_ != "VBD"


def _is_participle_with_be(token: Token) -> bool:
    """ "is *going* to", "is *set* to", in a headline "Firm *set* to"; not "remembers *going* to", "*set* to work"."""
    if token.tag_ not in PARTICIPLES:
        return False
    headline = is_dep(token, "root") and token.tag_ in ("VBN", "JJ") and kid(token, "nsubj") is not None
    return headline or kid(token, "aux", "cop") is not None


def _is_habit(token: Token) -> bool:
    """ "the ferry *used* to sail"; not "the rope was *used* to tie it", "they *used* a rope to tie it"."""
    passive = any(is_dep(c, "aux:pass") for c in token.children)
    return token.tag_ in ("VBN", "VBD", "VB") and not passive and kid(token, "obj") is None


def _future_of_past(case: Governed) -> Reality | None:
    told = case.outcome in (Outcome.AS_TOLD, Outcome.PRESUPPOSED) and is_told(case.verb)
    shifted = case.is_modal and is_future_of_past(case.verb)
    if not told or not shifted or is_hypothetical(case.verb) or tense_of(case.governor) != Actuality.HAPPENED:
        return None
    return replace(case.own, actuality=Actuality.PLANNED)


def _presupposed_in_question(case: Governed) -> Reality | None:
    """ "unclear *why* it sank": it did."""
    asks = listed(case.verb, "question", "presupposing")
    asked = any(t.lower_ in asks for c in case.verb.lefts for t in (c, *c.lefts))
    if (
        not asked
        or not is_told(case.verb)
        or not case.own.actuality.is_real
        or kid(case.verb, "mark") is not None
    ):
        return None
    return case.own


def _open_gerund(case: Governed) -> Reality | None:
    if not _is_gerund(case.verb) or case.governor.lemma_.lower() not in listed(case.verb, "gerund", "open"):
        return None
    topic = any(c.lower_ in listed(case.verb, "gerund", "topic") for c in kids(case.verb, "mark", "case"))
    if is_dep(case.verb, "advcl") and not topic:
        return None
    return Reality(Actuality.POSSIBLE, case.own.negated, case.governor.lemma_)


def _earlier_gerund(case: Governed) -> Reality | None:
    if not _is_gerund(case.verb) or case.governor.lemma_.lower() not in listed(case.verb, "gerund", "before"):
        return None
    return Reality(Actuality.HAPPENED, case.own.negated, case.governor.lemma_)


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and kid(verb, "nsubj") is None and not is_told(verb)


def _on(*outcomes: Outcome) -> Callable[[Governed], Reality | None]:
    """Applies the outcome of the table where it is one of these."""

    def apply(case: Governed) -> Reality | None:
        if case.outcome not in outcomes:
            return None
        found = reality_by(case, case.outcome, case.governor)
        return found if case.listed is not None or case.signature == Signature.REPORTED else assumed(found)

    return apply


COMPLEMENT_RULES = (
    GovernorRule(
        name="indirect question",
        relations=COMPLEMENT,
        apply=_indirect_question,
        example="It is unclear whether the ferry sank.",
        counterexample="It is clear that the ferry sank.",
    ),
    GovernorRule(
        name="yet to",
        relations=(*COMPLEMENT, "acl"),
        apply=_yet_to,
        example="The museum has yet to open.",
        counterexample="The museum has to open.",
    ),
    GovernorRule(
        name="semi-modal",
        relations=(*COMPLEMENT, "advcl"),
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
        name="circumstance asked for",
        relations=COMPLEMENT,
        apply=_presupposed_in_question,
        example="It is unclear why the ferry sank.",
        counterexample="It is unclear whether the ferry sank.",
    ),
    GovernorRule(
        name="open gerund",
        relations=(*COMPLEMENT, "advcl"),
        apply=_open_gerund,
        example="The mayor discussed selling the ferry.",
        counterexample="The mayor regretted selling the ferry.",
    ),
    GovernorRule(
        name="earlier gerund",
        relations=COMPLEMENT,
        apply=_earlier_gerund,
        example="The mayor remembers selling the ferry.",
        counterexample="The mayor discussed selling the ferry.",
    ),
    GovernorRule(
        name="reported",
        relations=COMPLEMENT,
        apply=_on(Outcome.AS_TOLD),
        example="The mayor said that the ferry sank.",
        counterexample="The mayor believed that the ferry sank.",
    ),
    GovernorRule(
        name="contradicted",
        relations=COMPLEMENT,
        apply=_on(Outcome.AGAINST_TOLD),
        example="It is false that the ferry sank.",
        counterexample="It is true that the ferry sank.",
    ),
    GovernorRule(
        name="factive",
        relations=COMPLEMENT,
        apply=_on(Outcome.PRESUPPOSED),
        example="The mayor knew that the ferry sank.",
        counterexample="The mayor said that the ferry sank.",
    ),
    GovernorRule(
        name="imposed",
        relations=COMPLEMENT,
        apply=_on(*IMPOSED),
        example="The firm plans to sell the ferry.",
        counterexample="The firm managed to sell the ferry.",
    ),
    GovernorRule(
        name="turned",
        relations=COMPLEMENT,
        apply=_on(Outcome.AGAINST_GOVERNOR),
        example="The firm failed to sell the ferry.",
        counterexample="The firm managed to sell the ferry.",
    ),
    GovernorRule(
        name="ended",
        relations=COMPLEMENT,
        apply=_on(Outcome.ENDED),
        example="The firm stopped selling ferries.",
        counterexample="The firm started selling ferries.",
    ),
    GovernorRule(
        name="inherited",
        relations=COMPLEMENT,
        apply=_on(Outcome.AS_GOVERNOR),
        example="The firm managed to sell the ferry.",
        counterexample="The firm failed to sell the ferry.",
    ),
)
"""Tried in this order for a complement; the last seven hold for one outcome each, and so together for every complement."""
