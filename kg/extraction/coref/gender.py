"""Whether a name or noun tells of a woman or a man: honorifics, kin words, given names."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.lexicon import ENGLISH

FEMALE, MALE = "female", "male"


def gender_of_pronoun(word: str) -> str | None:
    """ "her" → female, "him" → male, else None."""
    lower = word.lower()
    for gender in (FEMALE, MALE):
        if lower in ENGLISH.words("types", "gender", f"{gender}_pronoun"):
            return gender
    return None


def gender_of_noun(word: str) -> str | None:
    """ "wife", "Mrs.", "queen" → female.

    >>> gender_of_noun("actress"), gender_of_noun("minister")
    ('female', None)
    """
    lower = word.lower()
    for gender in (FEMALE, MALE):
        if lower in ENGLISH.words("types", "gender", gender):
            return gender
    return None


def gender_of_given_name(word: str) -> str | None:
    """By the lists of `schemas/lexicon/en/given-names.toml`; of a double name, by its first part."""
    lower = word.lower().replace("’", "'")
    names = ENGLISH.by_word("given-names", "gender")
    return names.get(lower) or names.get(lower.partition("-")[0])


def gender_of_name(tokens: Iterable[Token]) -> tuple[str | None, bool]:
    """The gender of a person's name with the words before it, and whether that is sure (a title says so)."""
    words = list(tokens)
    before: list[Token] = []
    i = words[0].i - 1
    while i >= 0 and len(before) < 2 and not words[0].doc[i].is_punct:
        before.append(words[0].doc[i])
        i -= 1
    for token in before[:1]:
        found = gender_of_noun(token.text) or gender_of_noun(token.lemma_)
        if found:
            return found, True
    first = gender_of_noun(words[0].text) if len(words) > 1 else None
    return (first, True) if first else (gender_of_given_name(words[0].text), False)
