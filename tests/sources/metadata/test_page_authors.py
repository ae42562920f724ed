"""Authors, agency and opinion."""

from __future__ import annotations

import pytest

from kg.sources import read_article
from kg.sources.metadata.page_authors import names_in
from tests.sources.metadata.page import BODY, MENU, read


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


SENTENCES = (
    "The hall was built in 1902 by Carl Fenn.",
    "Harl Salt was founded in 1987 by Olaf Brand.",
    "In 2019 the works were sold to a firm led by Ina Brodd.",
    "On June 3, 2024 the plan was backed by Ina Brodd and Carl Fenn.",
    "Owned since 1950 by Harl Salt of Brackwater, the works made losses.",
    "By Monday the furnaces had gone out.",
    "By Harl Salt's account, the works made losses.",
    "By noon the hall was empty.",
    "From Monday, dockers will strike.",
    "By the time Ina Brodd arrived, the hall was empty.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("place", [0, 1, 2, 5])
def test_a_sentence_of_the_article_is_no_byline(sentence: str, place: int) -> None:
    body = [*BODY[:place], sentence, *BODY[place:]]
    for below in (["By Lena Marrow", "June 3, 2024"], ["June 3, 2024"], []):
        article = read(below=below, body=body)
        byline = "By Lena Marrow" if len(below) == 2 else None
        assert (article.byline, bool(article.authors)) == (byline, byline is not None)
        assert sentence in [b.span.of(article.text) for b in article.blocks if b.kind == "body"]


@pytest.mark.parametrize(
    "line",
    [
        "New members: Ada Brook, Carl Fenn, Lena Marrow.",
        "Ada Brook (Oster) 0-1 Carl Fenn (Norring)",
        "Absent: Lena Marrow",
        "Ada Brook 6-4 Lena Marrow",
        "Party: Carl Fenn, Ada Brook",
    ],
)
def test_a_list_is_no_byline(line: str) -> None:
    for text in (
        line,
        f"Council of Oster\n{line}\n{line[::-1]}",
        f"Round 4 — 3 June 2024\n\n{line}\n{line}\n",
    ):
        assert read_article(text).byline is None
    assert read(below=[line, "June 3, 2024"]).byline is None


@pytest.mark.parametrize(
    ("below", "author"),
    [
        (["Words: Lena Marrow", "June 3, 2024"], "Lena Marrow"),
        (["Words by Tamsin Prole"], "Tamsin Prole"),
        (["Tamsin Prole, Business Reporter", "June 3, 2024"], "Tamsin Prole"),
        (["Two hundred lose their work", "Tamsin Prole, Coast Editor", "June 3, 2024"], "Tamsin Prole"),
        (["By", "Tamsin Prole", "June 3, 2024"], "Tamsin Prole"),
        (["Oster | By Tamsin Prole | June 3, 2024"], "Tamsin Prole"),
    ],
)
def test_bylines_beside_the_headline(below: list[str], author: str) -> None:
    assert read(below=below).authors == (author,)


def test_a_byline_below_the_article() -> None:
    assert read(below=[], foot=["Reporting by Tamsin Prole; editing by Carl Fenn", "Terms"]).authors == (
        "Tamsin Prole",
    )


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
        {"below": ["Column by Lena Marrow", "June 3, 2024"]},
        {"below": ["Analysis", "By Lena Marrow", "June 3, 2024"]},
        {"below": ["Opinion | Lena Marrow"]},
        {"above": ["", "Opinion"]},
        {"above": ["", "Editorial", "June 3, 2024"]},
        {"above": ["", "The Brackwater Times | Opinion"]},
        {"above": ["Home > Coast > Opinion"]},
        {"headline": "Analysis: what the end of salt means for Oster"},
        {"foot": ["The views expressed in this article are the author’s own.", "Terms"]},
    ],
)
def test_opinion(parts: dict[str, object]) -> None:
    assert read(**parts).opinion is True


MENUS = (
    "News · Opinion · Sport",
    "Home | News | Sport | Columns | Reviews",
    "News | Opinion",
    "Opinion | Sport",
    "News / Opinion / Life",
    "UK  World  Opinion  Life",
    "News • Analysis • Editorials",
    "Coast\tOpinion\tReviews",
    "News Opinion Sport",
    "Local - Opinion - Obituaries",
)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"head": [*MENU, "Opinion", "Columnists", "Reviews", "Editorials"]},
        {
            "head": [*MENU, "Opinion", "Analysis"],
            "foot": ["Most read", "Opinion: A heron is no librarian", "Reviews"],
        },
        *({"head": ["The Brackwater Times", menu]} for menu in MENUS),
        *({"head": ["The Brackwater Times", "June 3, 2024", "", menu, ""]} for menu in MENUS),
        *({"below": ["By Lena Marrow", "June 3, 2024", menu]} for menu in MENUS),
        *({"head": ["The Brackwater Times", *menu.split(" | ")]} for menu in MENUS if "|" in menu),
        {"head": ["", "News", "", "Sport", "", "Opinion", ""]},
        {"headline": "Brackwater orders a safety review"},
        {"headline": "Board of Oster asks for a review of the salt works"},
        {"below": ["By Lena Marrow", "Comment", "June 3, 2024"]},
    ],
)
def test_no_opinion(parts: dict[str, object]) -> None:
    assert read(**parts).opinion is False


def test_where_it_was_found() -> None:
    article = read(below=["Commentary", "By Lena Marrow", "June 3, 2024"])
    found = {name: origin.span.of(article.text) for name, origin in article.origins if origin.span}
    assert found["opinion"] == "Commentary"
    assert found["authors"] == found["byline"] == "By Lena Marrow"
