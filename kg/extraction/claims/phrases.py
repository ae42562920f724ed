"""The words of a phrase: everything under a head that belongs to it, cut as the use asks."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.tree import below, dep, in_order, is_dep, trim

OUTSIDE = frozenset({"parataxis", "discourse", "vocative", "reparandum"})
CLAUSE_PARTS = OUTSIDE | {"cop", "aux", "nsubj", "csubj", "mark", "advcl", "cc", "conj", "obl", "expl"}


def full_phrase(head: Token, *, coordinated: bool = True, predicate: bool = False) -> list[Token]:
    """The whole phrase without relative clauses: "the ministry's spokesman in Riga, Juris Kalns".

    `coordinated` keeps "A and B" whole; `predicate` leaves out what belongs to the clause of a predicate
    noun ("is *a small harbour*").
    """

    def skip(token: Token) -> bool:
        label = dep(token)
        if label in OUTSIDE or is_dep(token, "acl:relcl"):
            return True
        if label == "case" and token.head == head and token.pos_ != "PART":
            return True
        if token.head == head and predicate and label in CLAUSE_PARTS:
            return not (label == "obl" and head.pos_ in ("ADJ", "NUM"))
        return not coordinated and token.head == head and label in ("conj", "cc")

    return trim(in_order(below(head, skip)))


def phrase_beside(head: Token, inner: Token, *, coordinated: bool = False) -> list[Token]:
    """A noun's phrase without the modifier behind it that `inner` stands in: "*the ship* carrying grain"."""
    out = {t.i for child in head.rights if inner == child or child.is_ancestor(inner) for t in child.subtree}
    return trim([t for t in full_phrase(head, coordinated=coordinated) if t.i not in out])


def core_phrase(head: Token) -> list[Token]:
    """Only the words that the fact needs: the noun with its names, compounds and adjectives.

    "*the drone coalition* of nine countries, formed last year"
    """
    keep = {"compound", "flat", "fixed", "amod", "det", "nummod", "nmod", "advmod", "goeswith"}

    def skip(token: Token) -> bool:
        label = dep(token)
        if label == "nmod":
            return not is_dep(token, "nmod:poss", "nmod:desc", "nmod:unmarked")
        if label == "case":
            return not (token.pos_ == "PART" and dep(token.head) == "nmod")
        if label == "punct":
            return not _inner_hyphen(token)
        return label not in keep

    return trim(in_order(below(head, skip)))


def clause_phrase(head: Token) -> list[Token]:
    """A whole clause: all that hangs on its head."""
    return trim(in_order(below(head, lambda t: dep(t) in ("discourse",))))


def _inner_hyphen(token: Token) -> bool:
    return bool(token.text in "-–/&'’" and token.i > 0)
