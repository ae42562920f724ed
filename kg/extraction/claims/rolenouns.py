"""Nouns that name the relation of one thing to another: "a *member* of the alliance", "the *capital* of Norland"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claims.frames import frames
from kg.extraction.tree import is_dep, kids


@dataclass(frozen=True)
class Role:
    """The relation that a noun names, its words, and the head of what it is a role in."""

    relation: str
    words: str
    other: Token


def role_at(noun: Token) -> Role | None:
    """What the lexicon's `[[role]]` entries make of a noun with its "of" or possessor; None where nothing."""
    lemma = noun.lemma_.lower()
    for frame in frames("role").get(lemma, ()):
        for way in frame.object:
            other = _other(noun, way)
            if other is not None:
                return Role(frame.relation, f"be {lemma} {way}", other)
    return None


def _other(noun: Token, way: str) -> Token | None:
    if way == "poss":
        return next((c for c in noun.children if is_dep(c, "nmod:poss") and c.pos_ != "PRON"), None)
    return next((c for c in kids(noun, "nmod") if any(t.lower_ == way for t in kids(c, "case"))), None)
