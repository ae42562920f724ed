"""The texts of the grid of two people, and that its floors are reached."""

from __future__ import annotations

import tomllib

from kg.training.two_people import Case, cases_of
from tests.quality.grid import DEFAULT, run
from tests.quality.harness import floors

CASES: list[Case] = list(cases_of(tomllib.loads(DEFAULT.read_text(encoding="utf-8"))))


def test_every_text_has_the_pronoun_and_the_names_where_it_says() -> None:
    for case in CASES:
        assert case.pronoun.of(case.text).isalpha()
        assert {case.meant.start, case.other.start} & {0} and case.meant != case.other


def test_every_pronoun_means_the_subject_and_the_object() -> None:
    pronouns = ("He", "he", "him", "His", "his", "She", "she", "her", "Her")
    assert {case.cell for case in CASES} == {
        f"{role} {p}" for role in ("subject", "object") for p in pronouns
    }
    assert len({(case.text, case.cell) for case in CASES}) == len(CASES)


def test_the_grid_reaches_its_floors() -> None:
    figures = run()
    assert {name: value for name, value in floors()["grid"].items() if figures[name] < value} == {}
