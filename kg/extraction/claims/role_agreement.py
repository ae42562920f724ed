"""Whether the semantic roles that the reader learnt bear out what the rules of clauses say of subjects and objects."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from kg.extraction.layers import mention_at
from kg.extraction.semantics import PARTICIPANTS, argument_of, arguments_of, role_in
from kg.extraction.tree import dep, first_conjunct, is_passive

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
ONE_PHRASE = ("flat", "compound", "appos", "conj", "nummod")
"""Relations by which the reader may see another head in the same noun phrase."""
CIRCUMSTANCES = frozenset(f"ARGM-{name}" for name in ("MNR", "TMP", "CAU", "PRP", "ADV", "DIS", "EXT"))
"""Roles of what is said beside the participants; a place or a direction may be what a clause is about."""


class Agreement(StrEnum):
    """What the roles say of an argument that a rule found."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    UNKNOWN = "unknown"
    """The roles name no argument of the predicate at all."""


def agreement(predicate: Token, argument: Token) -> Agreement:
    """Whether `argument` is among the arguments of the predicate, by its head or another word of its noun phrase."""
    known = arguments_of(predicate)
    if not known:
        return Agreement.UNKNOWN
    same = any(is_same_phrase(a.head, argument) for a in known)
    return Agreement.AGREES if same else Agreement.DISAGREES


def actor_of(predicate: Token) -> Token | None:
    """The noun phrase before the predicate that the roles make its actor (in a passive: what it is done to), by its head."""
    found = argument_of(predicate, "ARG1" if is_passive(predicate) else "ARG0")
    return found if found is not None and found.pos_ in NOMINAL and found.i < predicate.i else None


def is_participant(predicate: Token, phrase: Token) -> bool:
    """Whether the roles take a phrase for one of the participants that the predicate itself asks for (ARG0 to ARG4)."""
    return role_in(predicate, phrase) in PARTICIPANTS


def is_circumstance(predicate: Token, phrase: Token) -> bool:
    """Whether the roles take a phrase for manner, time, cause, purpose or the like, not for a participant."""
    return role_in(predicate, phrase) in CIRCUMSTANCES


def is_same_phrase(one: Token, other: Token) -> bool:
    """Whether two tokens head the same noun phrase or coordination, as different readings of it may have it."""
    if first_conjunct(one) == first_conjunct(other):
        return True
    if any(dep(a) in ONE_PHRASE and a.head == b for a, b in ((one, other), (other, one))):
        return True
    found = mention_at(one)
    return found is not None and found == mention_at(other)
