"""The sample page in other signs tells what it tells."""

from __future__ import annotations

import pytest

from tests.conftest import SAMPLE
from tests.spelling.test_quotation_styles import styled
from tests.spelling.test_white_space import spread
from tests.spelling.told import Told, places, told

PAGE = SAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def expected() -> list[Told]:
    return told(PAGE, plain=False)


@pytest.mark.parametrize("sign", "‘’`´ʼ′＇‛\x92")
def test_apostrophes(sign: str) -> None:
    assert places(PAGE.replace("'", sign), plain=False) == places(PAGE, plain=False)


@pytest.mark.parametrize(
    "style", ["“ ”", "„ “", "„ ”", "” ”", "» «", "« »", "‹ ›", "‘ ’", "「 」", "＂ ＂", "\x93 \x94"]
)
def test_quotation_marks(style: str) -> None:
    assert places(styled(PAGE, *style.split()), plain=False) == places(PAGE, plain=False)


@pytest.mark.parametrize("style", ["'' ''", "`` ''", "&quot; &quot;", "&ldquo; &rdquo;", "â€œ â€\x9d"])
def test_marks_of_several_characters(style: str, expected: list[Told]) -> None:
    assert told(styled(PAGE, *style.split()), plain=False) == expected


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b"], ids=ascii)
def test_invisible_characters_in_every_word_of_the_paragraphs(sign: str, expected: list[Told]) -> None:
    lines = [spread(line, sign) if len(line) > 80 else line for line in PAGE.split("\n")]
    assert told("\n".join(lines), plain=False) == expected
