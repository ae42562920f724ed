"""The words that tell how real a clause is, in the language of a token: `schemas/lexicon/CODE/actuality.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kg.extraction.layers import language_of

LEXICON = "actuality"


def listed(token: Token, section: str, key: str) -> frozenset[str]:
    """A list of words."""
    return language_of(token).words(LEXICON, section, key)


def classes(token: Token, section: str) -> Mapping[str, str]:
    """Word → class of a section."""
    return language_of(token).by_word(LEXICON, section)
