"""Which pronouns are of people, which of things, and which are neither."""

from __future__ import annotations

import pytest

from kg.extraction.coref.anaphor_kinds import (
    AnaphorKind,
    is_neuter,
    is_plural_pronoun,
    is_reflexive,
    kind_of_pronoun,
)
from kg.lexicon import ENGLISH


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *((word, "people") for word in ("he", "him", "his", "himself", "she", "her", "hers", "herself")),
        *((word, "things") for word in ("it", "its", "itself", "they", "them", "their", "themselves")),
        *((word, None) for word in ("i", "we", "you", "who", "that", "ship")),
    ],
)
def test_kinds(word: str, kind: str | None) -> None:
    assert kind_of_pronoun(word, ENGLISH) == kind


def test_the_number_of_a_kind_is_its_place_in_the_tables_of_the_weights() -> None:
    assert [kind.number for kind in AnaphorKind] == [0, 1, 2]


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
