"""`RESULTS.md`: the last figures beside what is asked, with where they come from and no date."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.quality.harness import HERE, Result, commit, floors

WEIGHTS = HERE.parents[1] / "kg" / "nlp" / "weights" / "reader.onnx"
TARGET = HERE / "RESULTS.md"


def write(results: list[Result], target: Path = TARGET) -> None:
    """Writes the figures of `results`."""
    target.write_text(report(results, commit(), model()), encoding="utf-8")


def model() -> str:
    """The reader's weights by the first digits of their SHA-256."""
    return hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()[:12] if WEIGHTS.is_file() else "none"


def report(results: list[Result], at: str, weights: str) -> str:
    """The page: a row a figure."""
    asked = floors()
    lines = [
        "# The last figures",
        "",
        "Made by `python -m tests.quality`; do not edit. Fractions of 1; each adapter tells its own.",
        "",
        f"Code: commit `{at}` (a plus: with changes not committed). Reader: weights `{weights}`.",
        "",
        "| data | figure | value | floor |",
        "| --- | --- | --- | --- |",
    ]
    for result in results:
        for figure, value in result.figures.items():
            floor = asked.get(result.name, {}).get(figure)
            lines.append(
                f"| {result.name} | {figure} | {value:.4f} | {'' if floor is None else f'{floor:.3f}'} |"
            )
        if result.missing:
            lines.append(f"| {result.name} | not measured: {result.missing} | | |")
    return "\n".join(lines) + "\n"
