"""Clauses without a subject of their own whose subject no other clause of the sentence has either."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.layers import language_of
from kg.extraction.tree import dep, is_dep, kid, kids


def is_left_open(verb: Token) -> bool:
    """Whether grammar leaves open who does what the verb tells, though it depends on a clause that has a subject."""
    if kid(verb, "nsubj", "csubj") is not None:
        return False
    return _is_advised(verb) or (is_dep(verb, "advcl") and (_is_preposition(verb) or _is_of_event(verb)))


def _is_advised(verb: Token) -> bool:
    """ "suggested *closing* the mill", "called for *closing* it": by others."""
    if verb.tag_ != "VBG":
        return False
    language, governor = language_of(verb), verb.head.lemma_.lower()
    if dep(verb) in ("xcomp", "ccomp"):
        return governor in language.words(LEXICON, "control", "advising")
    marks = language.words(LEXICON, "control", "of_demand")
    demanded = is_dep(verb, "advcl") and any(c.lower_ in marks for c in kids(verb, "mark", "case"))
    return demanded and governor in language.words(LEXICON, "control", "demanding")


def _is_preposition(verb: Token) -> bool:
    """ "*compared* with 1990", "*given* the price", "as *shown* by the price": not said of the subject."""
    language = language_of(verb)
    if verb.lower_ in language.words(LEXICON, "control", "preposition"):
        return True
    quoting = language.words(LEXICON, "control", "of_source")
    return verb.tag_ == "VBN" and any(c.lower_ in quoting for c in kids(verb, "mark"))


def _is_of_event(verb: Token) -> bool:
    """ "The ferry was late, *raising* doubts": what was told raises them, not the ferry."""
    verbs = language_of(verb).words(LEXICON, "control", "of_event")
    return (
        verb.tag_ == "VBG" and verb.i > verb.head.i and verb.lemma_.lower() in verbs and not _is_marked(verb)
    )


def _is_marked(verb: Token) -> bool:
    return kid(verb, "mark", "case") is not None
