"""What the reader learnt of meaning: predicates with the arguments that PropBank's roles name, and whether they happened.

The reader writes both to the document (`kg.reader.annotation`). Palmer, Gildea and Kingsbury, "The Proposition Bank" (2005);
White and others, "The Universal Decompositional Semantics Dataset" (2020).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.extraction.layers import derived
from kg.extraction.tree import subtree_places

FACTUAL = "factual"
PARTICIPANTS = frozenset(f"ARG{n}" for n in range(5))
"""Roles of those whom the predicate itself asks for."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a predicate by its head; `role` is PropBank's: "ARG0" acts, "ARG1" undergoes, "ARGM-TMP" is a time."""

    head: Token
    role: str

    def places(self) -> set[int]:
        """The places of the argument's tokens: what depends on its head."""
        return subtree_places(self.head)


def arguments_of(predicate: Token) -> tuple[Argument, ...]:
    """The arguments of a predicate in the order of the text; none where the word is no predicate."""
    return predicates_of(predicate.doc).get(predicate.i, ())


def argument_of(predicate: Token, *roles: str) -> Token | None:
    """The head of the first argument that has one of these roles."""
    return next((a.head for a in arguments_of(predicate) if a.role in roles), None)


def role_in(predicate: Token, phrase: Token) -> str | None:
    """The role of the argument that a phrase is to a predicate, by the head of both; None where it is none."""
    return next((a.role for a in arguments_of(predicate) if a.head == phrase), None)


def predicates_of(doc: Doc) -> Mapping[int, tuple[Argument, ...]]:
    """The arguments of every predicate that has any, by the place of the predicate."""
    return derived(doc, "roles", "by predicate", lambda found: _by_predicate(doc, found))


def factuality_of(predicate: Token) -> float | None:
    """How surely the event of a word happened, from about -1.2 (surely not) to 1.2; None where it was not scored."""
    return quality_of(predicate, FACTUAL)


def quality_of(token: Token, name: str) -> float | None:
    """One of the scores of UDS (`kg.training.semantics.QUALITIES`) of a word."""
    scores = token.doc._.qualities
    found: float | None = scores[token.i].get(name) if scores else None
    return found


def _by_predicate(doc: Doc, roles: tuple[tuple[int, int, str], ...]) -> dict[int, tuple[Argument, ...]]:
    found: dict[int, list[Argument]] = {}
    for predicate, head, role in sorted(roles):
        found.setdefault(predicate, []).append(Argument(doc[head], role))
    return {predicate: tuple(arguments) for predicate, arguments in found.items()}
