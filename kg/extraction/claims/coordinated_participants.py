"""The participants that a coordination names: each member, but a person once, whatever posts are set beside the name."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.layers import holdings, mention_at, mentions
from kg.extraction.tree import conjuncts


def participants(head: Token) -> list[Token]:
    """The heads of the participants under `head`: "A and B" are two, "*founder and former CEO*, Ada Brook" is one.

    Of several members that mean one person the first stands for all.
    """
    kept: dict[object, Token] = {}
    for member in conjuncts(head):
        kept.setdefault(_person_of(member), member)
    return list(kept.values())


def _person_of(member: Token) -> object:
    """The mention of the person that a member names or whose post it is; the member itself where that is nobody."""
    index = mention_at(member)
    if index is None:
        return member
    if mentions(member.doc)[index].type != "Position":
        return index
    return next((h.person for h in holdings(member.doc) if h.mention == index), member)
