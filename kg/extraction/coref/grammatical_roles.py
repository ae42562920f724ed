"""Where a mention stands in its clause."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.tree import ancestors, dep, is_dep

ROLES = ("subject", "object", "oblique", "owner", "modifier", "other")
_OF_LABEL = {
    "nsubj": "subject",
    "csubj": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "nmod": "modifier",
    "compound": "modifier",
    "amod": "modifier",
    "vocative": "other",
}


def top_of(token: Token) -> Token:
    """Up coordinations, appositions and parts of a name, to the token that has a role."""
    while dep(token) in ("conj", "appos", "flat") or is_dep(token, "nmod:desc"):
        if token.head == token:
            break
        token = token.head
    return token


def role_of(token: Token) -> str:
    """One of ROLES; a verbless sentence's head is a subject."""
    top = top_of(token)
    if is_dep(top, "nmod:poss"):
        return "owner"
    if dep(top) == "root" and top.pos_ in ("NOUN", "PROPN", "PRON"):
        return "subject"
    return _OF_LABEL.get(dep(top), "other")


def verb_of(token: Token) -> Token:
    """The head of the clause that the token is in."""
    for above in ancestors(top_of(token)):
        if above.pos_ in ("VERB", "AUX") or dep(above) in (
            "root",
            "ccomp",
            "xcomp",
            "advcl",
            "acl",
            "parataxis",
        ):
            return above
    return top_of(token)


def is_above(one: Token, other: Token) -> bool:
    """Whether `one` is an ancestor of `other`, or the same."""
    return one == other or any(a == one for a in ancestors(other))


def depth_of(token: Token) -> int:
    return sum(1 for _ in ancestors(token))
