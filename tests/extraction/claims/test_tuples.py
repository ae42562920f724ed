"""Clauses as the tuples that benchmarks of open information extraction know: `tuples.toml`."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extraction.read import tuples
from kg.model import Article
from kg.pipeline import reader
from tests.extraction.claims.tables import cases

FORMS = ("nary", "binary")


@pytest.mark.parametrize(
    ("case", "form"),
    [
        pytest.param(*case.values, form, marks=case.marks)
        for case in cases("tuples")
        for form in FORMS
        if form in case.values[0]
    ],
)
def test_tuples(case: dict[str, Any], form: str) -> None:
    found = tuples(Article(case["text"]), reader(), binary=form == "binary")
    told = [f"{confidence:.3f} {' | '.join([relation, *words])}" for _, confidence, relation, words in found]
    assert sorted(told) == sorted(case[form])


def test_a_title_is_told_of_who_bears_it() -> None:
    found = tuples(Article("Defense Minister Juris Kalns left."), reader(), binary=False)
    assert ("is", "Defense Minister") in {(relation, words[-1]) for _, _, relation, words in found}
    assert tuples(Article("Mr. Kalns left."), reader(), binary=False) == []
