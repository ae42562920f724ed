"""The words of a cue: a verb with what is one with it, and the verbs above that only shade it."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.report_lexicon import words
from kg.extraction.tree import dep, is_dep, kids


def verb_group(verb: Token) -> set[int]:
    """The verb with auxiliaries, negation, particle and the adverbs before it, as one unbroken run.

    "has not yet said"; of "did the mayor say" only "say".
    """
    mine = {verb.i} | {c.i for c in kids(verb, "aux", "cop") if c.i < verb.i}
    mine |= {c.i for c in kids(verb, "advmod") if c.i < verb.i and not list(c.children) and c.tag_ != "WRB"}
    mine |= {c.i for c in verb.children if is_dep(c, "compound:prt")}
    mine |= {g.i for c in kids(verb, "aux") for g in c.children if is_dep(g, "advmod")}
    low = high = verb.i
    while low - 1 in mine:
        low -= 1
    while high + 1 in mine:
        high += 1
    return set(range(low, high + 1))


def light_chain(verb: Token) -> list[Token]:
    """Verbs above that only shade this one: of "continued to insist" the first."""
    chain = []
    while dep(verb) == "xcomp" and verb.head.lemma_ in words(verb, "phrases", "light"):
        verb = verb.head
        if kids(verb, "obj"):
            break
        chain.append(verb)
    return chain
