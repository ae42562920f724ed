"""Authors, agency and opinion."""

from __future__ import annotations

import pytest

from kg.sources.frame.authors import names_in
from tests.sources.frame.page import BODY, MENU, read


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("By Lena Marrow", ("Lena Marrow",), None),
        ("by LENA MARROW and JON FERRIN", ("LENA MARROW", "JON FERRIN"), None),
        ("By Lena Marrow, Jon Ferrin and Ada Brook", ("Lena Marrow", "Jon Ferrin", "Ada Brook"), None),
        (
            "By Lena Marrow , Jon Ferrin on Monday, June 3rd, 2024 at 11:08 a.m.",
            ("Lena Marrow", "Jon Ferrin"),
            None,
        ),
        ("By Lena Marrow - 06/03/24 06:56 AM EST", ("Lena Marrow",), None),
        ("By Lena Marrow, The Brackwater Times", ("Lena Marrow",), None),
        ("By Lena Marrow | Brackwater Times for Coast.com", ("Lena Marrow",), None),
        ("By Lena Marrow, Reuters", ("Lena Marrow",), "Reuters"),
        ("Tom Ferrin, Ap Auto Writer", ("Tom Ferrin",), "Associated Press"),
        ("By The Associated Press", (), "Associated Press"),
        ("Reuters Staff", (), "Reuters"),
        ("AFP", (), "AFP"),
        ("By Lena MarrowBusiness Columnist", ("Lena Marrow",), None),
        ("By Ole van der Berg", ("Ole van der Berg",), None),
        ("5:45 AM PST 11/19/2019 by Lena Marrow", ("Lena Marrow",), None),
        ("Written by Lena Marrow, MS, RD on June 3, 2024", ("Lena Marrow",), None),
        ("June 3, 2024 | BY: Lena Marrow", ("Lena Marrow",), None),
        ("By Lena Marrow lena@times.example (509) 459-0000", ("Lena Marrow",), None),
    ],
)
def test_names_in_a_byline(line: str, authors: tuple[str, ...], agency: str | None) -> None:
    assert names_in(line) == (authors, agency)
    article = read(below=[line, "June 3, 2024"])
    assert (article.authors, article.agency, article.byline) == (authors, agency, line)


@pytest.mark.parametrize(
    "line",
    ["Share this", "Oster, Brackwater", "4 min read", "(Pia Holm/Reuters)", "Photo by Pia Holm/AP", "Listen"],
)
def test_no_byline(line: str) -> None:
    article = read(below=[line, "June 3, 2024"])
    assert (article.authors, article.agency) == ((), None)


@pytest.mark.parametrize(
    ("start", "agency"),
    [
        ("OSTER (AP) — ", "Associated Press"),
        ("Oster, June 3 (Reuters) - ", "Reuters"),
        ("OSTER (Brackwater) — ", None),
        ("", None),
    ],
)
def test_the_agency_of_the_dateline(start: str, agency: str | None) -> None:
    article = read(body=[start + BODY[0], *BODY[1:]])
    assert (article.agency, article.authors) == (agency, ("Lena Marrow",))


@pytest.mark.parametrize(
    "parts",
    [
        {"headline": "Opinion: The salt works of Oster need not have closed"},
        {"headline": "Column: The salt works of Oster need not have closed"},
        {"headline": "OPINION | The salt works of Oster need not have closed"},
        {"headline": "The Courier view on Oster: a town of salt on the brink"},
        {"headline": "Salt and Silence book review"},
        {"below": ["Commentary", "By Lena Marrow", "June 3, 2024"]},
        {"below": ["By Lena Marrow", "Opinion columnist", "June 3, 2024"]},
        {"above": ["TECH | HARBOURS: REVIEW"]},
        {"foot": ["The views expressed in this article are the author’s own.", "Terms"]},
    ],
    ids=["opinion", "column", "stroke", "view", "review", "label", "role", "section", "note"],
)
def test_opinion(parts: dict[str, object]) -> None:
    assert read(**parts).opinion is True


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"head": [*MENU, "Opinion", "Columnists", "Reviews", "Editorials"]},
        {
            "head": [*MENU, "Opinion", "Analysis"],
            "foot": ["Most read", "Opinion: A heron is no librarian", "Reviews"],
        },
        {"headline": "Board of Oster asks for a review of the salt works"},
        {"below": ["By Lena Marrow", "Comment", "June 3, 2024"]},
    ],
    ids=["news", "menu", "teasers", "a review in the news", "a button"],
)
def test_no_opinion(parts: dict[str, object]) -> None:
    assert read(**parts).opinion is False


def test_where_it_was_found() -> None:
    article = read(below=["Commentary", "By Lena Marrow", "June 3, 2024"])
    found = {name: origin.span.of(article.text) for name, origin in article.origins if origin.span}
    assert found["opinion"] == "Commentary"
    assert found["authors"] == found["byline"] == "By Lena Marrow"
