"""What `reports.toml` says of a token: its senses as a word of saying, and the lists of words around it."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.lexicon.report_entries import REPORTS, Sense, senses

__all__ = ["NO_SENSES", "Sense", "Senses", "channel_nouns", "senses_of", "senses_of_form", "words"]

Senses = Mapping[str, Sense]
"""The readings of one word by their slots."""
NO_SENSES: Senses = {}


def senses_of(token: Token, section: str) -> Senses:
    """The readings of a token's lemma as a "verb", "adjective" or "noun"."""
    return senses(language_of(token), section).get(token.lemma_.lower(), NO_SENSES)


def senses_of_form(token: Token, section: str) -> Senses:
    """The readings of the word as it stands: of "pleased" as an adjective."""
    return senses(language_of(token), section).get(token.lower_, NO_SENSES)


def words(token: Token, section: str, key: str) -> frozenset[str]:
    """A list of words in the language of the token."""
    return language_of(token).words(REPORTS, section, key)


def channel_nouns(preposition: Token) -> frozenset[str]:
    """The nouns that are a place or medium of saying after a preposition; "*" for all, none for most prepositions."""
    return words(preposition, "channel", preposition.lower_)
