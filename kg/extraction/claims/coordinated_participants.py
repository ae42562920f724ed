"""The participants that a coordination names: each member, but a person once, whatever posts are set beside the name."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality import is_instead
from kg.extraction.claims.shared_modifiers import is_one
from kg.extraction.layers import holdings, mentions
from kg.extraction.tree import conjuncts, dep, root_of, span_of, tokens_in


def members_of(head: Token) -> list[Token]:
    """The head with what is coordinated with it, but for what is named in contrast: "crimes, *rather than acts of war*"; the
    head alone where they are counted as a whole."""
    if is_one(head):
        return [head]
    return [head, *(t for t in conjuncts(head) if t != head and not is_instead(t))]


def participants(head: Token) -> list[Token]:
    """The heads of the participants under `head`: "A and B" are two, "*founder and former CEO*, Ada Brook" is one.

    Members that are posts of one person are that person, by the head of the name where it stands in the same phrase.
    """
    members = [head] if dep(head) == "csubj" else members_of(head)  # clauses coordinated are one subject
    if len(members) == 1:
        return members
    within = set(head.subtree)
    kept: dict[Token, None] = {}
    for member in members:
        holder = _holder_of(member)
        kept.setdefault(holder if holder in within else member)
    return list(kept)


def _holder_of(post: Token) -> Token | None:
    """The head of the name of whoever holds a post, by its noun; None where it is nobody's."""
    place, doc = span_of(post), post.doc
    person = next((h.person for h in holdings(doc) if place in h.cue), None)
    return root_of(tokens_in(doc, mentions(doc)[person].head)) if person is not None else None
