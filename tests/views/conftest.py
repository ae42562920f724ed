"""What the tests in a real browser share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.views.exports.html import write
from tests.views.browser import chromium
from tests.views.sample import GRAPH


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser without a window; its tests are skipped where there is none."""
    with chromium() as running:
        yield running


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The page of the sample graph."""
    file = tmp_path / "page.html"
    file.write_text(write(GRAPH), encoding="utf-8")
    return file
