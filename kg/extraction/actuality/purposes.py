"""Infinitives of purpose, means, result and degree: "used *to kill*", "rallied *to win*", "too old *to sail*"."""

from __future__ import annotations

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.outcomes import assumed
from kg.extraction.actuality.reality import Governed, Reality
from kg.extraction.actuality.tenses import modal_of, tense_of
from kg.extraction.tree import is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality


def degree(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb):
        return None
    degrees = [c.lower_ for c in kids(case.governor, "advmod", "amod", "det") if c.i < case.verb.i]
    excess = any(word in listed(case.verb, "degree", "excess") for word in degrees)
    if not excess and not any(word in listed(case.verb, "degree", "sufficient") for word in degrees):
        return None
    above = _clause_above(case)
    if above.negated == excess:
        return Reality(Actuality.POSSIBLE, case.own.negated, "degree")
    return Reality(above.actuality, not case.own.negated, "degree")


def _clause_above(case: Governed) -> Reality:
    """The reality of the governor, or of the verb whose object it is: "did not *have* enough votes"."""
    predicate = case.governor.pos_ in ("VERB", "AUX", "ADJ", "ADV") or kid(case.governor, "cop") is not None
    return case.above if predicate else case.reality_of(case.governor.head)


def means(case: Governed) -> Reality | None:
    passive = any(is_dep(c, "aux:pass") for c in case.governor.children) or is_dep(case.governor, "acl")
    means = passive or kid(case.governor, "obj") is not None
    used = case.governor.lemma_.lower() in listed(case.verb, "purpose", "means")
    if not (is_plain_infinitive(case.verb) and means and used and case.above.real):
        return None
    return Reality(tense_of(case.governor), case.own.negated, case.governor.lemma_)


def result(case: Governed) -> Reality | None:
    done = case.above.real and case.above.actuality == Actuality.HAPPENED
    if not is_plain_infinitive(case.verb) or not done:
        return None
    only = any(
        c.lower_ in listed(case.verb, "purpose", "result") and c.i > case.governor.i
        for c in kids(case.verb, "advmod")
    )
    governor = case.governor.lemma_.lower() in listed(case.verb, "purpose", "governor")
    outcome = case.verb.lemma_.lower() in listed(case.verb, "purpose", "outcome")
    if not only and not (governor and outcome):
        return None
    return Reality(Actuality.HAPPENED, case.own.negated, "result")


def purpose(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb) or modal_of(case.verb) is not None:
        return None
    above = case.above
    of_quality = case.governor.pos_ == "ADJ" and kid(case.verb, "nsubj") is None  # "quick *to build*"
    open_anyway = of_quality or above.actuality == Actuality.POSSIBLE
    actuality = Actuality.POSSIBLE if open_anyway else Actuality.PLANNED
    return assumed(Reality(actuality, case.own.negated, "purpose"))
