"""He and she after a woman and a man, one the subject and one the object of the sentence before.

Each cell of the grid is a pronoun and the role of who is meant; its share is how many of its texts have the pronoun in the
chain of the one, and not of the other, whose given name has its gender. `two_people.toml` holds the shares that the
weights reach, below which none may fall; 1.0 is wanted everywhere.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from itertools import product
from pathlib import Path

import pytest
from spacy.language import Language

from tests.extraction.coref.test_coref_tables import chains_in

FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    (Path(__file__).parent / "two_people.toml").read_text(encoding="utf-8")
)
WOMEN, MEN = ("Ada Brook", "Anna Holt"), ("Karl Enn", "Peter Fenn")
VERBS = ("thanked", "met", "praised")
NEXT = {
    "She": "She left the town in May.",
    "He": "He left the town in May.",
    "Her": "Her plan was good.",
    "His": "His plan was good.",
    "her": "The crew called her on Monday.",
    "him": "The crew called him on Monday.",
}


@pytest.fixture(scope="module")
def shares(nlp: Language) -> dict[str, dict[str, float]]:
    """Role of who is meant → pronoun → share."""
    texts: dict[str, tuple[str, str, str, str]] = {}
    for woman, man, verb, pronoun in product(WOMEN, MEN, VERBS, NEXT):
        meant, other = (woman, man) if pronoun.lower() in ("she", "her") else (man, woman)
        for role, (first, second) in (("subject", (meant, other)), ("object", (other, meant))):
            texts[f"{first} {verb} {second}. {NEXT[pronoun]}"] = (role, pronoun, meant, other)
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for doc in nlp.pipe(texts):
        role, pronoun, meant, other = texts[doc.text]
        found = chains_in(doc)
        right[role, pronoun].append(found[pronoun] == found[meant] != found[other])
    shares: dict[str, dict[str, float]] = {"subject": {}, "object": {}}
    for (role, pronoun), answers in right.items():
        shares[role][pronoun] = round(sum(answers) / len(answers), 3)
    return shares


@pytest.mark.parametrize(("role", "pronoun"), [(r, p) for r, cells in FLOORS.items() for p in cells])
def test_the_one_of_two_is_meant_whose_gender_fits(
    role: str, pronoun: str, shares: dict[str, dict[str, float]]
) -> None:
    assert shares[role][pronoun] >= FLOORS[role][pronoun], shares
