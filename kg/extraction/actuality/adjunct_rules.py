"""Rules for what a governor makes of a clause beside it: purposes, times, participles, and what is done in its place."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.actuality.clause_properties import modal_of, tense_of
from kg.extraction.actuality.negation import denies_its_clause, instead_words
from kg.extraction.actuality.outcomes import assumed, reality_by
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.signatures import Outcome, Signature, signature_in, with_preposition
from kg.extraction.tree import dep, is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality

ADVERBIAL = ("advcl",)
BESIDE = ("advcl", "acl", "xcomp")
"""Relations of what a degree or a preposition governs, which the reader ties to a verb, an adjective or a noun."""


def marks(verb: Token) -> list[str]:
    """What marks the clause: "after", "of"."""
    return [c.lower_ for c in kids(verb, "mark", "case")]


def _short_of(case: Governed) -> Reality | None:
    adverb = _adverb_before(case.verb) or case.governor
    turns = signature_in("governs", adverb, form=adverb.lower_) == Signature.TURNS
    phrases = listed(case.verb, "negation", "instead")
    if not turns or not any(f"{adverb.lower_} {mark}" in phrases for mark in marks(case.verb)):
        return None
    above = case.reality_of(adverb.head) if adverb == case.governor else case.above
    return Reality(above.actuality, not above.negated, adverb.lower_)


def _adverb_before(verb: Token) -> Token | None:
    """ "stopped *short* of closing"."""
    mark = kid(verb, "mark", "case")
    before = mark.nbor(-1) if mark is not None and mark.i > 0 else None
    return before if before is not None and dep(before) == "advmod" and before.head == verb.head else None


def _instead(case: Governed) -> Reality | None:
    words = instead_words(case.verb)
    if words is None:
        return None
    return Reality(case.above.actuality, not case.above.negated, words)


def _not_without(case: Governed) -> Reality | None:
    """ "cannot walk *without* falling"; not "did not call, without giving a reason"."""
    mark = next((c for c in kids(case.verb, "mark", "case") if denies_its_clause(c)), None)
    if mark is None or not case.above.negated or (mark.i > 0 and mark.nbor(-1).is_punct):
        return None
    return Reality(Actuality.POSSIBLE, False, mark.lower_)


def _through_preposition(case: Governed) -> Reality | None:
    if is_plain_infinitive(case.verb):
        return None
    found = with_preposition(case.verb)
    if found is None:
        return None
    governor, signature = found
    through = replace(case, governor=governor)
    outcome = through.outcome_by(signature)
    if outcome == Outcome.PRESUPPOSED:  # "is credited with closing it": it came before
        return Reality(Actuality.HAPPENED, case.own.negated, governor.lemma_)
    return reality_by(through, outcome, governor)


def _degree(case: Governed) -> Reality | None:
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


def _means(case: Governed) -> Reality | None:
    passive = any(is_dep(c, "aux:pass") for c in case.governor.children) or is_dep(case.governor, "acl")
    means = passive or kid(case.governor, "obj") is not None
    used = case.governor.lemma_.lower() in listed(case.verb, "purpose", "means")
    if not (is_plain_infinitive(case.verb) and means and used and case.above.real):
        return None
    return Reality(tense_of(case.governor), case.own.negated, case.governor.lemma_)


def _result(case: Governed) -> Reality | None:
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


def _purpose(case: Governed) -> Reality | None:
    if not is_plain_infinitive(case.verb) or modal_of(case.verb) is not None:
        return None
    above = case.above
    actuality = Actuality.POSSIBLE if above.actuality == Actuality.POSSIBLE else Actuality.PLANNED
    return assumed(Reality(actuality, case.own.negated, "purpose"))


def _still_to_come(case: Governed) -> Reality | None:
    listed_marks = [
        mark for mark in marks(case.verb) + _adverbs(case.verb) if mark in classes(case.verb, "purpose")
    ]
    if not listed_marks or case.verb.tag_ == "VBG" or case.above.actuality.is_real:
        return None
    if case.own.actuality == Actuality.HAPPENED:
        return None
    adverb = listed_marks[0] not in marks(case.verb)
    if adverb and (
        not case.above.actuality.is_to_come or case.above.negated or kid(case.verb, "cop") is not None
    ):
        return None  # "how do you know when it is worth it?"
    return Reality(Actuality.PLANNED, case.own.negated, listed_marks[0])


def _adverbs(verb: Token) -> list[str]:
    """Adverbs that open the clause as a mark does: "*when* it sinks"."""
    return [c.lower_ for c in kids(verb, "advmod") if c.i == verb.left_edge.i]


def _participle(case: Governed) -> Reality | None:
    if case.verb.tag_ != "VBG":
        return None
    above = case.above
    if any(mark in listed(case.verb, "gerund", "own") for mark in marks(case.verb)):
        if not above.actuality.is_real:  # "may leave after closing the port": done, or still to be done
            return assumed(Reality(Actuality.UNKNOWN, case.own.negated, above.because))
        return replace(case.own, actuality=Actuality.HAPPENED)
    if not (above.real or above.negated):
        return Reality(above.actuality, case.own.negated, above.because)
    return case.own if kids(case.verb, "aux") else replace(case.own, actuality=tense_of(case.governor))


ADJUNCT_RULES = (
    GovernorRule(
        name="short of",
        relations=ADVERBIAL,
        apply=_short_of,
        example="The party fell short of winning the vote.",
        counterexample="The party rose by winning the vote.",
    ),
    GovernorRule(
        name="instead",
        relations=ADVERBIAL,
        apply=_instead,
        example="Ana Lund left instead of closing the port.",
        counterexample="Ana Lund left after closing the port.",
    ),
    GovernorRule(
        name="not without",
        relations=ADVERBIAL,
        apply=_not_without,
        example="The crew could not sail without breaking the law.",
        counterexample="The crew sailed without breaking the law.",
    ),
    GovernorRule(
        name="through a preposition",
        relations=BESIDE,
        apply=_through_preposition,
        example="The court barred the firm from selling the ferry.",
        counterexample="The court warned the firm after selling the ferry.",
    ),
    GovernorRule(
        name="degree",
        relations=BESIDE,
        apply=_degree,
        example="The ferry was too old to sail.",
        counterexample="The ferry was eager to sail.",
    ),
    GovernorRule(
        name="means",
        relations=ADVERBIAL,
        apply=_means,
        example="The knife was used to kill two men.",
        counterexample="The knife was bought to kill two men.",
    ),
    GovernorRule(
        name="result",
        relations=ADVERBIAL,
        apply=_result,
        example="Holt rallied to beat Lund.",
        counterexample="Holt trained to beat Lund.",
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
        counterexample="The ferry left because it killed two men.",
    ),
)
"""Tried in this order; where none holds, the clause is as it says itself."""
