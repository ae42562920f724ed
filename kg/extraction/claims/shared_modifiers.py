"""What the members of a coordination share: "its detection *and management* of diseases" are two things of its own."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.layers import language_of
from kg.extraction.tree import conjuncts, first_conjunct, is_dep, kid, kids

BEHIND = ("nmod", "acl", "ccomp")
"""Relations of what completes a noun and stands behind it."""


def shared_modifiers(member: Token) -> list[Token]:
    """The heads of modifiers of the first member of a coordination that belong to a later one too, in no order.

    "*his* duvet and pillows", "the power and will *to end* it"; not "the mill and *a* ferry *of* Fenn", of which each has
    its own, nor names.
    """
    first = first_conjunct(member)
    if first == member or _is_name(member) or _is_name(first):
        return []
    owners = [c for c in first.children if is_dep(c, "nmod:poss") and c.i < first.i]
    shared = owners if kid(member, "det", "nummod", "case") is None and not _is_owned(member) else []
    last = conjuncts(first)[-1]
    return [*shared, *(c for c in kids(first, *BEHIND) if c.i > last.i and not _is_set_off(c, last))]


def is_one(member: Token) -> bool:
    """Whether a coordination is counted or measured as a whole: "more than *20 clerks, cooks and guards*", "*rings and
    watches worth £2m*"; not "three banks and *several* stores"."""
    first, *others = conjuncts(member)
    if first != member or not others or any(_is_name(t) or t.pos_ != "NOUN" for t in (first, *others)):
        return False
    bare = all(kid(t, "det", "nummod", "nmod", "case") is None and not _is_owned(t) for t in others)
    counted = kid(first, "nummod") is not None and all(t.tag_ == "NNS" for t in (first, *others))
    measured = any(
        c.i > others[-1].i and any(t.is_currency for t in c.subtree)
        for c in kids(first, "nmod", "acl", "amod")
    )
    return bare and (counted or measured)


def is_between(first: Token) -> bool:
    """Whether a coordination is both sides of something: "spread *between animals and humans*"."""
    words = language_of(first).words(LEXICON, "preposition", "between")
    return kid(first, "conj") is not None and any(c.lower_ in words for c in kids(first, "case"))


def _is_owned(member: Token) -> bool:
    return any(is_dep(c, "nmod:poss") for c in member.children)


def _is_name(token: Token) -> bool:
    return bool(token.ent_type_) or token.pos_ in ("PROPN", "PRON")


def _is_set_off(modifier: Token, last: Token) -> bool:
    """ "the mill and the ferry*, built in Tarn*", or "*that she built*"."""
    start = min(t.i for t in modifier.subtree)
    return is_dep(modifier, "acl:relcl") or bool(last.doc[start - 1].is_punct)
