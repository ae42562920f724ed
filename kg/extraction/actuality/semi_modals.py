"""Governors that do as an auxiliary: "*has yet* to open", "*is going* to open", and the future as seen from the past."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.actuality.conditions import is_hypothetical
from kg.extraction.actuality.reality import Governed, Reality
from kg.extraction.actuality.signatures import Outcome, is_told
from kg.extraction.actuality.tenses import is_future_of_past, is_perfect, tense_of
from kg.extraction.layers import quote_at
from kg.extraction.tree import is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality

PARTICIPLES = ("VBG", "VBN", "JJ", "IN")
"""Penn tags of semi-modals: "is *going* to", "is *set* to"."""


def yet_to(case: Governed) -> Reality | None:
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


def semi_modal(case: Governed) -> Reality | None:
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


def future_of_past(case: Governed) -> Reality | None:
    implied = case.outcome == Outcome.AS_GOVERNOR and case.above.real  # "ensured that it *would* sail"
    told = (implied or case.outcome in (Outcome.AS_TOLD, Outcome.PRESUPPOSED)) and is_told(case.verb)
    shifted = case.is_modal and is_future_of_past(case.verb)
    past = tense_of(case.governor) == Actuality.HAPPENED
    past |= implied and case.above.actuality == Actuality.HAPPENED  # "made *sure* that it would sail"
    if not told or not shifted or is_hypothetical(case.verb) or not past:
        return None
    if _is_of_deed(case.verb) or _is_spoken(case):
        return None
    return replace(case.own, actuality=Actuality.PLANNED)


def _is_of_deed(verb: Token) -> bool:
    """ "said *selling it* would be wrong", "said it would be wrong *to sell it*": nobody plans what is only weighed."""
    subject = kid(verb, "nsubj")
    gerund = subject is not None and subject.tag_ == "VBG" and kid(subject, "det", "amod") is None
    return gerund or kid(verb, "csubj") is not None


def _is_spoken(case: Governed) -> bool:
    """ "'It *would* sail,' she said": words as they were spoken, whose tense the report does not shift."""
    modal = next((c for c in kids(case.verb, "aux", "cop") if c.lower_ in _futures(case.verb)), case.verb)
    return quote_at(modal) is not None and quote_at(modal) != quote_at(case.governor)


def _futures(verb: Token) -> frozenset[str]:
    return listed(verb, "auxiliary", "future_of_past")


def is_attempt(verb: Token) -> bool:
    """ "*tried* to sell"."""
    return verb.lemma_.lower() in listed(verb, "attempt", "verb")
