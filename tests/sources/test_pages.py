"""A pasted page of our own, cut into blocks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import clean, read_article, read_lines
from kg.sources.dates import date_in
from kg.sources.english import is_english, require_english
from kg.sources.metadata.given_metadata import metadata_of
from tests.conftest import SAMPLE

PAGE = """Menu
Sign in
Subscribe
The Brackwater Times

Salt works of Oster to close after ninety years

By Lena Marrow
June 3, 2024

Workers leave the salt works in Oster on June 1, 2024. (Pia Holm/The Brackwater Times)

The salt works of Oster will close in the autumn, its owner Harl Salt said on Monday, after ninety years at the shore.

Read also: Ferry fares to rise again

The mayor, Ina Brodd, called the decision a heavy blow for the town and asked the government of Brackwater for help.

"We were told on the radio," said one of the workers, who has packed salt in the same hall for twenty years.

Get the evening letter
Enter your email
Sign up

Most read
1
A heron walks into a library
2
The tax on lamps returns

© 2024 The Brackwater Times. All rights reserved.
"""

CLEAN = """The salt works of Oster will close in the autumn, its owner said on Monday, after ninety years.
The mayor called the decision a heavy blow for the town and asked the government for help.
"We were told on the radio," said one of the workers, who has packed salt there for twenty years."""

PIECES = st.sampled_from(
    [
        *PAGE.splitlines(),
        *CLEAN.splitlines(),
        "",
        " ",
        "\u2028",
        "\r",
        "\x85",
        "٣ ‮abc",
        "é" * 90,
        "©",
        "(AFP)",
    ]
)


def kinds(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for block in article.blocks:
        found.setdefault(block.kind, []).append(block.span.of(article.text))
    return found


def test_what_a_page_is_made_of() -> None:
    article = read_article(PAGE)
    found = kinds(article)
    assert found["title"] == ["Salt works of Oster to close after ninety years"]
    assert found["byline"] == ["By Lena Marrow"]
    assert found["date"] == ["June 3, 2024"]
    assert found["caption"] == ["Workers leave the salt works in Oster on June 1, 2024."]
    assert [line.split()[0] for line in found["body"]] == ["The", "The", '"We']
    assert (article.title, article.published) == (found["title"][0], date(2024, 6, 3))
    assert article.outlet == "The Brackwater Times"
    assert article.published_span is not None and article.published_span.of(PAGE) == "June 3, 2024"


def test_what_is_given_beside_the_text_counts_more() -> None:
    known = {
        "title": "Salt",
        "published": date(2024, 6, 4),
        "outlet": "Post",
        "url": "https://p.example/1",
    }
    article = read_article(PAGE, given=metadata_of(known, str))
    assert (article.title, article.outlet, article.url) == ("Salt", "Post", "https://p.example/1")
    assert article.published == date(2024, 6, 4)
    assert article.published_span is None, "the page prints another day"


def test_the_sample_page_keeps_the_article_alone() -> None:
    article = read_article(SAMPLE.read_text(encoding="utf-8"))
    body = clean(article)["articleBody"]
    assert body is not None
    for boilerplate in (
        "Sign up",
        "salt tax",
        "herring",
        "rights reserved",
        "Enjoying",
        "READ MORE",
        "5:40 PM",
    ):
        assert boilerplate not in body
    assert body.startswith("Velmora and Iceland are planning") and body.endswith(
        '"They have not been asked."'
    )
    assert len(body.splitlines()) == 12


def test_clean_text_stays_whole() -> None:
    article = read_article(CLEAN)
    assert {b.kind for b in article.blocks} <= {"title", "body"}
    assert [b.span.of(CLEAN) for b in article.blocks] == CLEAN.splitlines()


@given(st.lists(PIECES, max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_blocks_are_slices_in_order(pieces: list[str], end: str) -> None:
    text = end.join(pieces)
    if not text.strip():
        with pytest.raises(InvalidInput, match="is empty"):
            read_article(text)
        return
    article = read_article(text)
    assert article.text == text
    last = 0
    for block in article.blocks:
        said = block.span.of(text)
        assert last <= block.span.start < block.span.end <= len(text)
        assert said == said.strip() and "\n" not in said
        last = block.span.end
    covered = "".join(b.span.of(text) for b in article.blocks)
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()], (
        "every character has a block"
    )


def test_every_line_a_document() -> None:
    articles = list(read_lines("One came.\n\n  \r\nTwo went.\nHalf \ud83d", "in.txt"))
    good = [(a.name, a.text) for a in articles if isinstance(a, Article)]
    assert good == [("1", "One came."), ("4", "Two went.")]
    assert str(articles[-1]).startswith("in.txt:5: character 5 is no character")


def test_half_a_character_is_told_with_its_place() -> None:
    with pytest.raises(InvalidInput, match=r"x: character 3 is no character but half of one \(0xd83d\)"):
        read_article("abc\ud83d", name="x")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published January 5, 2024 6:04 PM", date(2024, 1, 5)),
        ("5th Sept. 2023", date(2023, 9, 5)),
        ("2021-12-31T08:00", date(2021, 12, 31)),
        ("Feb 30, 2024", None),
        ("Feb 30, 2024; updated Mar 1, 2024", date(2024, 3, 1)),
        ("March 5", None),
        ("in 2024", None),
    ],
)
def test_printed_dates(line: str, found: date | None) -> None:
    printed = date_in(line)
    assert (printed.value if printed else None) == found


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (CLEAN, True),
        ("Rain came.", True),
        ("Пожар начался ночью.", False),
        (
            "Der Bürgermeister der Stadt sagte am Montag, dass die Brücke im Frühjahr wieder geöffnet wird.",
            False,
        ),
        (
            "Le maire de la ville a dit lundi que le pont serait ouvert de nouveau au printemps prochain.",
            False,
        ),
        ("De burgemeester van de stad zei maandag dat de brug in het voorjaar weer open zou gaan.", False),
    ],
)
def test_english_or_not(text: str, english: bool) -> None:
    assert is_english(text) is english


def test_what_is_not_english_can_be_cut_but_not_read() -> None:
    text = "Le maire de la ville a dit lundi que le pont serait ouvert de nouveau au printemps prochain, selon lui."
    article = read_article(text, name="pont")
    assert clean(article)["articleBody"] == text
    with pytest.raises(InvalidInput, match=r"^pont: not in English; kg reads English only"):
        require_english(article)


def test_a_page_of_menus_alone_holds_no_article() -> None:
    with pytest.raises(InvalidInput, match="no article found"):
        require_english(read_article("Menu\nSign in\nSubscribe\nSearch\nHome\nPolitics", name="m"))


def test_a_headline_that_stands_twice_is_a_link_with_its_sentence() -> None:
    link = "Ferry of Tarn sails again as its dispute with Oster goes on"
    linked = (
        f"{link}\nBusiness\n{link}\nThe owner of the ferry of Tarn has a new name and a newly elected board."
    )
    page = PAGE.replace("Read also: Ferry fares to rise again", linked)
    body = " ".join(b.span.of(page) for b in read_article(page).blocks if b.kind in ("body", "title"))
    assert "sails again" not in body
    assert "newly elected" not in body
    assert "called the decision a heavy blow" in body
