"""Questions and gerunds as complements: "unclear *why it sank*", "discussed *selling*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.conditions import is_indirect_question
from kg.extraction.actuality.reality import Governed, Reality
from kg.extraction.actuality.signatures import Outcome, is_told
from kg.extraction.tree import is_dep, kid, kids
from kg.model import Actuality


def indirect_question(case: Governed) -> Reality | None:
    if not is_indirect_question(case.verb):
        return None
    return Reality(Actuality.POSSIBLE, case.own.negated, "indirect question")


def presupposed_in_question(case: Governed) -> Reality | None:
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


def open_gerund(case: Governed) -> Reality | None:
    if not _is_gerund(case.verb) or case.governor.lemma_.lower() not in listed(case.verb, "gerund", "open"):
        return None
    topic = any(c.lower_ in listed(case.verb, "gerund", "topic") for c in kids(case.verb, "mark", "case"))
    if is_dep(case.verb, "advcl") and not topic:
        return None
    return Reality(Actuality.POSSIBLE, case.own.negated, case.governor.lemma_)


def earlier_gerund(case: Governed) -> Reality | None:
    if not _is_gerund(case.verb) or case.governor.lemma_.lower() not in listed(case.verb, "gerund", "before"):
        return None
    return Reality(Actuality.HAPPENED, case.own.negated, case.governor.lemma_)


def told_gerund(case: Governed) -> Reality | None:
    """ "reported *feeling* a shock", "the film showed him *leaving*": as past as the telling."""
    bare = case.verb.tag_ == "VBG" and kid(case.verb, "aux", "nsubj", "mark") is None
    told = case.outcome == Outcome.AS_TOLD and case.above.actuality == Actuality.HAPPENED and case.above.real
    return Reality(Actuality.HAPPENED, case.own.negated, "gerund") if bare and told else None


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and kid(verb, "nsubj") is None and not is_told(verb)
