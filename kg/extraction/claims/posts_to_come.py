"""Posts that somebody is to have: "nominated Ada Brook as *judge*", "the next *surgeon general*, Ada Brook"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from spacy.tokens import Doc, Token

from kg.extraction.claims.layer_lookups import root_in
from kg.extraction.layers import language_of, mentions
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.post_holdings import Holding
from kg.extraction.tree import dep, kids

Post = tuple[int | None, str]
"""The chain of whoever is to have a post, and its name in lower case."""


def posts_to_come(doc: Doc, holdings: Iterable[Holding]) -> frozenset[Post]:
    """The posts for which somebody is proposed: "nominated her as *judge*", "*judge* nominee Ada Brook"."""
    found = set[Post]()
    for holding in holdings:
        chain = mentions(doc)[holding.person].chain
        if _proposes(doc, holding):
            found.add((chain, holding.label.lower()))
        if (post := _proposed_for(doc, holding)) is not None:
            found.add((chain, post))
    return frozenset(found)


def _proposed_for(doc: Doc, holding: Holding) -> str | None:
    """The post of a "judge *nominee*"; "" for a nominee of whom it is not said for what."""
    *post, last = holding.label.lower().split()
    return " ".join(post) if last in language_of(doc).words(TYPES, "position", "proposed") else None


def is_to_come(doc: Doc, holding: Holding, posts: Collection[Post]) -> bool:
    """Whether the post is one that its holder is only to have."""
    if _proposed_for(doc, holding) is not None:  # a nominee is one already
        return False
    if _proposes(doc, holding) or _is_next(root_in(doc, holding.cue[0])):
        return True
    if holding.given is not None:
        return False
    chain, label = mentions(doc)[holding.person].chain, f"{holding.label.lower()} "
    named = any(
        chain == other and chain is not None and label.startswith(f"{post} ") for other, post in posts
    )
    return named or _is_proposed(root_in(doc, mentions(doc)[holding.person].head))


def _proposes(doc: Doc, holding: Holding) -> bool:
    return holding.given is not None and _is_of_proposing(root_in(doc, holding.given))


def _is_of_proposing(word: Token) -> bool:
    return word.lemma_.lower() in language_of(word).words(TYPES, "position", "proposing")


def _is_proposed(person: Token) -> bool:
    """ "nominated *Ada Brook*", "the nomination of *Ada Brook*"."""
    return dep(person) in ("obj", "nmod", "nmod:poss", "nsubj:pass") and _is_of_proposing(person.head)


def _is_next(post: Token) -> bool:
    return any(c.lower_ in language_of(post).words(TYPES, "position", "next") for c in kids(post, "amod"))
