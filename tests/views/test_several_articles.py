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


def test_a_name_has_a_page_of_its_own_that_an_address_holds(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(write(twice()), encoding="utf-8")
    opened = Opened(browser, tmp_path / "page.html")
    opened.page.locator("[data-view=names]").click()
    sheet = opened.page.locator("#sheet")
    rows = {row[0]: row for row in (r.split("\t") for r in sheet.locator("tbody").inner_text().splitlines())}
    assert rows["Tomas Rekk"][1:] == ["Person", "10", "1", "2", "2", "2030-03-27 to 2030-04-03"]
    sheet.get_by_role("button", name="Tomas Rekk").click()
    assert opened.page.url.endswith("#about=tomas-rekk")
    text = sheet.inner_text()
    assert "10 statements in 2 articles of 2 outlets · 2030-03-27 to 2030-04-03" in text
    assert "By whom: The Quay Courier 7 · Olga Marsh 2 · Tomas Rekk 1" in text
    days = sheet.locator("section", has_text="What is done to").locator("tbody td:first-child")
    assert days.all_inner_texts() == sorted(days.all_inner_texts()) and days.count() > 3
    assert text.count("She thanked Rekk for his patience.") == 2
    again = Opened(browser, tmp_path / "page.html", fragment="#about=tomas-rekk")
    assert again.page.locator("#sheet").inner_text() == text
    again.page.locator("#sheet").get_by_role("button", name="Ilse Brandt thanked Tomas Rekk").first.click()
    assert "She thanked Rekk" in again.panel and again.page.locator("#sheet").inner_text() == text
    for head in ("Tomas Rekk", "Tomas Rekk", "Names and things"):
        assert again.page.locator("#sheet h2").inner_text().strip() == head
        again.page.keyboard.press("Escape")
    assert not found_by_axe(again) and again.said == []


def test_the_panel_leads_to_the_page_of_a_name(browser: Any, made: Path) -> None:
    opened = Opened(browser, made, fragment="#entity=tomas-rekk")
    heads = opened.page.locator("#panel h3").all_inner_texts()
    opened.page.get_by_role("button", name="Its own page").click()
    assert opened.page.locator("#sheet h3").all_inner_texts() == heads
    opened.page.locator("#sure").fill("95")
    assert "keep no statement" in opened.page.locator("#sheet").inner_text()
