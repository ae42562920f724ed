"""Clauses that are predicates themselves: "The catch *is* that it rains", "The aim *is* to sell the mill".

Universal Dependencies makes the head of the inner clause the predicate of both, and the subject of the copula depend on it
as "nsubj:outer".
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import is_one_of
from kg.extraction.layers import language_of
from kg.extraction.tree import dep, in_order, is_dep, is_infinitive, kids, trim

OUTER_SUBJECTS = ("nsubj:outer", "csubj:outer")


@dataclass(frozen=True)
class Outer:
    """A copula with its subject, and the head of the clause that it says of it; `words` are the copula with auxiliaries,
    adverbs and negation, in order."""

    subject: Token
    copula: Token
    words: tuple[Token, ...]
    clause: Token


def outer_of(head: Token) -> Outer | None:
    """The copula above the clause that `head` heads; None where there is none."""
    subject = next((c for c in head.children if is_dep(c, *OUTER_SUBJECTS)), None)
    copula = next((c for c in kids(head, "cop") if subject is not None and c.i > subject.i), None)
    if subject is None or copula is None or (is_infinitive(head) and _can_act(subject)):
        return None
    around = [c for c in kids(head, "aux", "advmod") if subject.i < c.i and _is_beside(c, copula)]
    return Outer(subject, copula, tuple(in_order([copula, *around])), head)


def _can_act(subject: Token) -> bool:
    """ "*Brook* is to sell the mill", which tells of what Brook will do."""
    return subject.pos_ in ("PRON", "PROPN") or is_one_of(subject, ("Agent", "Country", "Position"))


def _is_beside(child: Token, copula: Token) -> bool:
    """ "*will* be", "is *not*": an auxiliary before the copula, a negation behind it."""
    if dep(child) == "aux":
        return bool(child.i < copula.i)
    negations = language_of(child).words(LEXICON, "verb_group", "negation")
    return bool(child.i == copula.i + 1 and child.lower_ in negations)


def words_of_predicate(outer: Outer) -> list[Token]:
    """The words of the inner clause, without subject and words of the copula."""
    above = {*outer.words, *outer.subject.subtree}
    return trim(in_order(t for t in outer.clause.subtree if t not in above and not t.is_space))


def is_of_copula(token: Token) -> Outer | None:
    """The copula and what it says, where `token` is such a copula."""
    outer = outer_of(token.head) if dep(token) == "cop" else None
    return outer if outer is not None and outer.copula == token else None
