"""Nouns of several senses: what the reader sees in a phrase against the class that the lexicon gives its noun."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.nouns import TYPES, is_plural, kind_of, lemma_of

THING = "Thing"
SEEN = {
    "Place": {"abstract": THING, "event": "Event"},
    "Person": {"abstract": THING, "object": THING},
    "Group": {"abstract": THING, "object": THING},
    "Organization": {"abstract": THING, "object": THING},
    "GovernmentBody": {"abstract": THING},
    "ArmedForce": {"abstract": THING},
    "Company": {"abstract": THING, "person": "Person"},
    "Media": {"object": THING},
    "Party": {"event": "Event"},
    "Event": {"organization": "Organization"},
    "Weapon": {"abstract": THING, "person": "Person"},
    "Work": {"person": "Person"},
    "Topic": {"person": "Person"},
}
"""Class of the lexicon → what the reader sees that contradicts it → the class that the phrase then has."""


def sense_of(token: Token, listed: str) -> str:
    """The class of a phrase whose noun is listed as one: "the *center* Karl Enn" is a person, "two *counts* of theft" are
    things. Of a word written as a name, and of nouns of groups, the list decides."""
    is_group = language_of(token).by_word(TYPES, "noun").get(lemma_of(token)) == "Group"
    if token.pos_ == "PROPN" or is_group:
        return listed
    kind = kind_of(token)
    if kind == "person" and lemma_of(token) in language_of(token).words(TYPES, "homograph", "player"):
        return "Group" if is_plural(token) else "Person"
    found = SEEN.get(listed, {}).get(kind, listed)
    return "Group" if found == "Person" and is_plural(token) else found
