"""Countries that the reader does not mark as names: "the *U.S.* envoy", "*Latvian* drones"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.tree import dep, root_of, text_of
from kg.lexicon.countries import Country, country_named, country_of_people

MAX_COUNTRY_WORDS = 3


def country_names(doc: Doc, taken: Collection[int]) -> Iterator[Name]:
    """ "the *U.S.* envoy", "*Latvian* drones", "*South Korean* firms", where the reader marks no name."""
    skip = -1
    for token in doc:
        if token.i in taken or token.i <= skip or not token.text[:1].isupper():
            continue
        for size in range(MAX_COUNTRY_WORDS, 0, -1):
            tokens = list(doc[token.i : token.i + size])
            if any(t.i in taken for t in tokens) or len(tokens) < size:
                continue
            country = _country_at(tokens)
            if country is not None:
                skip = tokens[-1].i
                yield Name(tuple(tokens), root_of(tokens), "Country", country.name, country)
                break


def without_homographs(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, those of a country that are a state's too ("*Georgia*") as places where the text tells of nothing else of
    the country."""
    language = language_of(doc)
    states = language.words(TYPES, "homograph", "state")
    if not any(n.normal in states for n in names):
        return list(names)
    abroad = language.words(TYPES, "homograph", "abroad")
    if any(token.text in abroad for token in doc):
        return list(names)
    return [replace(n, type="Place", country=None) if n.normal in states else n for n in names]


def _country_at(tokens: list[Token]) -> Country | None:
    text, last = text_of(tokens), tokens[-1]
    country = country_named(text, language_of(last)) if last.pos_ == "PROPN" else None
    if country is not None or last.pos_ not in ("ADJ", "PROPN", "NOUN"):
        return country
    is_adjective = last.pos_ == "ADJ" or dep(last) in ("amod", "compound", "nmod")
    return (
        country_of_people(text, language_of(last)) if is_adjective and not is_plural_people(tokens) else None
    )


def is_plural_people(tokens: list[Token]) -> bool:
    """ "*Ukrainians* voted" are people, not the country."""
    last = tokens[-1]
    endings = tuple(language_of(last).words(TYPES, "plural", "people"))
    return last.tag_ in ("NNS", "NNPS") and last.text.endswith(endings)
