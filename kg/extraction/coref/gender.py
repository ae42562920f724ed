"""Whether a name or noun tells of a woman or a man: honorifics, kin words, given names."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.tree import kids
from kg.lexicon import Language
from kg.model import Mention, MentionKind

FEMALE, MALE = "female", "male"


class Evidence(IntEnum):
    """What tells a gender, the weakest first."""

    NONE = 0
    SINGLE_WORD = 1
    """A name of one word that is a given name, and may be a surname: "Wilson"."""
    GIVEN_NAME = 2
    """The given name of a name of several words."""
    NOUN = 3
    """A title or a noun: "Mrs", "husband"."""


class Gender(NamedTuple):
    """FEMALE, MALE or None, and what tells it."""

    gender: str | None
    evidence: Evidence

    @property
    def sure(self) -> bool:
        """Whether words other than a given name tell it."""
        return self.evidence == Evidence.NOUN


UNKNOWN = Gender(None, Evidence.NONE)


def can_be_one(one: Gender, other: Gender) -> bool:
    """Whether two mentions can mean one person: a given name alone decides only against a title, and a single word,
    which may be a surname, against nothing.

    >>> can_be_one(Gender("female", Evidence.NOUN), Gender("male", Evidence.GIVEN_NAME))
    False
    >>> can_be_one(Gender("female", Evidence.GIVEN_NAME), Gender("male", Evidence.GIVEN_NAME))
    True
    """
    weaker, stronger = sorted((one.evidence, other.evidence))
    told = weaker >= Evidence.GIVEN_NAME and stronger == Evidence.NOUN
    return not told or one.gender == other.gender


def gender_of_pronoun(word: str, language: Language) -> str | None:
    """ "her" → female, "him" → male, else None."""
    lower = word.lower()
    for gender in (FEMALE, MALE):
        if lower in language.words("types", "gender", f"{gender}_pronoun"):
            return gender
    return None


def gender_of_noun(word: str, language: Language) -> str | None:
    """ "wife", "Mrs.", "queen" → female.

    >>> from kg.lexicon import ENGLISH
    >>> gender_of_noun("actress", ENGLISH), gender_of_noun("minister", ENGLISH)
    ('female', None)
    """
    lower = word.lower()
    for gender in (FEMALE, MALE):
        if lower in language.words("types", "gender", gender):
            return gender
    return None


def gender_of_given_name(word: str, language: Language) -> str | None:
    """By the lists of `given-names.toml`; of a double name, by its first part."""
    lower = word.lower().replace("’", "'")
    names = language.by_word("given-names", "gender")
    return names.get(lower) or names.get(lower.partition("-")[0])


def gender_of_mention(mention: Mention, root: Token, head: Sequence[Token]) -> Gender:
    """What the words of a mention and those before it tell; nothing of a pronoun, or of what is no person.

    `root` is the token that heads the mention, `head` the tokens of its head span.
    """
    if mention.kind == MentionKind.PRONOUN or mention.type not in ("Person", "Group"):
        return UNKNOWN
    language = language_of(root)
    if mention.kind == MentionKind.NAME:
        beside = (gender_of_noun(c.text, language) for c in kids(root, "appos", "nmod", "compound"))
        told = next((gender for gender in beside if gender), None)
        return Gender(told, Evidence.NOUN) if told else _gender_of_name(head, language)
    found = gender_of_noun(root.text, language) or gender_of_noun(root.lemma_, language)
    if found is None and root.pos_ == "PROPN":
        return _by_given_name(head, language)
    return Gender(found, Evidence.NOUN) if found else UNKNOWN


def _gender_of_name(words: Sequence[Token], language: Language) -> Gender:
    """That of the title before a person's name or at its beginning, else of the given name."""
    before = words[0].nbor(-1) if words[0].i else None
    if before is not None and not before.is_punct:
        found = gender_of_noun(before.text, language) or gender_of_noun(before.lemma_, language)
        if found:
            return Gender(found, Evidence.NOUN)
    first = gender_of_noun(words[0].text, language) if len(words) > 1 else None
    return Gender(first, Evidence.NOUN) if first else _by_given_name(words, language)


def _by_given_name(words: Sequence[Token], language: Language) -> Gender:
    found = gender_of_given_name(words[0].text, language)
    if found is None:
        return UNKNOWN
    return Gender(found, Evidence.GIVEN_NAME if len(words) > 1 else Evidence.SINGLE_WORD)
