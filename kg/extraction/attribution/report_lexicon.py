"""What `schemas/lexicon/en/reports.toml` says of verbs, adjectives and nouns of saying, and of words around them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.lexicon import ENGLISH
from kg.lexicon.report_entries import Entry
from kg.lexicon.report_entries import entries as entries_of

FILE = "reports"

__all__ = ["Entry", "entries", "is_document", "words"]


def entries(section: str) -> Mapping[str, Mapping[str, Entry]]:
    """Lemma → slot → entry, for "verb", "adjective" or "noun"."""
    return entries_of(ENGLISH, section)


def words(section: str, key: str) -> frozenset[str]:
    """A list of words of the lexicon as a set."""
    return ENGLISH.words(FILE, section, key)


def is_document(lemma: str) -> bool:
    """Whether a source of this head noun is something written ("the report"), not someone."""
    return lemma in words("document", "noun")
