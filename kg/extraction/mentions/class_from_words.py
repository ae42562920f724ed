"""What the words of a name itself tell of its class."""

from __future__ import annotations

from functools import cache

from kg.extraction.layers import language_of
from kg.extraction.mentions.articles import without_article
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.nouns import TYPES
from kg.lexicon import Language
from kg.lexicon.countries import parts_of_countries
from kg.reader.abbreviations import is_initial

TABLE = "name-classes"


def known(name: Name) -> str | None:
    """The class that the lexicon gives the whole name: "Gazprom"."""
    language = language_of(name.root)
    listed = language.by_word(TYPES, "known")
    return listed.get(name.normal) or listed.get(without_article(name.normal, language))


def by_maker(name: Name) -> str | None:
    """ "*Google* Stadia": what a known company's name begins is a thing or a part of the company, not a person."""
    listed = language_of(name.root).by_word(TYPES, "known")
    if len(name.tokens) < 2 or listed.get(name.tokens[0].text) != "Company" or name.normal in listed:
        return None
    return "Organization" if name.tokens[0].ent_type_ == "ORG" else "Product"


def by_its_noun(name: Name) -> str | None:
    """The class of the noun that names of several words end with, or that stands before "of": "Tarn *Institute*"."""
    language, words = language_of(name.root), [t.lower_ for t in name.tokens]
    if len(words) < 2:
        return None
    of = next((i for i, w in enumerate(words) if i and w in language.words(TYPES, "case", "field")), None)
    found = head_class(words[of - 1], language) if of is not None else None
    return found or head_class(words[-1], language)


@cache
def head_class(word: str, language: Language) -> str | None:
    """The class of names that end with this word and are of no other class."""
    if word in language.words(TABLE, "ambiguous", "word") or word in language.words(
        TYPES, "position", "noun"
    ):
        return None
    return language.by_word(TYPES, "name").get(word)


def by_given_name(name: Name) -> str | None:
    """Whether the first of two words, or three with an initial, is a given name: "*Ada* Brook"."""
    language, words = language_of(name.root), name.tokens
    if len(words) != 2 + any(is_initial(w.text) for w in words[1:-1]) or not words[-1].text[:1].isupper():
        return None
    first, last = words[0].lower_, words[-1].lower_
    given = language.by_word("given-names", "gender")
    if first not in given or name.normal in parts_of_countries():
        return None
    ordinary = last in language.by_word(TYPES, "name") or last in language.by_word(TYPES, "noun")
    return None if ordinary and last not in given else "Person"


def by_part_of_country(name: Name) -> str | None:
    """Whether ISO 3166-2 has it as a part of a country, and nobody is called so: "Colorado"."""
    language = language_of(name.root)
    ambiguous = name.normal.lower() in language.by_word("given-names", "gender") or (
        name.normal.lower() in language.words("names", "short", "not")
    )
    return "Place" if name.normal in parts_of_countries() and not ambiguous else None
