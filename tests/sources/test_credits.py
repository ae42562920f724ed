"""Credits of pictures are notices: no statement is read from them, in pasted pages as in saved ones."""

from __future__ import annotations

import pytest

from kg.model import Article
from kg.sources import read_article
from kg.sources.credits import credit_in, is_credit
from kg.sources.saved import article_in_html
from tests.sources.metadata.page import BODY, HEADLINE, read

CREDITS = (
    "Photograph: Rune Aster/Lindquist Pictures",
    "Photo: Rune Aster / Grenfeld Images",
    "Photo: Rune Aster",
    "PHOTO: RUNE ASTER",
    "Photo by Rune Aster",
    "Photo credit: Rune Aster",
    "Photo courtesy of Harl Salt",
    "Picture Credit: Rune Aster",
    "Pictures by Rune Aster and Ida Ek, The Brackwater Times",
    "Foto: Rune Aster/Nordbild",
    "Bild: Rune Aster",
    "Credit: Rune Aster for The Brackwater Times",
    "Image: Rune Aster | Oster Images",
    "Image source: Oster Images",
    "Illustration by Rune Aster for The Brackwater Times",
    "File photo: Rune Aster",
    "Photography: Rune Aster",
    "(Rune Aster/Oster Press Agency via AP)",
    "[Photo: Rune Aster/AFP]",
    "Rune Aster/Lindquist Pictures",
    "Rune Aster/AFP/Getty Images",
    "Courtesy of Harl Salt Archive",
    "Handout/Harl Salt via Reuters",
)
CAPTION = "Ina Brodd opens the new quay of Oster in May."
ALONE = [credit for credit in CREDITS if not credit.startswith("(")]


def kinds(article: Article) -> dict[str, str]:
    return {block.span.of(article.text): block.kind for block in article.blocks}


def said(article: Article) -> str:
    return " ".join(b.span.of(article.text) for b in article.blocks if b.kind in ("body", "caption", "title"))


@pytest.mark.parametrize("credit", CREDITS)
def test_the_credit_behind_a_caption(credit: str) -> None:
    for where in ({"below": ["By Lena Marrow", "June 3, 2024", f"{CAPTION} {credit}"]}, {}):
        body = [*BODY[:2], f"{CAPTION} {credit}", *BODY[2:]] if not where else BODY
        found = kinds(read(**where, body=body))
        assert (found[CAPTION], found[credit]) == ("caption", "notice")


@pytest.mark.parametrize("credit", ALONE)
def test_a_credit_on_a_line_of_its_own(credit: str) -> None:
    assert is_credit(credit)
    for place in (0, 1, 3):
        assert "Aster" not in said(read(body=[*BODY[:place], credit, *BODY[place:]]))
    assert "Aster" not in said(read_article(f"{BODY[0]}\n\n{credit}\n\n{BODY[1]}\n"))


@pytest.mark.parametrize("credit", CREDITS)
def test_the_credit_of_a_saved_page(credit: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY)
    for picture in (
        f"<figure><img src='a.jpg'><figcaption>{CAPTION} {credit}</figcaption></figure>",
        f"<p>{credit}</p>" if credit in ALONE else "",
        f"<figure><img src='a.jpg'><figcaption>{credit}</figcaption></figure>",
    ):
        page = f"<html><body><article><h1>{HEADLINE}</h1>{picture}{paragraphs}</article></body></html>"
        assert "Aster" not in said(article_in_html(page, "salt", "salt.html"))


@pytest.mark.parametrize(
    "line",
    [
        "Photos by Rune Aster show the damage in the halls of Oster.",
        "The union took credit for the offer that Harl Salt made on Monday.",
        "Credit Harl Salt with the idea of a new hall, said Ina Brodd.",
        "She showed the picture to Carl Fenn of Harl Salt.",
        "Courtesy of the mayor, the hall of Oster was opened again on Monday.",
    ],
)
def test_sentences_are_no_credits(line: str) -> None:
    assert credit_in(line) is None
    assert kinds(read(body=[*BODY[:2], line, *BODY[2:]]))[line] == "body"


@pytest.mark.parametrize(
    "label", ["Image caption", "Media caption:", "Caption:", "FILE PHOTO:", "File picture -", "FILE -"]
)
def test_a_line_that_says_that_it_is_a_caption(label: str) -> None:
    found = kinds(read(body=[*BODY[:2], f"{label} {CAPTION}", *BODY[2:]]))
    assert (found[CAPTION], found[f"{label} "]) == ("caption", "notice")


@pytest.mark.parametrize(
    "line",
    [
        "File photos of the quay were shown to the mayor of Oster.",
        "Captions told visitors of Oster who built the hall.",
    ],
)
def test_sentences_about_captions_are_none(line: str) -> None:
    assert kinds(read(body=[*BODY[:2], line, *BODY[2:]]))[line] == "body"


def test_a_caption_behind_its_credit() -> None:
    line = "Photo: Rune Aster. The halls of Oster in the snow."
    found = kinds(read(body=[*BODY[:2], line, *BODY[2:]]))
    assert found["Photo: Rune Aster."] == "notice"
    assert found["The halls of Oster in the snow."] == "caption"
