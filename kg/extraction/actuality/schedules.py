"""The present of what is arranged for a day to come: "the team *plays* at Oster on Saturday"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.negation import is_negated
from kg.extraction.actuality.tenses import is_simple_present
from kg.extraction.tree import dep, kid, kids

YEAR_DIGITS = 4


def is_scheduled(verb: Token) -> bool:
    """Whether a verb of what is arranged has one day or month of no year; not "plays on Saturdays", "every Saturday"."""
    if not is_simple_present(verb) or dep(verb) in ("advcl", "acl", "csubj") or is_negated(verb):
        return False
    if verb.lemma_.lower() not in listed(verb, "schedule", "verb"):
        return False
    if any(
        c.lower_ in listed(verb, "tense", "habitual") | listed(verb, "schedule", "each")
        for c in kids(verb, "advmod")
    ):
        return False
    return any(_is_single_day(time, verb) for time in kids(verb, "obl"))


def _is_single_day(time: Token, verb: Token) -> bool:
    """Whether it is one day, or a month of what begins by itself: "opens in May"; who "opens it in May" may have done so."""
    begins = kid(verb, "obj") is None and time.lower_ in listed(time, "schedule", "month")
    if not begins and time.lower_ not in listed(time, "schedule", "day"):
        return False
    inside = list(time.subtree)
    dated = any(t.text.isdigit() and len(t.text) == YEAR_DIGITS for t in inside)
    return not dated and not any(t.lower_ in listed(t, "schedule", "each") for t in inside)
