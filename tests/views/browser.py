"""Chromium, where this machine has it together with Playwright's Python package."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CALM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without a window; skips the test where there is none."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed: pip install 'kg[browser]'"
    )
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=list(CALM))
        yield browser
        browser.close()


class Opened:
    """A page, with all that it said and asked for."""

    def __init__(
        self,
        browser: Any,
        file: Path,
        size: tuple[int, int] = (1400, 900),
        fragment: str = "",
        scheme: str = "light",
    ) -> None:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            reduced_motion="reduce",
            accept_downloads=True,
            color_scheme=scheme,
        )
        self.page = context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(f"file://{file}{fragment}")
        self.page.wait_for_selector("body[data-ready]")

    def boxes(self) -> list[dict[str, Any]]:
        self.page.wait_for_timeout(150)
        found: list[dict[str, Any]] = self.page.evaluate("document.querySelector('#mynetwork').measured()")
        return found

    def click(self, node: str) -> None:
        box = next(b for b in self.boxes() if b["id"] == node)
        stage = self.page.locator("#mynetwork").bounding_box()
        self.page.mouse.click(
            stage["x"] + (box["left"] + box["right"]) / 2, stage["y"] + (box["top"] + box["bottom"]) / 2
        )
        self.page.wait_for_timeout(400)  # vis-network waits for a second click

    @property
    def panel(self) -> str:
        """Its words, once they are the same twice: on a busy machine they may be read while the page is drawn."""
        words, before = str(self.page.locator("#panel").inner_text()), ""
        while words != before:
            self.page.wait_for_timeout(60)
            words, before = str(self.page.locator("#panel").inner_text()), words
        return words
