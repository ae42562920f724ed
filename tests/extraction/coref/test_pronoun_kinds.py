"""Which pronouns are of people, which of things, and which are neither."""

from __future__ import annotations

import pytest

from kg.extraction.coref.pronoun_kinds import PRONOUN_KINDS, is_neuter, is_plural_pronoun, is_reflexive
from kg.lexicon import ENGLISH


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        *((word, ["people"]) for word in ("he", "him", "his", "himself", "she", "her", "hers", "herself")),
        *((word, ["things"]) for word in ("it", "its", "itself", "they", "them", "their", "themselves")),
        *((word, []) for word in ("i", "we", "you", "who", "that", "ship")),
    ],
)
def test_kinds(word: str, kinds: list[str]) -> None:
    assert [kind.name for kind in PRONOUN_KINDS if kind.covers(word, ENGLISH)] == kinds


@pytest.mark.parametrize(
    ("word", "neuter", "plural", "reflexive"),
    [
        ("it", True, False, False),
        ("itself", True, False, True),
        ("they", False, True, False),
        ("themselves", False, True, True),
        ("himself", False, False, True),
        ("him", False, False, False),
    ],
)
def test_number_and_reflexives(word: str, neuter: bool, plural: bool, reflexive: bool) -> None:
    found = (is_neuter(word, ENGLISH), is_plural_pronoun(word, ENGLISH), is_reflexive(word, ENGLISH))
    assert found == (neuter, plural, reflexive)
