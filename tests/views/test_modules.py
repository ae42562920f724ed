"""The pure parts of the page's code, run by node's own test runner."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "page"
NODE = shutil.which("node")
BIOME = shutil.which("biome", path=str(Path(sys.executable).parent)) or shutil.which("biome")
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(NODE is None, reason="node is not installed")
@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.test.mjs")), ids=lambda path: path.name)
def test_the_pure_parts_of_the_page(file: Path) -> None:
    run = subprocess.run([str(NODE), "--test", str(file)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_pure_module_has_a_test() -> None:
    pure = {"filter", "search", "focus", "claims", "address", "svg", "turtle", "dossier", "theme", "timeline"}
    pure |= {"parts", "trail", "layout", "file_name", "names"}
    assert {path.name.removesuffix(".test.mjs") for path in FOLDER.glob("*.test.mjs")} == pure


@pytest.mark.skipif(BIOME is None, reason="Biome is not installed: pip install 'kg[lint]'")
def test_the_linter_finds_nothing_in_the_code_of_the_page() -> None:
    run = subprocess.run(
        [str(BIOME), "lint", "--error-on-warnings"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.skipif(BIOME is None, reason="Biome is not installed: pip install 'kg[lint]'")
def test_the_linter_would_find_a_name_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "kg" / "views" / "page").mkdir(parents=True)
    (tmp_path / "biome.json").write_bytes((ROOT / "biome.json").read_bytes())
    (tmp_path / "kg" / "views" / "page" / "wrong.js").write_text("missing();\n", encoding="utf-8")
    run = subprocess.run([str(BIOME), "lint"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode != 0 and "noUndeclaredVariables" in run.stdout + run.stderr
