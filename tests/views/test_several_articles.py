"""The page of several articles: what is said of one name, by whom, over time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from kg.model import Graph
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import ARTICLE, GRAPH
from tests.views.test_accessible import found_by_axe


def twice() -> Graph:
    """The sample, and another outlet with a few of its sentences a week before."""
    other = replace(
        ARTICLE,
        text=f"{ARTICLE.text}\n",
        outlet="The Ansel Courier",
        published=date(2030, 3, 27),
        title="Talks, once more",
    )
    again = [
        replace(s, said_by=("quay-courier", "olga-marsh"), evidence=replace(s.evidence, article=other))
        for s in GRAPH.statements
        if s.label in ("thanked", "promised")
    ]
    return replace(GRAPH, articles=(ARTICLE, other), statements=(*GRAPH.statements, *again))


def test_a_name_is_told_of_by_article_in_their_order(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(write(twice()), encoding="utf-8")
    opened = Opened(browser, tmp_path / "page.html", fragment="#entity=tomas-rekk")
    heads = opened.page.locator("#panel section", has_text="What is done to").locator("h4").all_inner_texts()
    assert heads[0] == "2030-03-27 · The Ansel Courier · Talks, once more"
    assert heads[1].startswith("2030-04-03 · The Quay Courier")
    assert "2 articles of 2 outlets, 2030-03-27 to 2030-04-03" in opened.panel
    assert "The Quay Courier 7 · Olga Marsh 2" in opened.panel
    assert not found_by_axe(opened) and opened.said == []


def test_of_one_article_the_list_is_plain(browser: Any, made: Path) -> None:
    opened = Opened(browser, made, fragment="#entity=tomas-rekk")
    assert opened.page.locator("#panel h4").count() == 0 and "Told in" not in opened.panel
