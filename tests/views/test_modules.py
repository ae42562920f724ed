"""The pure parts of the page's code, run by node's own test runner."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "page"
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is not installed")
@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.test.mjs")), ids=lambda path: path.name)
def test_the_pure_parts_of_the_page(file: Path) -> None:
    run = subprocess.run([str(NODE), "--test", str(file)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_pure_module_has_a_test() -> None:
    pure = {"filter", "search", "focus", "claims", "address", "svg", "turtle", "dossier", "theme", "timeline"}
    assert {path.name.removesuffix(".test.mjs") for path in FOLDER.glob("*.test.mjs")} == pure
