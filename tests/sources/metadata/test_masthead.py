"""Pastes with a masthead and a date above the headline, and standfirsts right below it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.sources import read_article

DAY = date(2024, 3, 7)
BODY = """The union accepted a new offer from Harl Salt on Wednesday. Ina Brodd, its leader, said members would return.

The strike began in February. Harl Salt lost 2 million euros.
"""
HEADLINE = "Strike at the salt works called off"
MASTHEADS = {
    "Oster Evening Post": "Oster Evening Post\nThursday 7 March 2024",
    "The Oster Valley Times": "The Oster Valley Times\n7 March 2024",
    "THE OSTER VALLEY CLARION": "THE OSTER VALLEY CLARION\nThu 7 Mar 2024",
    "Oster Star": "Oster Star · Thursday 7 March 2024",
    "Norring Gazette": "Norring Gazette | March 7, 2024",
    "Coast Courier": "Coast Courier, Thursday, March 7, 2024",
    "Brackwater Packet": "Brackwater Packet\nThursday, March 7, 2024",
    "SHORELIGHT": "SHORELIGHT\nThursday, 7 March 2024 | Oster 4°C",
    "Norring Herald": "Norring Herald\nNorring, Brackwater\nThursday 7 March 2024",
    "The Lindhaven Echo": "The Lindhaven Echo\nNo. 4,211\nThursday 7 March 2024 · €1.50",
    "The Shore": "The Shore\nMarch 7, 2024\nHome | News | Opinion",
}


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("byline", ["", "By Tamsin Prole\n\n"])
@pytest.mark.parametrize("name", MASTHEADS)
def test_a_masthead_over_the_headline(name: str, byline: str, between: str) -> None:
    article = read_article(f"{MASTHEADS[name]}{between}{HEADLINE}\n\n{byline}{BODY}")
    assert (article.title, article.outlet, article.published) == (HEADLINE, name, DAY)
    assert article.opinion is False
    origin = article.origin("outlet")
    assert origin is not None and origin.span is not None and origin.span.of(article.text) == name


@pytest.mark.parametrize(
    "headline",
    [
        "Strike At Salt Works Called Off",
        "Salt Union Accepts Offer",
        "Strike at the salt works called off",
        "Ina Brodd Wins",
    ],
)
@pytest.mark.parametrize(
    "below", ["7 March 2024\nDockers return to work on Friday", "Thursday 7 March 2024\nOster"]
)
def test_a_headline_above_its_date_is_no_masthead(headline: str, below: str) -> None:
    article = read_article(f"{headline}\n{below}\n\nBy Tamsin Prole\n\n{BODY}")
    assert (article.title, article.outlet, article.published) == (headline, None, DAY)


@pytest.mark.parametrize(
    "head", ["The Oster Star\nThursday 7 March 2024\n\nNEWS\n\n", "The Oster Star\n\n", ""]
)
@pytest.mark.parametrize(
    "standfirst",
    [
        "It took seven months to repair",
        "Harl Salt spent four million on its halls",
        "Owner thanks the town of Oster for its patience",
    ],
)
@pytest.mark.parametrize("headline", ["Salt works reopen after flood", "Quay ready again at last"])
def test_a_standfirst_right_below_the_headline(head: str, standfirst: str, headline: str) -> None:
    body = "The salt works in Oster reopened on Monday. The repairs cost $4 million.\n\nIna Brodd praised the workers.\n"
    assert read_article(f"{head}{headline}\n{standfirst}\n\nBy Carl Fenn\n\n{body}").title == headline
