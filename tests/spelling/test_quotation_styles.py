"""A quotation is one in whatever marks it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.spelling.told import Told, facts, told

STYLES = [
    "“ ”", "„ “", "„ ”", "” ”", "» «", "« »", "» »", "‹ ›", "‘ ’", "‚ ‘", "' '", "'' ''", "`` ''", "` '", "´ ´", "「 」",
    "『 』", "＂ ＂", "\x93 \x94", "″ ″", "〝 〞", "“ \"", "\" ”", "“ »", "&quot; &quot;", "&ldquo; &rdquo;",
    "&#8220; &#8221;",
    "&laquo; &raquo;", "â€œ â€\x9d", "\"\" \"\"",
]  # fmt: skip
SPACED = ["« »", "“ ”", "‹ ›", "‘ ’"]
ARTICLES = [
    '"We will build the harbour in Oslo," Ada Brook said on Monday.',
    'Ada Brook told Carl Fenn: "The ministry has signed the treaty. The army will leave Oslo."',
    '"Our engineers have worked in Oslo," Ada Brook told Radio Skerry, "and they will stay there." Carl Fenn left.',
    '"The army left Oslo. The navy stayed." The crowd cheered.',
    'Ada Brook, who called the plan "a slow disaster for the town", met Carl Fenn.',
    '"We begin in May.\n\n"Then Norway joins the union," Ada Brook said.\n\nThe ferry left Oslo.',
]
WHOLE = "\n\n".join(ARTICLES)


def styled(text: str, opening: str, closing: str) -> str:
    """The text with other marks in place of straight ones; one after a space or at a line's start opens."""
    parts = text.split('"')
    out = [parts[0]]
    for before, after in pairwise(parts):
        opens = not before or before[-1] in " \n"
        out += [opening if opens else closing, after]
    return "".join(out)


@pytest.fixture(scope="module")
def expected() -> list[Told]:
    return told(WHOLE)


@pytest.mark.parametrize("style", STYLES)
def test_the_statements_are_those_of_straight_marks(style: str, expected: list[Told]) -> None:
    assert told(styled(WHOLE, *style.split())) == expected


@pytest.mark.parametrize("style", SPACED)
def test_spaces_inside_the_marks_change_nothing(style: str, expected: list[Told]) -> None:
    opening, closing = style.split()
    assert told(styled(WHOLE, f"{opening} ", f" {closing}")) == expected


def test_the_quotations_are_told_by_who_says_them(expected: list[Told]) -> None:
    assert {
        "We (Ada Brook) produces the harbour in Oslo [Ada Brook]",
        "The ministry signed the treaty [Ada Brook]",
    } <= facts(WHOLE)
