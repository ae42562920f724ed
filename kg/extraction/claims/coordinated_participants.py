"""The participants that a coordination names: each member, but a person once, whatever posts are set beside the name."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.actuality import is_instead
from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.layer_lookups import time_at
from kg.extraction.claims.shared_modifiers import is_one
from kg.extraction.layers import holdings, mentions
from kg.extraction.tree import conjuncts, dep, first_conjunct, root_of, span_of, tokens_in


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


def with_own_times(arguments: Sequence[Argument], thing: Token | None) -> list[Argument]:
    """The arguments of a clause without the times of other members of the coordination that `thing` is in: "signed Fenn *on
    Tuesday* and Brook *on Friday*"; one time behind all of them is that of all."""
    members = sorted(members_of(first_conjunct(thing)), key=lambda t: t.i) if thing is not None else []
    behind = {
        a.head.i: sum(m.i < a.head.i for m in members) for a in arguments if time_at(a.head) is not None
    }
    timed = sorted(set(behind.values()) - {0})
    if len(timed) < 2 or thing not in members:
        return list(arguments)
    own = next((place for place in timed if place > members.index(thing)), None)
    return [a for a in arguments if behind.get(a.head.i, 0) in (0, own)]


def _holder_of(post: Token) -> Token | None:
    """The head of the name of whoever holds a post, by its noun; None where it is nobody's."""
    place, doc = span_of(post), post.doc
    person = next((h.person for h in holdings(doc) if place in h.cue), None)
    return root_of(tokens_in(doc, mentions(doc)[person].head)) if person is not None else None
