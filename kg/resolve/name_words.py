"""What resolving needs of `schemas/lexicon/`: demonyms, and the common nouns that name institutions."""

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
