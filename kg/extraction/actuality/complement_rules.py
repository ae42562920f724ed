"""Rules for what a governor makes of its complement: a clause is no more real than what governs it allows."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.actuality.embedded_clauses import (
    earlier_gerund,
    indirect_question,
    open_gerund,
    presupposed_in_question,
    told_gerund,
)
from kg.extraction.actuality.outcomes import assumed, reality_by
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.semi_modals import future_of_past, semi_modal, yet_to
from kg.extraction.actuality.signatures import IMPOSED, Outcome, Signature

COMPLEMENT = ("xcomp", "ccomp", "csubj")


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
        apply=indirect_question,
        example="It is unclear whether the ferry sank.",
        counterexample="It is clear that the ferry sank.",
    ),
    GovernorRule(
        name="yet to",
        relations=(*COMPLEMENT, "acl"),
        apply=yet_to,
        example="The museum has yet to open.",
        counterexample="The museum has to open.",
    ),
    GovernorRule(
        name="semi-modal",
        relations=(*COMPLEMENT, "advcl"),
        apply=semi_modal,
        example="The museum is going to open in May.",
        counterexample="The museum went on to open in May.",
    ),
    GovernorRule(
        name="future of the past",
        relations=COMPLEMENT,
        apply=future_of_past,
        example="The mayor said the ferry would sail.",
        counterexample="The mayor says the ferry would sail.",
    ),
    GovernorRule(
        name="circumstance asked for",
        relations=COMPLEMENT,
        apply=presupposed_in_question,
        example="It is unclear why the ferry sank.",
        counterexample="It is unclear whether the ferry sank.",
    ),
    GovernorRule(
        name="open gerund",
        relations=(*COMPLEMENT, "advcl"),
        apply=open_gerund,
        example="The mayor discussed selling the ferry.",
        counterexample="The mayor regretted selling the ferry.",
    ),
    GovernorRule(
        name="earlier gerund",
        relations=COMPLEMENT,
        apply=earlier_gerund,
        example="The mayor remembers selling the ferry.",
        counterexample="The mayor discussed selling the ferry.",
    ),
    GovernorRule(
        name="told gerund",
        relations=COMPLEMENT,
        apply=told_gerund,
        example="The film showed the mayor selling the ferry.",
        counterexample="The film shows the mayor selling the ferry.",
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
