"""The page for those who see little, or use no mouse: axe-core finds nothing in any state, keys reach everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.views.browser import Opened
from tests.views.sample import GRAPH

PLAN = next(s.id for s in GRAPH.statements if s.label == "plans with")
SHOWN = ("picture", "article", "claims", "table", "names")
ADDRESSES = (
    "",
    f"#statement={PLAN}",
    "#entity=ilse-brandt",
    "#statement=none",
    "#sure=95",
    "#about=ilse-brandt",
    "#entity=velmar&hide=karl-voss&pin=heron",
    "#own=1&held=1&no-real=planned&no-type=Person",
)


def found_by_axe(opened: Opened) -> list[str]:
    package = pytest.importorskip(
        "axe_playwright_python", reason="axe is not installed: pip install 'kg[browser]'"
    )
    opened.page.evaluate((Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = opened.page.evaluate("async () => (await axe.run()).violations")
    return [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary']}" for v in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 390])
def test_axe_finds_nothing(browser: Any, made: Path, width: int, scheme: str) -> None:
    for address in ADDRESSES:
        opened = Opened(browser, made, (width, 850), address, scheme)
        assert opened.page.locator("html").get_attribute("data-theme") == scheme
        assert not found_by_axe(opened), address
        opened.page.context.close()
    opened = Opened(browser, made, (width, 850), scheme=scheme)
    for view in SHOWN:
        opened.page.locator(f"[data-view={view}]").first.click()
        assert not found_by_axe(opened), view
    opened.page.locator("[data-view=picture]").first.click()
    opened.page.keyboard.down("Shift")
    opened.click("ilse-brandt")
    if width > 800:
        opened.click("tomas-rekk")
        assert "2 names chosen" in opened.panel
        assert not found_by_axe(opened), "several chosen"
    opened.page.keyboard.up("Shift")
    opened.page.keyboard.press("Escape")
    opened.page.locator("#take").click()
    assert not found_by_axe(opened), "take away"
    opened.page.locator("#search").fill("brandt")
    assert not found_by_axe(opened), "search"
    if width < 800:
        opened.page.locator("#search").fill("")
        opened.page.locator("#filters").click()
        assert not found_by_axe(opened), "filters"


def test_axe_would_find_something(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("#search").evaluate("field => field.removeAttribute('aria-label')")
    opened.page.locator("#search").evaluate("field => field.removeAttribute('placeholder')")
    assert any(line.startswith("label:") for line in found_by_axe(opened))


def test_keys_reach_every_control_and_the_focus_is_seen(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    reached = []
    for _ in range(160):
        opened.page.keyboard.press("Tab")
        here = opened.page.evaluate(
            "() => { const e = document.activeElement, name = e.id || e.dataset.view || e.className; "
            "return [e === document.body ? 'BODY' : name, getComputedStyle(e).outlineStyle !== 'none'] }"
        )
        if here[0] == "skip" and reached:
            break
        reached.append(here)
    names = [name for name, _ in reached]
    assert names[0] == "skip"
    wanted = {
        *SHOWN,
        "search",
        "own",
        "speaker",
        "from",
        "to",
        "sure",
        "mynetwork",
        "fit",
        "take",
        "theme",
        "item",
        "filter",
    }
    assert wanted <= set(names)
    assert names.count("mynetwork") == 1, "the picture is one stop"
    assert {name for name, seen in reached if not seen} <= {"BODY"} and names.count("BODY") <= 1
