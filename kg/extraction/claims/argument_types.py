"""Whether the classes of subject and object are those of a relation: its domain and range in the ontology."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import is_measure
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import is_one_of, type_at
from kg.extraction.layers import language_of
from kg.extraction.tree import kid, kids
from kg.lexicon.relation_frames import Frame
from kg.ontology import is_a, relation

UNKNOWN = "Thing"
"""The class of what is of no known class, and of pronouns that stand for anything."""
AGENT = "Agent"
STANDS_FOR = {"Agent": ("Position", "Place"), "Person": ("Position", "Group")}
"""Class → classes of what may act for it: "*the minister* refused", "*Brussels* refused", "*hundreds* resigned"."""


def fits_actor(frame: Frame, clause: Clause) -> bool:
    """Whether who does it, by the clause, can do what the frame says: "the need *requires* a plan" demands nothing."""
    agent = next(iter(clause.of("agent")), None) if clause.passive else None
    actor = agent.head if agent is not None else clause.subject.head if clause.subject is not None else None
    if actor is None:
        return True
    if frame.actor:
        return is_of(actor, frame.actor) or _is_unknown_name(actor)
    return fits(actor, relation(frame.relation).range if frame.inverse else relation(frame.relation).domain)


def is_target(frame: Frame, found: Token) -> bool:
    """Whether an object is of a class that the frame asks for, else of the one that the relation asks for. The nouns of a
    frame tell it themselves ("by *phone*"); of subjects that act together the relation is between these."""
    named = (frame.noun and frame.object == ("obj",)) or any(
        way.endswith(f" {found.lower_}") for way in frame.object
    )
    if frame.joint or frame.mutual or named:
        return True
    if not frame.target:
        known = relation(frame.relation)
        return fits(found, known.domain if frame.inverse else known.range)
    if AGENT in frame.target and fits(found, AGENT):
        return True
    any_agent = any(is_a(name, AGENT) for name in frame.target)
    return is_of(found, frame.target) or (any_agent and _is_unknown_name(found))


def fits(token: Token, wanted: str) -> bool:
    """Whether a word can stand for something of a class: a name of no known class can, a common noun cannot."""
    token = counted(token)
    known = type_at(token)
    if wanted == UNKNOWN:
        return True
    if known == UNKNOWN:
        return token.pos_ in ("PROPN", "PRON", "NUM", "DET") or is_number(token)
    if known in STANDS_FOR.get(wanted, ()):
        return True
    return is_a(known, wanted) or is_a(wanted, known)


def is_of(token: Token, classes: Sequence[str]) -> bool:
    """Whether a phrase is of one of the classes, or what it counts is."""
    return is_one_of(token, classes) or is_one_of(counted(token), classes)


def counted(token: Token) -> Token:
    """What a number or measure counts, by its head: "thousands of *workers*", "25 tons of *aid*"; else the token."""
    if not (token.pos_ == "NUM" or is_number(token) or is_measure(token)):
        return token
    return next((c for c in kids(token, "nmod") if kid(c, "case") is not None), token)


def is_number(token: Token) -> bool:
    """Whether a noun is a number itself: "*hundreds* resigned"."""
    return token.lemma_.lower() in language_of(token).words(LEXICON, "number", "noun")


def _is_unknown_name(token: Token) -> bool:
    """Whether a name or pronoun may stand for anything."""
    is_name = token.pos_ == "PROPN" and bool(token.ent_type_)
    return (is_name or token.pos_ == "PRON") and type_at(token) == UNKNOWN
