"""Properties of a clause that its own words show: negation, condition, question, mood and tense."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.model import Actuality

LEXICON = "actuality"
"""The file of the lexicon that the rules of this part read."""
CLOSING_MARKS = ('"', "”", "’", "'")


def listed(token: Token, section: str, key: str) -> frozenset[str]:
    """A list of words of the lexicon, in the language of the token."""
    return language_of(token).words(LEXICON, section, key)


def classes(token: Token, section: str) -> Mapping[str, str]:
    """Word → class for a section of the lexicon, in the language of the token."""
    return language_of(token).by_word(LEXICON, section)


def is_negated(verb: Token) -> bool:
    """Whether the clause itself is negated.

    "did *not* call"
    "*no one* called"
    "called *no* witness"
    "left *without* calling"
    """
    adverbs = listed(verb, "negation", "adverbs")
    if any(c.lower_ in adverbs for c in verb.children if dep(c) in ("advmod", "cc", "aux", "det")):
        return True
    prepositions = listed(verb, "negation", "prepositions")
    if any(c.lower_ in prepositions for c in kids(verb, "mark", "case")):
        return True
    return any(_is_empty(c) for c in kids(verb, "nsubj", "obj"))


def _is_empty(phrase: Token) -> bool:
    """ "nothing", "no details", "neither of them", "neither Lund nor Holt"."""
    if phrase.lower_ in listed(phrase, "negation", "pronouns"):
        return True
    determiners = listed(phrase, "negation", "determiners")
    return any(c.lower_ in determiners for c in phrase.children if dep(c) in ("det", "cc", "advmod"))


def modal_of(verb: Token) -> Actuality | None:
    """planned ("will"), possible ("may", "should"), or None without a modal."""
    modals = classes(verb, "modal")
    return next((Actuality(modals[c.lower_]) for c in kids(verb, "aux") if c.lower_ in modals), None)


def adverb_of(verb: Token) -> Actuality | None:
    """What an adverb makes of the clause ("*reportedly* sank"), or None."""
    adverbs = classes(verb, "epistemic")
    return next((Actuality(adverbs[c.lower_]) for c in kids(verb, "advmod") if c.lower_ in adverbs), None)


def is_conditional(verb: Token) -> bool:
    """Whether the clause is a condition: "*if* Latvia joins", "*unless* …", "*whether* it joined"."""
    marks = listed(verb, "conditional", "marks")
    return any(c.lower_ in marks for c in kids(verb, "mark", "advmod"))


def is_question(verb: Token) -> bool:
    """Whether it is the main clause of a sentence that ends in a question mark."""
    if not is_dep(verb, "root") and verb.head != verb:
        return False
    ends = (t for t in reversed(list(verb.sent)) if t.text not in CLOSING_MARKS and not t.is_space)
    last = next(ends, None)
    return last is not None and last.text == "?"


def is_imperative(verb: Token) -> bool:
    """Whether it is a bare main verb without subject: "*Call* now!"."""
    if kid(verb, "nsubj", "csubj", "expl", "aux", "cop") is not None or verb.pos_ != "VERB":
        return False
    return (is_dep(verb, "root") or verb.head == verb) and verb.tag_ == "VB"


def tense_of(verb: Token) -> Actuality:
    """ongoing for a present or progressive, happened for a past, a perfect or a bare participle."""
    auxiliaries = kids(verb, "aux", "cop")
    if any(t.tag_ == "VBD" for t in (*auxiliaries, verb)):
        return Actuality.HAPPENED
    if is_perfect(verb) and verb.tag_ != "VBG":
        return Actuality.HAPPENED
    if verb.tag_ == "VBN" and not auxiliaries:
        return Actuality.HAPPENED
    return Actuality.ONGOING


def is_perfect(verb: Token) -> bool:
    """Whether an auxiliary makes it a perfect: "*has* called", "would *have* called"."""
    return any(t.lemma_ in listed(verb, "auxiliary", "perfect") for t in kids(verb, "aux"))


def is_future_of_past(verb: Token) -> bool:
    """Whether its auxiliary tells the future as seen from the past: "said it *would* open"."""
    if is_perfect(verb):
        return False
    return any(c.lower_ in listed(verb, "auxiliary", "future_of_past") for c in kids(verb, "aux"))
