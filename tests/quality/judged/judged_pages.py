"""The pages that are judged, by id: "pages-dev/05844573ca7e" is a page of that data set in ../shared."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.errors import InvalidArgument, unknown
from kg.library import KnowledgeGraph
from kg.model import Article
from kg.pipeline import each_graph
from kg.sources import read_article
from tests.quality.judged.corpus_texts import CORPORA
from tests.quality.scorers import SHARED

PAGES = Path(__file__).with_name("pages.toml")
FOLDERS = {
    "pages-dev": SHARED / "pages-dev" / "pages",
    "polnear-dev": SHARED / "polnear-dev" / "text",
    "re3d-dev": SHARED / "re3d-dev",
}
PASTED = frozenset({"pages-dev"})
"""Data sets of whole pages with boilerplate; the texts of all others are body from end to end."""


MEASURED_ONLY = "ecbplus-dev/"
"""How the ids of pages begin on which confidence is never fitted."""
UNREAD = "round11"
"""The round of texts that nobody who mends kg has read. Whoever reads them to mend it draws a new round."""


def article_of(page: str) -> Article:
    """The article of a page as kg is given it; raises InvalidArgument for a page that is not there."""
    return read_article(text_of(page), name=page, plain=page.partition("/")[0] not in PASTED)


def text_of(page: str) -> str:
    """The text of a page, character by character; raises InvalidArgument for a page that is not there."""
    data, _, name = page.partition("/")
    if data in CORPORA:
        return _text_in(page, name, CORPORA[data]())
    if data not in FOLDERS:
        raise InvalidArgument(unknown("judged", "data set", data, [*FOLDERS, *CORPORA]))
    names = {path.stem: path for path in FOLDERS[data].glob("*.txt")}
    if name not in names:
        raise InvalidArgument(f"judged: no page {page!r}; {len(names)} pages in {FOLDERS[data]}")
    return names[name].read_bytes().decode("utf-8")


def graphs_of(pages: Iterable[str]) -> dict[str, KnowledgeGraph]:
    """What kg says now of each page."""
    names = list(pages)
    return dict(zip(names, each_graph(article_of(page) for page in names), strict=True))


def pages_of(group: str) -> list[str]:
    """The pages of a group of `pages.toml`: "held_out", "twice" or a round; raises InvalidArgument for another."""
    groups = page_groups()
    if group not in groups:
        raise InvalidArgument(unknown("judged", "group of pages", group, groups))
    return groups[group]


def page_groups() -> dict[str, list[str]]:
    """Every group of pages by its name."""
    told: dict[str, Any] = tomllib.loads(PAGES.read_text(encoding="utf-8"))
    rounds: dict[str, list[str]] = told.pop("rounds")
    return {**told, **rounds}


def _text_in(page: str, name: str, texts: dict[str, str]) -> str:
    if name not in texts:
        raise InvalidArgument(
            unknown("judged", "page", page, (f"{page.partition('/')[0]}/{known}" for known in texts))
        )
    return texts[name]
