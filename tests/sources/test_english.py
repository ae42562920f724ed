"""Texts of our own in many languages: English however many names it holds, and what is near it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.sources import is_english

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "languages.tsv").read_text(encoding="utf-8").splitlines()
]
LEAST = 0.92
"""Share of texts in other languages that are told; what is missed are headlines of two to five words."""


@pytest.mark.parametrize("text", [text for language, text in ROWS if language == "en"])
def test_english_is_not_refused(text: str) -> None:
    assert is_english(text)


def test_other_languages_are_told() -> None:
    others = [(language, text) for language, text in ROWS if language != "en"]
    missed = [row for row in others if is_english(row[1])]
    assert len({language for language, _ in others}) >= 40
    assert len(missed) <= (1 - LEAST) * len(others), missed


def test_quotations_in_another_language_do_not_make_the_article_foreign() -> None:
    assert is_english(
        'The mayor of Kell said it in German first. "Wir schaffen das nicht mehr, und wir haben es der Regierung '
        'gesagt," she told reporters on Monday. Then she left the hall, and her deputy answered their questions.'
    )


def test_an_english_menu_does_not_make_the_article_english() -> None:
    menu = "Home. About us. Contact. Subscribe. Read more.\n"
    assert not is_english(
        menu
        + "Der Bürgermeister der Stadt sagte am Montag, dass die Brücke im Frühjahr wieder geöffnet wird, "
        "wenn die Regierung das Geld dafür gibt. Die Arbeiten sollen im Mai beginnen und ein Jahr lang dauern."
    )
