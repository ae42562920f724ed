"""An archive of invented articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.archive import add
from tests.archive.invented import numbered


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The folder of an archive of three articles."""
    add(tmp_path / "store", [numbered(0), numbered(1), numbered(2)])
    return tmp_path / "store"
