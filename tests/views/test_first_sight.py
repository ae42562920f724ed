"""What a reader sees first, measured in a real browser: labels large enough, none on another, lines beside them."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from kg.model import Graph
from kg.pipeline import read
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import GRAPH

SIZES = [(1400, 900), (1920, 1080), (390, 844)]
PAGES = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "pages-dev" / "pages"
SOME = ("05844573ca7e", "156770d676ce", "1f765c487806", "358cc4a08045", "4648a420af99")
"""Pages of several kinds: from some ten statements to more than a hundred, few speakers and many."""


def of_page(name: str) -> Graph:
    if not PAGES.is_dir():
        pytest.skip("needs ../shared/evaluation")
    return read(PAGES / f"{name}.txt")


def check_labels(opened: Opened, whole: bool, least: float = 10.95) -> None:
    boxes = opened.boxes()
    assert min(box["size"] for box in boxes) >= least
    stage = opened.page.locator("#mynetwork").bounding_box()
    if not whole:  # what lies outside was not drawn, and vis-network knows no size of its name yet
        boxes = [
            box
            for box in boxes
            if -20 < box["x"] < stage["width"] + 20 and -20 < box["y"] < stage["height"] + 20
        ]
    assert len(boxes) > 3
    for a, b in combinations(boxes, 2):
        across = min(a["right"], b["right"]) - max(a["left"], b["left"])
        down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
        assert min(across, down) < 0.5, (a, b)
    if whole:
        assert all(b["left"] >= 0 and b["right"] <= stage["width"] for b in boxes)
        assert all(b["top"] >= 0 and b["bottom"] <= stage["height"] for b in boxes)


def lines_over_labels(opened: Opened) -> tuple[int, int]:
    """How often a line runs three pixels or more over a label that is not at its end, and how many lines there are."""
    boxes = {box["id"]: box for box in opened.boxes()}
    edges = json.loads(opened.page.locator("#edges").text_content())
    lines = {
        (e["from"], e["to"]) for e in edges if e["from"] in boxes and e["to"] in boxes and not e.get("hidden")
    }
    over = sum(
        _pixels_in(boxes[one], boxes[other], box) >= 3
        for one, other in lines
        for node, box in boxes.items()
        if node not in (one, other)
    )
    return over, len(lines)


def _pixels_in(one: dict[str, Any], other: dict[str, Any], box: dict[str, Any]) -> float:
    across, down = other["x"] - one["x"], other["y"] - one["y"]
    length = (across**2 + down**2) ** 0.5
    steps = max(int(length), 1)
    inside = sum(
        box["left"] < one["x"] + across * n / steps < box["right"]
        and box["top"] < one["y"] + down * n / steps < box["bottom"]
        for n in range(steps)
    )
    return float(inside * length / steps)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_labels_can_be_read_and_no_line_runs_over_one(
    browser: Any, tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "page.html").write_text(write(GRAPH), encoding="utf-8")
    opened = Opened(browser, tmp_path / "page.html", size)
    assert len(opened.boxes()) > 20
    check_labels(opened, whole=size[0] > 1000)
    assert lines_over_labels(opened)[0] == 0


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sample", *SOME])
def test_pages_of_several_kinds_can_be_read(browser: Any, tmp_path: Path, sample: Path, name: str) -> None:
    graph = read(sample) if name == "sample" else of_page(name)
    (tmp_path / "page.html").write_text(write(graph), encoding="utf-8")
    for size in SIZES:
        opened = Opened(browser, tmp_path / "page.html", size)
        check_labels(opened, whole=size[0] > 1000)
        over, lines = lines_over_labels(opened)
        assert over <= 0.25 * lines, f"{over} of {lines} at {size}"
        opened.page.context.close()
