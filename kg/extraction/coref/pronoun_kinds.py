"""The kinds of third-person pronouns: those of people, and those of things and bodies of people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extraction.coref.gender import gender_of_pronoun
from kg.lexicon import Language


@dataclass(frozen=True, slots=True)
class PronounKind:
    """Pronouns that are rated by the same weights."""

    name: str
    """Of the weights in `pronouns.json`."""
    of_people: bool
    """Whether only a person can be meant; else anything but a person."""
    covers: Callable[[str, Language], bool]
    """Whether a word, in lower case, is such a pronoun."""


def is_neuter(word: str, language: Language) -> bool:
    """ "it" and its forms."""
    return word in language.words("coreference", "pronoun", "neuter")


def is_plural_pronoun(word: str, language: Language) -> bool:
    """ "they" and its forms."""
    return word in language.words("coreference", "pronoun", "plural")


def is_reflexive(word: str, language: Language) -> bool:
    """ "himself", "themselves"."""
    return word in language.words("coreference", "pronoun", "reflexive")


def _is_of_person(word: str, language: Language) -> bool:
    return gender_of_pronoun(word, language) is not None


def _is_of_thing(word: str, language: Language) -> bool:
    return is_neuter(word, language) or is_plural_pronoun(word, language)


PEOPLE = PronounKind("people", True, _is_of_person)
THINGS = PronounKind("things", False, _is_of_thing)
PRONOUN_KINDS = (PEOPLE, THINGS)
"""In the order in which they are resolved."""
