"""From an outcome of the table of signatures to how real a clause is."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.reality import Governed, Reality
from kg.extraction.actuality.signatures import IMPOSED, Outcome, is_told
from kg.extraction.actuality.tenses import is_perfect, tense_of
from kg.extraction.tree import is_plain_infinitive
from kg.model import Actuality


def reality_by(case: Governed, outcome: Outcome, governor: Token) -> Reality:
    """How real a clause is by what a governor makes of it; `case.above` is the reality of the governor."""
    own, above, because = case.own, case.above, governor.lemma_
    match outcome:
        case Outcome.AS_TOLD:
            return own
        case Outcome.AGAINST_TOLD:
            return Reality(own.actuality, not own.negated, because)
        case Outcome.PRESUPPOSED:
            return _presupposed(case, governor)
        case Outcome.AS_GOVERNOR:
            if above.real and _has_open_modal(case):  # "means that it *may* sink"
                return own
            reason = above.because if not above.real else because
            return Reality(above.actuality, own.negated != above.negated, reason, above.assumed)
        case Outcome.AGAINST_GOVERNOR:
            if not (
                above.actuality.is_real or above.actuality.is_to_come
            ):  # "may refuse to sell": it is open
                return Reality(Actuality.POSSIBLE, own.negated, because, above.assumed)
            return Reality(above.actuality, own.negated == above.negated, because, above.assumed)
        case Outcome.ENDED:
            if above.actuality == Actuality.POSSIBLE:  # "tried to stop her selling": it goes on, or not
                return Reality(Actuality.POSSIBLE, own.negated, because)
            actuality = Actuality.ONGOING if above.actuality.is_real else above.actuality
            return Reality(actuality, not own.negated, because)
        case _:
            return _imposed(case, outcome, because)


def _presupposed(case: Governed, governor: Token) -> Reality:
    if is_told(case.verb):
        return case.own
    past = is_plain_infinitive(case.verb) or is_perfect(case.verb)
    actuality = Actuality.HAPPENED if past else tense_of(governor)
    return Reality(actuality, case.own.negated, f"factive {governor.lemma_}")


def _imposed(case: Governed, outcome: Outcome, because: str) -> Reality:
    """No more real than the governor: what may be planned is possible."""
    actuality, turned = IMPOSED[outcome]
    open_anyway = actuality in (Actuality.PLANNED, Actuality.POSSIBLE) and is_told(case.verb)
    doubted = actuality == Actuality.POSSIBLE and case.above.negated  # "*no* evidence that it will help"
    if open_anyway and not case.own.actuality.is_real and not doubted and not _is_wished(case):
        return case.own
    if outcome == Outcome.PLEDGED and is_told(case.verb) and case.own.actuality == Actuality.HAPPENED:
        return case.own  # "swore that it sank"
    if actuality.is_to_come and case.above.actuality == Actuality.POSSIBLE:
        actuality = Actuality.POSSIBLE
    return Reality(actuality, case.own.negated != turned, because)


def _has_open_modal(case: Governed) -> bool:
    return is_told(case.verb) and case.is_modal


def _is_wished(case: Governed) -> bool:
    """ "*hopes* that it will sail", "*fears* it will sink": what is told so is no forecast."""
    return case.governor.lemma_.lower() in listed(case.verb, "wish", "word")


def assumed(reality: Reality) -> Reality:
    """The same, decided for want of an entry in the lexicon."""
    return replace(reality, assumed=True)
