"""Weights of which a byte was changed are refused, all that ship."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InvalidWeights
from kg.files import read_weights, write_weights
from kg.reader.weight_files import MODEL
from kg.sources import boosted_trees as trees

ROOT = Path(__file__).resolve().parents[2]
SMALL: dict[Path, Callable[[Path], object]] = {
    trees.WEIGHTS: trees.trees,
}


@pytest.mark.parametrize("shipped", SMALL, ids=lambda path: path.name)
def test_a_changed_number_is_found(shipped: Path, tmp_path: Path) -> None:
    data = shipped.read_bytes()
    place = next(i for i in range(len(data) - 40, len(data)) if data[i : i + 1].isdigit())
    changed = b"1" if data[place : place + 1] != b"1" else b"2"
    path = tmp_path / shipped.name
    path.write_bytes(data)
    assert SMALL[shipped](path)
    for broken in (data[:place] + changed + data[place + 1 :], data[:-20], b"", b"{}", b"not JSON"):
        path = tmp_path / f"{len(broken)}{shipped.name}"
        path.write_bytes(broken)
        with pytest.raises(InvalidWeights, match=r"install kg again") as refused:
            SMALL[shipped](path)
        assert shipped.name in str(refused.value) and "\n" not in str(refused.value)
    with pytest.raises(InvalidWeights, match="No such file"):
        SMALL[shipped](tmp_path / "none.json")


def test_every_file_of_weights_has_a_checksum() -> None:
    """In itself, or in the card beside it."""
    cards = {"card.json", "README.md"}
    promised = "".join(path.read_text() for path in (ROOT / "kg").rglob("c*.json") if path.name in cards)
    rooms = (ROOT / "kg" / room for room in ("reader", "extraction", "sources"))
    for path in (path for room in rooms for path in room.rglob("*.json")):
        own = b"Written by kg (SHA-256 of the rest: " in path.read_bytes()[:200]
        assert own or path.name in cards or f'"{path.name}"' in promised, path
    assert all(f'"{part}"' in promised for part in MODEL) and '"sha256"' in promised


def test_what_training_writes_is_read(tmp_path: Path) -> None:
    write_weights(tmp_path / "a.json", {"weights": {"": 0.5}})
    assert read_weights(tmp_path / "a.json", "this")["weights"] == {"": 0.5}
    assert json.loads((tmp_path / "a.json").read_text())["about"].startswith("Written by kg")
