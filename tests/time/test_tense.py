"""Which way a clause looks at a time in it."""

from __future__ import annotations

import pytest

from kg.lexicon import ENGLISH
from kg.time import grammar_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The mayor will open it in May.", True),
        ("The vote is set for May.", True),
        ("The mayor opens it in May.", False),
        ("The mayor opened it in May.", False),
        ("The mayor agreed to open it in May.", False),
        ("The mayor plans to open it in May.", True),
        ("It rains in May.", False),
    ],
)
def test_a_verb_or_lead_that_looks_ahead_without_doubt(text: str, plain: bool) -> None:
    assert grammar_of(ENGLISH).tense.is_plain(text, text.index("May")) is plain


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("The mayor opens it in May.", True),
        ("The mayor will open it in May.", False),
        ("The mayor opened it in May.", False),
    ],
)
def test_a_verb_of_the_present(text: str, present: bool) -> None:
    assert grammar_of(ENGLISH).tense.is_present(text, text.index("May")) is present


@pytest.mark.parametrize(
    ("text", "back"),
    [("and the yard shut in", True), ("and the yard will shut in", False), ("and the yard in", False)],
)
def test_a_stretch_whose_last_verb_looks_back(text: str, back: bool) -> None:
    assert grammar_of(ENGLISH).tense.looks_back(text, 0, len(text)) is back
