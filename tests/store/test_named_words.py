"""Names that stand for pronouns are words of the text; other words are not."""

from __future__ import annotations

import pytest

from kg.store.checks.named_words import Names


@pytest.mark.parametrize(
    ("words", "text", "held"),
    [
        ("if Ada Brook can keep it", "if she can keep it", True),
        ("with 24 % of Dahl Mills Co.", "Fenn stayed, with 24 % of the company as of March", True),
        ("that Ada Brook's plan failed", "that her plan failed", True),
        ("that her plan failed", "that her plan failed", True),
        ("that Ada Brook's plan worked", "that her plan failed", False),
        ("that Carl Fenn's plan failed", "that her plan failed", False),
        ("that Ada Brook's plan failed", "that Ina Dole's plan failed", False),
        ("that her plan failed badly", "that her plan failed", False),
    ],
)
def test_stand_in(words: str, text: str, held: bool) -> None:
    names = Names(["Ada Brook", "Dahl Mills Co."])
    assert names.stand_in(words, text) is held
