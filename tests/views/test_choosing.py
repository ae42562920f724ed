"""Several names chosen, hidden and pinned, with the mouse and with keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.views.browser import Opened


def shown(opened: Opened) -> set[str]:
    return {box["id"] for box in opened.boxes()}


def place(opened: Opened, node: str) -> tuple[float, float]:
    box = next(b for b in opened.boxes() if b["id"] == node)
    return box["x"], box["y"]


def choose(opened: Opened, *names: str) -> None:
    opened.click(names[0])
    opened.page.keyboard.down("Shift")
    for name in names[1:]:
        opened.click(name)
    opened.page.keyboard.up("Shift")


def test_several_are_chosen_with_shift_and_what_joins_them_is_shown(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    choose(opened, "ilse-brandt", "tomas-rekk", "pia-holt")
    assert "3 names chosen" in opened.panel and "Between them (4)" in opened.panel
    opened.page.get_by_text("Only what joins them").click()
    words = {node for node in shown(opened) if node.startswith("words:")}
    assert len(words) == 4 and {"ilse-brandt", "tomas-rekk"} <= shown(opened)
    opened.page.locator("#only").click()
    opened.page.get_by_label("Take out Pia Holt").click()
    assert "2 names chosen" in opened.panel and "The shortest way" in opened.panel
    opened.page.get_by_label("Take out Tomas Rekk").click()
    assert opened.panel.startswith("Person\n") and "Ilse Brandt" in opened.panel
    assert opened.said == []


def test_what_is_hidden_is_gone_with_its_statements_until_it_is_shown_again(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    before = shown(opened)
    choose(opened, "ilse-brandt", "olga-marsh")
    opened.page.get_by_role("button", name="Hide", exact=True).click()
    after = shown(opened)
    assert not {"ilse-brandt", "olga-marsh"} & after and len(after) < len(before) - 8
    assert opened.page.locator("#unhide").inner_text() == "2 hidden: show again"
    assert "hide=ilse-brandt&hide=olga-marsh" in opened.page.url
    again = Opened(
        browser, made, fragment=opened.page.url.partition("#")[1] + opened.page.url.partition("#")[2]
    )
    assert shown(again) == after, "the address holds it"
    opened.page.locator("#unhide").click()
    assert shown(opened) == before and not opened.page.locator("#unhide").is_visible()


def test_what_is_pinned_stays_where_it_is_whatever_the_filters_say(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.click("karl-voss")
    opened.page.get_by_role("button", name="Pin", exact=True).click()
    assert opened.page.get_by_role("button", name="Unpin").is_visible()
    opened.page.keyboard.press("Escape")
    opened.page.locator("#sure").fill("95")
    assert shown(opened) == {"karl-voss"}
    opened.page.locator("#reset").click()
    assert "pin=" not in opened.page.url and len(shown(opened)) > 20


def test_what_is_dragged_stays_there_when_more_or_less_is_shown(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    x, y = place(opened, "karl-voss")
    stage = opened.page.locator("#mynetwork").bounding_box()
    opened.page.mouse.move(stage["x"] + x, stage["y"] + y)
    opened.page.mouse.down()
    opened.page.mouse.move(stage["x"] + x - 30, stage["y"] + y + 60, steps=5)
    opened.page.mouse.up()
    opened.page.locator("#own").check()
    opened.page.locator("#own").uncheck()
    opened.page.locator("#fit").click()
    moved = place(opened, "karl-voss")
    resigned = next(
        b for b in opened.boxes() if b["right"] > x and abs(b["x"] - x) < 60 and b["id"].startswith("words:")
    )
    assert moved[1] - resigned["y"] > 80


def test_keys_choose_hide_and_pin(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("#mynetwork").focus()
    opened.page.keyboard.press("ArrowRight")
    first = opened.page.locator("#told").inner_text()
    opened.page.keyboard.press("p")
    assert opened.page.locator("#told").inner_text() == f"{first}: pinned"
    opened.page.keyboard.press("Shift+Enter")
    assert first in opened.panel
    opened.page.locator("#mynetwork").focus()
    opened.page.keyboard.press("h")
    assert opened.page.locator("#unhide").inner_text() == "1 hidden: show again"
