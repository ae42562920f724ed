"""Small weights in JSON, with a checksum in the file itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import InvalidWeights
from kg.files.marks import MARK, is_unchanged, sealed


def write_weights(path: Path, weights: Mapping[str, Any]) -> None:
    """Writes weights by their names, for `read_weights`."""
    text = json.dumps({"about": MARK, **weights}, separators=(",", ":"))
    path.write_text(sealed(text + "\n"), encoding="utf-8")


def read_weights(path: Path, what: str) -> dict[str, Any]:
    """The weights in a file; raises InvalidWeights, which says `what` they are for, where it is missing or damaged."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidWeights(f"{path}: no weights for {what}: {error.strerror}; install kg again") from error
    if not is_unchanged(data):
        raise InvalidWeights(
            f"{path}: no weights for {what}: damaged or changed, the checksum differs; install kg again"
        )
    weights: dict[str, Any] = json.loads(data)
    return weights
