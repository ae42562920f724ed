"""A name in a text."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.mentions.post_nouns import is_position
from kg.extraction.tree import dep
from kg.lexicon.countries import Country


@dataclass(frozen=True)
class Name:
    """The tokens of a name, the one that heads them, and what it is a name of."""

    tokens: tuple[Token, ...]
    root: Token
    type: str
    normal: str
    country: Country | None = None
    nickname: tuple[Token, ...] = ()
    """What stands in quotation marks or brackets inside a person's name."""


def has_title(name: Name) -> bool:
    """ "*Defense Minister* Ada Brook": a post right before a name makes it a person's."""
    return any(
        is_position(c) and c.i < name.tokens[0].i and c.i + 1 >= name.tokens[0].i and not c.ent_type_
        for c in name.root.children
        if dep(c) in ("nmod", "compound", "appos", "flat")
    )
