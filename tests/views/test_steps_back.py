"""Esc takes back one step at a time: what is open and the part of the picture that was asked for belong together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.views.browser import Opened


def state(opened: Opened) -> tuple[str, bool, int]:
    """What is open, whether only a part of the picture is shown, and how many nodes it has."""
    opened.page.wait_for_timeout(100)
    return (
        opened.panel.replace("×", "").split("\n\n")[0].strip().partition("\n")[0],
        opened.page.locator("#only").is_visible(),
        len(opened.boxes()),
    )


def test_each_press_undoes_one_step(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    states = [state(opened)]
    opened.click("tomas-rekk")
    states.append(state(opened))
    opened.page.get_by_role("button", name="1", exact=True).click()
    states.append(state(opened))
    opened.page.locator("#panel .item", has_text="thanked").click()
    states.append(state(opened))
    assert [part for _, part, _ in states] == [False, False, True, True]
    assert states[2][2] < states[1][2] and len({what for what, _, _ in states}) == 3
    for before in reversed(states[:-1]):
        opened.page.keyboard.press("Escape")
        assert state(opened) == before
    assert opened.page.url.endswith("page.html") and opened.said == []


def test_the_cross_leaves_what_is_open_with_its_part_of_the_picture(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    before = state(opened)
    opened.click("tomas-rekk")
    opened.page.get_by_role("button", name="2", exact=True).click()
    opened.page.get_by_label("Close").click()
    assert state(opened) == before


def test_back_and_an_address_bring_the_part_too(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.click("tomas-rekk")
    opened.page.get_by_role("button", name="1", exact=True).click()
    part = state(opened)
    assert state(Opened(browser, made, fragment=f"#{opened.page.url.partition('#')[2]}")) == part
    opened.page.go_back()
    assert state(opened)[1:] != part[1:] and "Tomas Rekk" in opened.panel
    opened.page.go_forward()
    assert state(opened) == part


def test_show_all_is_no_step_that_leads_back_to_the_part(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.click("tomas-rekk")
    opened.page.get_by_role("button", name="1", exact=True).click()
    opened.page.locator("#panel .item", has_text="thanked").click()
    opened.page.locator("#only").click()
    for _ in range(2):
        opened.page.keyboard.press("Escape")
        assert not opened.page.locator("#only").is_visible()
    assert opened.panel.startswith("Statements")
