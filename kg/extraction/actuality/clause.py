"""What a clause says of its own reality: modals, tense, negation, conditions, questions."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.tree import dep, is_dep, kid, kids
from kg.lexicon import ENGLISH
from kg.model import Actuality

LEXICON = "actuality"


def is_negated(verb: Token) -> bool:
    """ "did *not* call", "*no one* called", "called *no* witness", "left *without* calling"."""
    adverbs = ENGLISH.words(LEXICON, "negation", "adverbs")
    if any(c.lower_ in adverbs for c in verb.children if dep(c) in ("advmod", "cc", "aux", "det")):
        return True
    if any(
        c.lower_ in ENGLISH.words(LEXICON, "negation", "prepositions") for c in kids(verb, "mark", "case")
    ):
        return True
    return any(_empty(c) for c in kids(verb, "nsubj", "obj"))


def _empty(phrase: Token) -> bool:
    """ "no one", "nothing", "no details", "neither of them", "neither Umerov nor Spruds"."""
    if phrase.lower_ in ENGLISH.words(LEXICON, "negation", "pronouns"):
        return True
    return any(
        c.lower_ in ENGLISH.words(LEXICON, "negation", "determiners")
        for c in phrase.children
        if dep(c) in ("det", "cc", "advmod")
    )


def modal_class(verb: Token) -> Actuality | None:
    """planned ("will"), possible ("may", "should") or None; "would have" and "had to" are read too."""
    modals = ENGLISH.by_word(LEXICON, "modal")
    for aux in kids(verb, "aux"):
        kind = modals.get(aux.lower_) if aux.lemma_ not in ("have", "be", "do") else None
        if kind is not None:
            return Actuality(kind)
    return None


def epistemic_class(verb: Token) -> Actuality | None:
    """possible ("reportedly", "perhaps") or None, from adverbs on the verb."""
    adverbs = ENGLISH.by_word(LEXICON, "epistemic")
    return next((Actuality(adverbs[c.lower_]) for c in kids(verb, "advmod") if c.lower_ in adverbs), None)


def is_conditional(verb: Token) -> bool:
    """ "*if* Latvia joins", "*unless* …", "*whether* it joined"; also "had it joined, …"."""
    return any(
        c.lower_ in ENGLISH.words(LEXICON, "conditional", "marks") for c in kids(verb, "mark", "advmod")
    )


def is_question(verb: Token) -> bool:
    """The main clause of a sentence that ends in a question mark."""
    if not is_dep(verb, "root") and verb.head != verb:
        return False
    last = next(
        (t for t in reversed(list(verb.sent)) if t.text not in ('"', "”", "’", "'") and not t.is_space), None
    )
    return last is not None and last.text == "?"


def is_imperative(verb: Token) -> bool:
    """ "*Call* now!": a bare main verb without subject at the start."""
    if kid(verb, "nsubj", "csubj", "expl", "aux", "cop") is not None or verb.pos_ != "VERB":
        return False
    return (is_dep(verb, "root") or verb.head == verb) and verb.tag_ == "VB"


def tense_class(verb: Token) -> Actuality:
    """ongoing for a present or progressive, happened for a past, a perfect or a bare participle."""
    auxiliaries = kids(verb, "aux", "cop")
    finite = [*auxiliaries, verb]
    if any(t.tag_ == "VBD" or t.lower_ in ("was", "were", "did", "had") for t in finite):
        return Actuality.HAPPENED
    if any(t.lemma_ == "have" for t in kids(verb, "aux")) and verb.tag_ != "VBG":
        return Actuality.HAPPENED if not _progressive(verb) else Actuality.ONGOING
    if verb.tag_ == "VBN" and not auxiliaries:
        return Actuality.HAPPENED
    if any(is_dep(t, "aux:pass") for t in auxiliaries) and verb.tag_ == "VBN":
        return Actuality.ONGOING
    return Actuality.ONGOING


def _progressive(verb: Token) -> bool:
    return any(t.lower_ == "been" for t in kids(verb, "aux")) and verb.tag_ == "VBG"
