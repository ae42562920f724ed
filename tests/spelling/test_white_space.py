"""Invisible characters, letters in disguise and ends of lines change no statement; places are exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.pipeline import read_text
from tests.conftest import SAMPLE
from tests.spelling.told import told

TEXT = (
    "Defense Minister Ada Brook met Carl Fenn in Oslo on Monday.\n\nThe ministry signed the treaty with Norway, he said. "
    "Brook didn't thank the company's engineers."
)
PAGE = SAMPLE.read_text(encoding="utf-8")
INSIDE = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\x07", "\x00"]
SPACES = ["\u00a0", "\u2009", "\u202f", "\u3000", "\x1f"]
LINE_ENDS = ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"]
DISGUISES = [
    ("Brook", "Вrook"), ("Fenn", "F\u0435nn"), ("Oslo", "Οslo"), ("met", "m\u0435t"), ("treaty", "tre\u0430ty"),
    ("Carl", "Ｃａｒｌ"), ("Oslo", "𝐎𝐬𝐥𝐨"), ("signed", "si\u0261ned"), ("Fenn", "Fe\u0301nn"),
]  # fmt: skip


def spread(text: str, sign: str) -> str:
    """The text with the sign in the middle of every word of five letters and more."""
    return " ".join(w if len(w) < 5 or "\n" in w else f"{w[:3]}{sign}{w[3:]}" for w in text.split(" "))


@pytest.mark.parametrize("sign", INSIDE, ids=ascii)
def test_what_nobody_sees_within_a_word_changes_nothing(sign: str) -> None:
    assert told(spread(TEXT, sign)) == told(TEXT) != []


@pytest.mark.parametrize("space", SPACES, ids=ascii)
def test_a_space_is_a_space(space: str) -> None:
    assert told(TEXT.replace(" ", space)) == told(TEXT)


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
def test_what_ends_a_line_ends_it_everywhere(end: str) -> None:
    assert told(PAGE.replace("\n", end), plain=False) == told(PAGE, plain=False)
    assert told(TEXT.replace("\n", end)) == told(TEXT)


@pytest.mark.parametrize(("word", "disguise"), DISGUISES)
def test_a_letter_in_disguise_is_the_letter(word: str, disguise: str) -> None:
    if "\u0301" in disguise:
        assert told(TEXT.replace(word, disguise)) == told(
            TEXT.replace(word, disguise.replace("e\u0301", "é"))
        )
    else:
        assert told(TEXT.replace(word, disguise)) == told(TEXT)


def test_ligatures_are_their_letters() -> None:
    assert told("The \ufb01rm re\ufb02ated the o\ufb03ce.") == told("The firm reflated the office.")


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.sampled_from(INSIDE[:6])), max_size=12))
def test_quotes_of_a_text_with_invisible_characters_are_its_own(places: list[tuple[int, str]]) -> None:
    text = TEXT
    for at, sign in sorted(places, reverse=True):
        if TEXT[at : at + 1].isalpha() and TEXT[at - 1 : at].isalpha():
            text = text[:at] + sign + text[at:]
    assert told(text) == told(TEXT)
    for statement in read_text(text, plain=True).statements:
        quote = statement.evidence.quote
        assert quote in text
        assert quote[0].isalpha()
        assert quote[-1] in "."
