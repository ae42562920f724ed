"""Texts that are lists, or of a few words: results, rankings, names; only menus hold no article."""

from __future__ import annotations

import pytest

from kg.errors import InvalidInput
from kg.sources import clean, read_article, require_english

RESULTS = """Chess league of the islands, round 4

Anna Holm (Kell) 1-0 Petra Dorn (Tarn)
Lars Ask (Oster) ½-½ Ivo Brand (Velm)
Mia Tench (Kell) 0-1 Olga Prole (Velm)
Standings: Velm 7, Kell 5, Oster 5"""
COUNCIL = """Tarn council: Ada Brix (Quay), Bo Fenn (Quay), Cai Orr (Reform), Dag Lund (Reform), Eva Strand (Green).
New members: Finn Aster, Gus Main, Hal Tench.
Absent: Ivo Brand."""
REGATTA = """Results from the Oster regatta on Saturday:
1. Kell Rowing Club 6:12
2. Velm Boat Club 6:15
3. Tarn Oars 6:19
Nils Harrow won the single sculls. Ada Brix was second and Bo Fenn third."""
ELECTED = """Four members joined the council of Tarn on Monday. They are:
1. Ole Sparr
2. Kit Larne
3. Jonna Reith
4. Paul Amsel
The mayor, Carl Fenn, welcomed them in the town hall."""
MATCHES = """Tarn beat Oster 3-1 in the cup on Sunday. Ole Sparr scored twice.

Tarn 3-1 Oster
Kell 0-0 Velm
Port Ansel 2-4 Salt Harbour"""


def said(text: str) -> list[str]:
    article = read_article(text)
    require_english(article)
    return [line for block in article.read_blocks for line in block.span.of(text).splitlines() if line]


@pytest.mark.parametrize("text", [RESULTS, COUNCIL, REGATTA, ELECTED, MATCHES])
def test_the_lines_of_a_list_are_read(text: str) -> None:
    assert said(text) == [line for line in text.splitlines() if line]


def test_a_rank_is_no_headline() -> None:
    assert clean(read_article(REGATTA))["title"] in (None, REGATTA.splitlines()[0])


@pytest.mark.parametrize(
    "text",
    [
        "Quist met Varley.",
        "Mayor Brodd quits",
        "Varley left.",
        "1. Ole Sparr\n2. Kit Larne\n3. Jonna Reith",
        "Tarn 3 Oster 1",
    ],
)
def test_a_few_words_are_read(text: str) -> None:
    assert said(text) == text.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "Menu\nSign in\nSubscribe\nSearch\nHome\nPolitics",
        "Home | News | Sport | Opinion",
        "Home\nNews\nSport\nOpinion\nWeather\nMayor quits\nTarn wins",
        "Most read\n1\nA heron walks into a library\n2\nThe tax on lamps returns\nRead more\nSubscribe",
        "Sign up to our newsletter",
    ],
)
def test_a_menu_holds_no_article(text: str) -> None:
    with pytest.raises(InvalidInput, match="no article found"):
        require_english(read_article(text))


def test_ranked_headlines_of_other_articles_are_no_body() -> None:
    first = "The salt works of Oster will close in the autumn, its owner Harl Salt said on Monday, after ninety years."
    second = "The mayor, Ina Brodd, called the decision a heavy blow for the town and asked the government for help."
    feed = (
        "Most read\n1. A heron walks into a library\n2. The tax on lamps returns in 2025\n3. Snow for 3 days"
    )
    found = clean(read_article(f"Salt works to close\n\n{first}\n\n{second}\n\n{feed}"))["articleBody"]
    assert found.splitlines() == [first, second]
