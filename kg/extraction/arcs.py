"""The arcs of the dependency tree between the words of a statement."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.extraction.tree import root_of, tokens_in
from kg.model import Span


def arcs_between(doc: Doc, groups: Sequence[Sequence[Span]]) -> tuple[tuple[str, str, str], ...]:
    """Head, relation and dependent of every arc on the way between the heads of groups of spans, by place.

    A group is, say, the spans of a subject; an empty one is passed over.
    """
    roots = [highest([root_of(tokens_in(doc, span)) for span in spans]) for spans in groups if spans]
    used: dict[int, Token] = {}
    for root in roots:
        for other in roots:
            used |= {t.i: t for t in climb(root, other)}
    return tuple((t.head.text, t.dep_, t.text) for _, t in sorted(used.items()))


def highest(tokens: Sequence[Token]) -> Token:
    """The token nearest to the root of its sentence; of several the first."""
    return min(tokens, key=lambda t: (len(list(t.ancestors)), t.i))


def climb(token: Token, other: Token) -> list[Token]:
    """The tokens from `token` up to where the way to `other` begins to go down, that one left out."""
    above = {other.i, *(t.i for t in other.ancestors)}
    way = []
    while token.i not in above and token.head.i != token.i:
        way.append(token)
        token = token.head
    return way
