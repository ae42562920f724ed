"""Nouns that name the relation of one thing to another: "a *member* of the alliance", "the *capital* of Norland"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.actuality import Reality
from kg.extraction.claims.argument_types import is_of
from kg.extraction.claims.frames_lexicon import cited, copula
from kg.extraction.layers import language_of
from kg.extraction.mentions.post_labels import is_former
from kg.extraction.tree import is_dep, kids
from kg.lexicon.relation_frames import frames
from kg.model import Actuality, LexiconEntry

POSSESSOR = "poss"
"""The way of an entry by which a possessor is meant; all others are prepositions."""


@dataclass(frozen=True)
class Role:
    """The relation that a noun names, its words, the head of what it is a role in, and the entry that says so."""

    relation: str
    words: str
    other: Token
    entry: LexiconEntry


def reality_of_role(noun: Token) -> Reality:
    """That of the role that a noun phrase names: it goes on, or has ended ("the *former* owner of the mill")."""
    return Reality(Actuality.HAPPENED if is_former(noun) else Actuality.ONGOING, False, "noun phrase")


def role_at(noun: Token) -> Role | None:
    """What the lexicon's `[[role]]` entries make of a noun with its "of" or possessor; None where nothing."""
    lemma = noun.lemma_.lower()
    language = language_of(noun)
    if _is_title(noun):
        return None
    for entry in frames(language, "role").get(lemma, ()):
        for way in entry.object:
            other = _other(noun, way)
            if other is not None and not is_of(other, entry.excluded_target):
                return Role(
                    entry.relation,
                    f"{copula(language)} {lemma} {way}",
                    other,
                    cited(language, "role", entry, lemma),
                )
    return None


def _is_title(noun: Token) -> bool:
    """ "Brook's *chief of staff*": a post of several words, which alone is no role."""
    posts = language_of(noun).words("types", "position", "noun")
    behind = ((case.lower_, other.lower_) for other in kids(noun, "nmod") for case in kids(other, "case"))
    return any(f"{noun.lemma_.lower()} {case} {other}" in posts for case, other in behind)


def _other(noun: Token, way: str) -> Token | None:
    if way == POSSESSOR:
        return next((c for c in noun.children if is_dep(c, "nmod:poss") and c.pos_ != "PRON"), None)
    return next((c for c in kids(noun, "nmod") if any(t.lower_ == way for t in kids(c, "case"))), None)
