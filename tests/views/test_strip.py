"""The strip of times: events, sayings and publication told apart, and what it lets pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.model import Days
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import GRAPH
from tests.views.test_accessible import found_by_axe

SAID = Days(date(2030, 4, 1), date(2030, 4, 1))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The sample, in which a plan was told on a day of its own."""
    told = [replace(s, said_at=SAID) if s.label == "plans with" else s for s in GRAPH.statements]
    (tmp_path / "page.html").write_text(write(replace(GRAPH, statements=tuple(told))), encoding="utf-8")
    return tmp_path / "page.html"


def strip(browser: Any, page: Path, **how: Any) -> Opened:
    opened = Opened(browser, page, **how)
    opened.page.locator("#times").click()
    return opened


def test_times_stand_in_order_and_their_kinds_apart(browser: Any, page: Path) -> None:
    opened = strip(browser, page)
    names = opened.page.locator("#strip thead th").all_inner_texts()
    assert names == ["2029", "2030-04-01", "2030-04-02", "2030-04-03", "until 2031-12-31"]
    labels = [b.get_attribute("aria-label") for b in opened.page.locator(".time").all()]
    assert labels == [
        "Happened 2029: 1 statement",
        "Happened 2030-04-02: 1 statement",
        "Happened until 2031-12-31: 1 statement",
        "Said 2030-04-01: 1 statement",
        "Published 2030-04-03: 22 statements",
    ]


def test_a_cell_chooses_its_days_and_a_second_one_all_between(browser: Any, page: Path) -> None:
    opened = strip(browser, page)
    opened.page.locator(".time.on-event").nth(0).click()
    assert "joined" in opened.panel and "met" not in opened.panel
    assert opened.page.locator("#from").input_value() == "2029-01-01"
    opened.page.locator(".time.on-event").nth(1).click(modifiers=["Shift"])
    assert "joined" in opened.panel and "met" in opened.panel and "thanked" not in opened.panel
    assert opened.page.url.endswith("from=2029-01-01&to=2030-04-02")
    assert opened.page.locator(".time[aria-pressed=true]").count() == 2
    opened.page.locator(".time.on-said").click()
    assert "plans with" in opened.panel and "Statements (1 of 22)" in opened.panel
    assert opened.page.locator("#by").input_value() == "said"
    opened.page.keyboard.press("Enter")
    assert "Statements (22)" in opened.panel, "the focus stays, and the same cell again lets go"
    assert opened.said == []


def test_a_stretch_is_drawn_with_the_mouse(browser: Any, page: Path) -> None:
    opened = strip(browser, page)
    opened.page.locator(".time.on-event").nth(0).drag_to(opened.page.locator(".time.on-event").nth(1))
    assert opened.page.url.endswith("from=2029-01-01&to=2030-04-02")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 390])
def test_axe_finds_nothing_in_it(browser: Any, page: Path, width: int, scheme: str) -> None:
    opened = strip(browser, page, size=(width, 850), scheme=scheme)
    opened.page.locator(".time.on-event").nth(0).click()
    assert not found_by_axe(opened)
