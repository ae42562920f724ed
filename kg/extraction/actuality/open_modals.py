"""Modals that tell something else than alone: "*perhaps* it *will* sail", "*would not* say", "*can be heard* shouting"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.conditions import is_hypothetical
from kg.extraction.actuality.negation import is_negated
from kg.extraction.actuality.tenses import is_future_of_past, modal_of
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.model import Actuality


def is_open_future(verb: Token) -> bool:
    """ "*Perhaps* it *will* sail"."""
    openly = any(c.lower_ in listed(verb, "wish", "adverb") for c in kids(verb, "advmod"))
    return openly and modal_of(verb) == Actuality.PLANNED


def is_refusal(verb: Token) -> bool:
    """ "The mayor *would not* say": somebody did not want to; not "if it sank, …", "*I* would not say so"."""
    subject = kid(verb, "nsubj")
    if subject is None or is_dep(subject, "nsubj:pass") or not (is_future_of_past(verb) and is_negated(verb)):
        return False
    if dep(verb) == "ccomp" or is_hypothetical(verb) or subject.lower_ in listed(verb, "refusal", "weighing"):
        return False
    return verb.lemma_.lower() in listed(verb, "refusal", "verb")


def is_perceived(verb: Token) -> bool:
    """ "The captain *can be heard* shouting": he is heard."""
    passive = any(is_dep(c, "aux:pass") for c in verb.children)
    if not passive or modal_of(verb) != Actuality.POSSIBLE or is_negated(verb):
        return False
    told = any(c.tag_ == "VBG" and c.i > verb.i for c in kids(verb, "xcomp", "advcl", "ccomp"))
    return told and verb.lemma_.lower() in listed(verb, "perception", "verb")
