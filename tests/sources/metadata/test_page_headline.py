"""The headline among the lines that are like it."""

from __future__ import annotations

import pytest

from kg.sources.article import read_article
from kg.sources.metadata.conditional_logit import probabilities
from kg.sources.metadata.given_metadata import metadata_of
from kg.sources.metadata.page_headline import headline_of
from kg.sources.page_lines import lines_of
from tests.sources.metadata.page import BODY, HEADLINE, page, read


@pytest.mark.parametrize(
    "below",
    [
        (
            "Two hundred people lose their work at the harbour of Oster, and the town its oldest firm",
            "By Lena Marrow",
        ),
        (
            "Workers leave the salt works in Oster on June 1, 2024. (Pia Holm/The Brackwater Times)",
            "By Lena Marrow",
        ),
        ("Share", "Tweet", "Email", "By Lena Marrow", "June 3, 2024"),
        ("By Lena Marrow", "June 3, 2024", "Read more: Oster asks the government for help with its harbour"),
        ("By Lena Marrow", "June 3, 2024", "Watch: The last shift at the salt works of Oster"),
        ("3 June 2024",),
        (),
    ],
    ids=["standfirst", "caption", "share bar", "related link", "video", "date alone", "nothing"],
)
def test_what_stands_below_the_headline_is_not_it(below: tuple[str, ...]) -> None:
    assert read(below=below).title == HEADLINE


@pytest.mark.parametrize(
    "above",
    [
        ("Brackwater Coast", "Harbour"),
        ("Home > News > Brackwater Coast",),
        ("Breaking: Heron found in the library of Brackwater",),
        ("Skip to main content", "Subscribe", "Sign in"),
        tuple(f"Menu item {n}" for n in range(40)),
    ],
    ids=["section", "breadcrumb", "teaser", "buttons", "long menu"],
)
def test_what_stands_above_the_headline_is_not_it(above: tuple[str, ...]) -> None:
    assert read(above=above).title == HEADLINE


def test_a_headline_far_above_the_article() -> None:
    between = [f"Picture {n} of 20" for n in range(1, 21)]
    assert read(below=["By Lena Marrow", "June 3, 2024", *between]).title == HEADLINE


def test_a_headline_said_again_on_the_page() -> None:
    article = read(above=[HEADLINE, "https://times.example/news/salt-works-oster-close-ninety-years-4711"])
    assert article.title == HEADLINE
    assert article.url == "https://times.example/news/salt-works-oster-close-ninety-years-4711"


def test_an_address_of_the_page_tells_its_headline() -> None:
    rival = "Oster asks Harl Salt to keep the halls at the harbour open"
    text = page(below=(rival, "https://times.example/salt-works-of-oster-to-close-after-ninety-years"))
    assert read_article(text).title == HEADLINE


def test_a_headline_that_is_a_question_or_ends_with_an_abbreviation() -> None:
    for headline in (
        "Why do the salt works of Oster close after ninety years?",
        "Salt works of Oster sold to Harl Salt Inc.",
    ):
        assert read(headline=headline).title == headline


def test_text_without_a_headline_has_none() -> None:
    assert read_article("\n\n".join(BODY)).title is None


def test_a_line_that_is_all_of_the_article_is_no_headline() -> None:
    assert headline_of(lines_of("Ada Brook met Carl Fenn of the salt works in Oslo"), [True]) is None


def test_a_headline_that_is_given_is_found_in_the_text() -> None:
    given = metadata_of({"title": "oster loses its salt works"}, str)
    text = page(below=("Oster loses its  salt works", "By Lena Marrow"))
    article = read_article(text, given=given)
    assert article.title == "oster loses its salt works"
    title = next(b for b in article.blocks if b.kind == "title")
    assert title.span.of(text) == "Oster loses its  salt works"


def test_probabilities_and_none_make_one() -> None:
    chances = probabilities({"a": {"x": 1.0}, "b": {}}, {"x": 2.0, "none of them": 1.0})
    assert chances["a"] > 1 / 3 > chances["b"] and sum(chances.values()) < 1
