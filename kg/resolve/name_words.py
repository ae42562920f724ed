"""The words of the lexicon that resolving needs: demonyms, institutions, legal forms, and what labels are made with."""

from __future__ import annotations

from functools import cache

from kg.lexicon import ENGLISH


@cache
def demonyms(code: str) -> frozenset[str]:
    """Words for the people and things of a country by ISO 3166 code: they are no names of it.

    >>> sorted(demonyms("LV"))
    ['Latvian', 'Latvians']
    """
    people = ENGLISH.table("countries").get(code, {}).get("people", ())
    return frozenset(people) | {f"{word}s" for word in people}


def country_of(word: str) -> str:
    """The name of the country whose adjective this is, or "".

    >>> country_of("Latvian"), country_of("Large")
    ('Latvia', '')
    """
    return _countries().get(word, "")


@cache
def _countries() -> dict[str, str]:
    listed = ENGLISH.table("countries").values()
    return {word: country["name"] for country in listed for word in country.get("people", ())}


@cache
def institutions() -> frozenset[str]:
    """Nouns that many an institution bears ("ministry", "air force"), in lower case."""
    listed = ENGLISH.table("types")
    kinds = ("GovernmentBody", "ArmedForce", "Organization")
    nouns = [word for part in ("noun", "name") for kind in kinds for word in listed[part].get(kind, ())]
    return frozenset(nouns)


@cache
def common_nouns() -> frozenset[str]:
    """Nouns that name anything, in lower case: written with a capital they are still no name of their own."""
    return frozenset(word for words in ENGLISH.table("types")["noun"].values() for word in words)


@cache
def legal_forms() -> dict[str, str]:
    """Each spelling of a firm's legal form → the one that stands for all: "limited" → "ltd"."""
    return {word: form for form, words in ENGLISH.table("names")["legal"].items() for word in words}


@cache
def own_names() -> frozenset[str]:
    """Names that are known to be one thing's alone, as written: "Kremlin"."""
    return frozenset(word for words in ENGLISH.table("types")["known"].values() for word in words)


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


def reflexives() -> frozenset[str]:
    """ "himself", "themselves"."""
    return ENGLISH.words("coreference", "pronoun", "reflexive")


@cache
def label_word(name: str) -> str:
    """A word that joins the parts of a label: that for "of" or "and"."""
    (word,) = ENGLISH.table("coreference")["label"][name]
    return str(word)
