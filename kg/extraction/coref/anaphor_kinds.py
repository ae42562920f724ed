"""The kinds of anaphors that the learnt model resolves: pronouns of people, pronouns of things, and common nouns."""

from __future__ import annotations

from enum import StrEnum

from kg.extraction.coref.gender import gender_of_pronoun
from kg.lexicon import Language


class AnaphorKind(StrEnum):
    """Anaphors that are rated by the same weights; their order is that of the weights' tables."""

    PEOPLE = "people"
    """ "he", "she" and their forms: only a person can be meant."""
    THINGS = "things"
    """ "it", "they" and their forms: things, and bodies of people; anything but one person."""
    NOMINALS = "nominals"
    """Common nouns: "the company", "her parents"."""

    @property
    def number(self) -> int:
        """Its place in the weights' tables."""
        return list(AnaphorKind).index(self)


def kind_of_pronoun(word: str, language: Language) -> AnaphorKind | None:
    """The kind of a third-person pronoun, in lower case; None of any other word.

    >>> from kg.lexicon import ENGLISH
    >>> kind_of_pronoun("him", ENGLISH), kind_of_pronoun("they", ENGLISH), kind_of_pronoun("we", ENGLISH)
    (<AnaphorKind.PEOPLE: 'people'>, <AnaphorKind.THINGS: 'things'>, None)
    """
    if gender_of_pronoun(word, language) is not None:
        return AnaphorKind.PEOPLE
    if is_neuter(word, language) or is_plural_pronoun(word, language):
        return AnaphorKind.THINGS
    return None


def is_neuter(word: str, language: Language) -> bool:
    """ "it" and its forms."""
    return word in language.words("coreference", "pronoun", "neuter")


def is_plural_pronoun(word: str, language: Language) -> bool:
    """ "they" and its forms."""
    return word in language.words("coreference", "pronoun", "plural")


def is_reflexive(word: str, language: Language) -> bool:
    """ "himself", "themselves"."""
    return word in language.words("coreference", "pronoun", "reflexive")
