"""Ambiguous pronouns on GAP (Webster et al., "Mind the GAP", TACL 2018): F1 as its own scorer counts it."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import kg.extraction
from kg.extraction.coref.gap import answers

SHARED = Path(__file__).resolve().parents[3] / "shared"
DEFAULT = SHARED / "corpora" / "gap" / "gap-validation.tsv"
SCORER = SHARED / "evaluation" / "score_gap.py"
NUMBER = re.compile(r"(precision|recall|f1) ([\d.]+)")


def run(data: Path | None = None) -> dict[str, float]:
    """Precision, recall and F1 over all, "masculine f1", "feminine f1", and their ratio as "bias"."""
    gold = data or DEFAULT
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "system.tsv"
        path.write_text(
            "".join(f"{line}\n" for line in answers(gold, kg.extraction.load())), encoding="utf-8"
        )
        command = [sys.executable, str(SCORER), str(gold), str(path)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures: dict[str, float] = {}
    for line in printed.splitlines():
        name, _, rest = line.partition(" ")
        found = {kind: float(number) for kind, number in NUMBER.findall(rest)}
        if name == "overall":
            figures |= found
        elif found:
            figures[f"{name} f1"] = found["f1"]
        elif name == "bias":
            figures["bias"] = float(rest)
    return figures
