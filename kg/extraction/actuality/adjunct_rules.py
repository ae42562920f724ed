"""Rules for what a governor makes of a clause beside it: purposes, times, participles, and what is done in its place."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.actuality.denying_adjuncts import instead, marks, not_without, short_of
from kg.extraction.actuality.outcomes import assumed, reality_by
from kg.extraction.actuality.purposes import degree, means, purpose, result
from kg.extraction.actuality.reality import Governed, GovernorRule, Reality
from kg.extraction.actuality.semi_modals import is_attempt
from kg.extraction.actuality.signatures import Outcome, with_preposition
from kg.extraction.actuality.tenses import is_gerund, is_perfect, tense_of
from kg.extraction.tree import dep, is_plain_infinitive, kid, kids
from kg.model import Actuality

ADVERBIAL = ("advcl",)
BESIDE = ("advcl", "acl", "xcomp")
"""Relations of what a degree or a preposition governs, which the reader ties to a verb, an adjective or a noun."""


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
    if not is_gerund(case.verb):
        return None
    governor = _attempt_above(case.governor)
    above = case.reality_of(governor)
    if any(mark in listed(case.verb, "gerund", "own") for mark in marks(case.verb)):
        if not above.actuality.is_real:  # "may leave after closing the port": done, or still to be done
            return assumed(Reality(Actuality.UNKNOWN, case.own.negated, above.because))
        return replace(case.own, actuality=Actuality.HAPPENED)
    if not (above.real or above.negated):
        return Reality(above.actuality, case.own.negated, above.because)
    if is_perfect(case.verb):
        return case.own
    # Below a gerund or an infinitive, whose form tells no tense: "praised her, saying so by *asking*".
    chained = (is_gerund(governor) or is_plain_infinitive(governor)) and above.real
    return replace(case.own, actuality=above.actuality if chained else tense_of(governor))


def _attempt_above(verb: Token) -> Token:
    """ "*tried* to make the case, arguing": the attempt is as real as what is done for it."""
    attempt = verb.head if dep(verb) == "xcomp" else verb
    return attempt if is_attempt(attempt) else verb


def _not_yet(case: Governed) -> Reality | None:
    """ "left before she *had told* anybody": it came later, or never."""
    before = any(mark in listed(case.verb, "still", "before") for mark in marks(case.verb))
    perfect = is_perfect(case.verb) and any(c.tag_ == "VBD" for c in kids(case.verb, "aux"))
    if not (before and perfect and case.above.actuality == Actuality.HAPPENED):
        return None
    return Reality(Actuality.UNKNOWN, case.own.negated, "before")


ADJUNCT_RULES = (
    GovernorRule(
        name="not yet",
        relations=ADVERBIAL,
        apply=_not_yet,
        example="The mayor left before the crew had closed the port.",
        counterexample="The mayor left before the crew closed the port.",
    ),
    GovernorRule(
        name="short of",
        relations=ADVERBIAL,
        apply=short_of,
        example="The party fell short of winning the vote.",
        counterexample="The party rose by winning the vote.",
    ),
    GovernorRule(
        name="instead",
        relations=ADVERBIAL,
        apply=instead,
        example="Ana Lund left instead of closing the port.",
        counterexample="Ana Lund left after closing the port.",
    ),
    GovernorRule(
        name="not without",
        relations=ADVERBIAL,
        apply=not_without,
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
        apply=degree,
        example="The ferry was too old to sail.",
        counterexample="The ferry was eager to sail.",
    ),
    GovernorRule(
        name="means",
        relations=ADVERBIAL,
        apply=means,
        example="The knife was used to kill two men.",
        counterexample="The knife was bought to kill two men.",
    ),
    GovernorRule(
        name="result",
        relations=ADVERBIAL,
        apply=result,
        example="Holt rallied to beat Lund.",
        counterexample="Holt trained to beat Lund.",
    ),
    GovernorRule(
        name="purpose",
        relations=ADVERBIAL,
        apply=purpose,
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
