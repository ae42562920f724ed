"""What a noun that governs a clause is: denied, undone, ranked, indefinite, or left as an exception."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.negation import is_scant, modifier_class
from kg.extraction.actuality.reality import Governed
from kg.extraction.actuality.signatures import Signature, signature_in
from kg.extraction.tree import dep, is_dep, kid, kids


def is_ranked(noun: Token) -> bool:
    """ "the *first* to land", "the *youngest* woman to win"."""
    words = listed(noun, "rank", "word")
    modifiers = [noun, *kids(noun, "amod", "nummod", "advmod", "det")]
    return any(t.lower_ in words or t.tag_ == "JJS" for t in modifiers)


def is_exception(verb: Token) -> bool:
    """ "no choice *but* to leave"."""
    return any(c.lower_ in listed(verb, "negation", "exception") for c in kids(verb, "mark", "cc", "case"))


def is_marked(verb: Token) -> bool:
    """Whether a conjunction opens the clause, which the reader may have taken for an object."""
    return any(dep(c) == "mark" or (c.tag_ == "IN" and dep(c) in ("obj", "nsubj")) for c in verb.children)


def is_denied(case: Governed) -> bool:
    """ "*no* plans to sell", "did *not* have plans to sell"; not "did not announce plans to sell"."""
    noun = case.governor
    if is_scant(noun):
        return True
    held = dep(noun) == "obj" and noun.head.lemma_.lower() in listed(noun, "holding", "verb")
    return held and case.reality_of(noun.head).negated


def is_unannounced(case: Governed) -> bool:
    """ "did *not unveil* plans to sell": whether there are any is open; not "did not have plans to sell"."""
    noun = case.governor
    return dep(noun) == "obj" and not is_denied(case) and case.reality_of(noun.head).negated


def undoing(noun: Token) -> Signature | None:
    """What a verb makes of the claim or plan that is its object: "*overturned* a ruling that"."""
    passive = is_dep(noun, "nsubj:pass")
    return signature_in("undoing", noun.head) if dep(noun) == "obj" or passive else None


def claimed(noun: Token) -> Signature | None:
    """ "the *false* claim that", "the claim that it sank was *false*"."""
    modifier = modifier_class(noun)
    if modifier is not None:
        return Signature(modifier)
    above = signature_in("governs", noun.head) if dep(noun) == "nsubj" else None
    return above if above == Signature.FALSE and kid(noun.head, "cop") is not None else None


def is_indefinite(noun: Token) -> bool:
    """Whether it names things of a kind, none that is known: "spacecraft", "a ship"; not "the crew"."""
    definite = any(
        c.tag_ in ("DT", "PRP$", "WP$", "NNP", "NNPS")
        and c.lower_ not in listed(noun, "negation", "indefinite")
        for c in kids(noun, "det", "nmod", "compound")
    )
    return noun.pos_ == "NOUN" and not definite
