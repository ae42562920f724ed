"""The words of the lexicon that resolving needs: institutions, legal forms, and what labels are made with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon import ENGLISH


@cache
def institutions() -> frozenset[str]:
    """Nouns that many an institution bears ("ministry", "air force", "university"), in lower case."""
    return state_institutions() | _nouns_of("Organization")


@cache
def state_institutions() -> frozenset[str]:
    """Those of what every country has: "ministry", "air force"."""
    return _nouns_of("GovernmentBody", "ArmedForce")


def _nouns_of(*kinds: str) -> frozenset[str]:
    return frozenset().union(
        *(ENGLISH.words("types", part, kind) for part in ("noun", "name") for kind in kinds)
    )


def is_ordinary(word: str) -> bool:
    """Whether a word in lower case is one of the language, no name."""
    return word in ENGLISH.spellings or not word.isalpha()


@cache
def common_nouns() -> frozenset[str]:
    """Nouns that name anything, in lower case: written with a capital they are still no name of their own."""
    return frozenset(ENGLISH.by_word("types", "noun"))


def legal_forms() -> Mapping[str, str]:
    """Each spelling of a firm's legal form → the one that stands for all: "limited" → "ltd"."""
    return ENGLISH.by_word("names", "legal")


@cache
def own_names() -> frozenset[str]:
    """Names that are known to be one thing's alone, as written: "Kremlin"."""
    return frozenset(ENGLISH.by_word("types", "known"))


def government_heads() -> frozenset[str]:
    """First words of an institution's name that many countries have: "ministry"."""
    return ENGLISH.words("names", "government", "general_head")


def institution_prepositions() -> frozenset[str]:
    """Words between such a head and its field: "ministry *of* defence"."""
    return ENGLISH.words("names", "government", "general_preposition")


def articles() -> frozenset[str]:
    """Words before a name that are no part of it."""
    return ENGLISH.words("coreference", "article", "word")


def first_plural() -> frozenset[str]:
    """ "we" and its forms."""
    return ENGLISH.words("coreference", "pronoun", "first_plural")


def possessives() -> frozenset[str]:
    """ "his", "their": what stands before a noun for its owner."""
    return ENGLISH.words("coreference", "pronoun", "possessive")


def reflexives() -> frozenset[str]:
    """ "himself", "themselves"."""
    return ENGLISH.words("coreference", "pronoun", "reflexive")


@cache
def label_word(name: str) -> str:
    """A word that joins the parts of a label: that for "of" or "and", or the ending of an owner."""
    (word,) = ENGLISH.table("coreference")["label"][name]
    return str(word)
