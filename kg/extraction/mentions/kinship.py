"""Ties that noun phrases state of named people: "Juris's wife Anna" (spouse), "Labour MP Ada Brook" (member)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.extraction.layers import language_of, mention_at, mentions
from kg.extraction.mentions.nouns import TYPES, has_case, lemma_of
from kg.extraction.mentions.post_nouns import is_position
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.model import MentionKind

INVERSE = {"parentOf": "childOf"}
"""Relations of the lexicon that the ontology has only the other way round."""


class StatedTie(NamedTuple):
    """A relation between two mentions, by their indexes, and the noun that states it."""

    subject: int
    relation: str
    object: int
    noun: Token


def kin(doc: Doc) -> Iterator[StatedTie]:
    """ "Juris's *wife* Anna", "Anna, the *daughter* of Juris": a noun of kin, whose kin, and a name beside it."""
    for noun in doc:
        relation = language_of(doc).by_word(TYPES, "kin").get(lemma_of(noun))
        owner = _owner(noun) if relation is not None else None
        owned_by = mention_at(owner) if owner is not None else None
        if relation is None or owned_by is None:
            continue
        for person in _people_beside(noun):
            if relation in INVERSE:
                yield StatedTie(owned_by, INVERSE[relation], person, noun)
            else:
                yield StatedTie(person, relation, owned_by, noun)


def party(doc: Doc) -> Iterator[StatedTie]:
    """ "*Green Party* MP Ada Brook": who sits for a party belongs to it."""
    for noun in doc:
        if not is_position(noun):
            continue
        for child in kids(noun, "compound", "amod", "nmod"):
            index = mention_at(child)
            if index is None or mentions(doc)[index].type != "Party" or child.i > noun.i:
                continue
            for person in _people_beside(noun):
                yield StatedTie(person, "memberOf", index, noun)


def _owner(noun: Token) -> Token | None:
    """ "*Juris's* wife", "the wife *of Juris*"."""
    possessor = next((c for c in noun.children if is_dep(c, "nmod:poss")), None)
    if possessor is not None:
        return possessor
    return next((c for c in kids(noun, "nmod") if has_case(c, "of")), None)


def _people_beside(noun: Token) -> Iterator[int]:
    """The mentions by name of people beside the noun."""
    for token in _names_beside(noun):
        index = mention_at(token)
        if index is None:
            continue
        mention = mentions(noun.doc)[index]
        if mention.type == "Person" and mention.kind is MentionKind.NAME:
            yield index


def _names_beside(noun: Token) -> list[Token]:
    """The names of people that depend on the noun ("his wife *Anna*"), or that it depends on ("*Anna*, his wife")."""
    below = [c for c in noun.children if dep(c) in ("appos", "flat", "nmod") and kid(c, "case") is None]
    below = [c for c in below if c.ent_type_ == "PER" and not is_dep(c, "nmod:poss")]
    above = [noun.head] if dep(noun) in ("appos", "nmod", "compound") and noun.head.ent_type_ == "PER" else []
    return below + [a for a in above if kid(noun, "case") is None or dep(noun) == "appos"]
