"""Adjuncts of what is not done: "instead of *closing*", "fell short of *winning*", and "not without *paying*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.negation import denies_its_clause, instead_words
from kg.extraction.actuality.reality import Governed, Reality
from kg.extraction.actuality.signatures import Signature, signature_in
from kg.extraction.tree import dep, kid, kids
from kg.model import Actuality


def marks(verb: Token) -> list[str]:
    """What marks the clause: "after", "of"."""
    return [c.lower_ for c in kids(verb, "mark", "case")]


def short_of(case: Governed) -> Reality | None:
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


def instead(case: Governed) -> Reality | None:
    words = instead_words(case.verb)
    if words is None:
        return None
    return Reality(case.above.actuality, not case.above.negated, words)


def not_without(case: Governed) -> Reality | None:
    """ "cannot walk *without* falling"; not "did not call, without giving a reason"."""
    mark = next((c for c in kids(case.verb, "mark", "case") if denies_its_clause(c)), None)
    if mark is None or not case.above.negated or (mark.i > 0 and mark.nbor(-1).is_punct):
        return None
    return Reality(Actuality.POSSIBLE, False, mark.lower_)
