"""A pasted page of our own invention, of which a test changes one thing."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Article
from kg.sources import read_article

HEADLINE = "Salt works of Oster to close after ninety years"
BODY = (
    "The salt works of Oster will close in the autumn, its owner Harl Salt said on Monday, after ninety years at the shore.",
    "The mayor, Ina Brodd, called the decision a heavy blow for the town and asked the government of Brackwater for help.",
    "More than two hundred people work in the halls by the harbour, and most of them have never worked anywhere else.",
    '"We were told on the radio," said one of the workers, who has packed salt in the same hall for twenty years.',
    "The last salt will leave the port in October, when the contract with the railway ends and the furnaces go out.",
)
MENU = ("Home", "World", "Politics", "Business", "Sports", "Weather", "Search")


def page(
    *,
    head: Sequence[str] = MENU,
    above: Sequence[str] = (),
    headline: str = HEADLINE,
    below: Sequence[str] = ("By Lena Marrow", "June 3, 2024"),
    body: Sequence[str] = BODY,
    foot: Sequence[str] = ("Most read", "A heron walks into a library", "Terms", "Privacy"),
) -> str:
    """Lines of a page: what stands at its head, above the headline, below it, the article, and its foot."""
    lines = [*head, *above, "", headline, "", *below, ""]
    for paragraph in body:
        lines += [paragraph, ""]
    return "\n".join([*lines, *foot]) + "\n"


def read(**parts: object) -> Article:
    """The article of such a page."""
    return read_article(page(**parts))  # type: ignore[arg-type]
