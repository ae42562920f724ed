"""`RESULTS.md`: the last figures beside what is asked, with where they come from and no date."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from kg.reader.weight_files import CARD, HOME
from tests.quality import seeds
from tests.quality.harness import HERE, Result, commit, floors

TARGET = HERE / "RESULTS.md"


def write(results: list[Result], target: Path = TARGET) -> None:
    """Writes the figures of `results`."""
    target.write_text(report(results, commit(), model(), seeds.others()), encoding="utf-8")


def model() -> str:
    """The reader's weights by the first digits of the SHA-256 of their card, which holds those of the files."""
    return hashlib.sha256((HOME / CARD).read_bytes()).hexdigest()[:12]


def report(
    results: list[Result], at: str, weights: str, others: Mapping[str, Sequence[Mapping[str, float]]]
) -> str:
    """The page: a row a figure; `others` are the figures of other trainings, by data set."""
    asked = floors()
    lines = [
        "# The last figures",
        "",
        "Made by `python -m tests.quality`; do not edit. Fractions of 1; each adapter tells its own.",
        "",
        f"Code: commit `{at}` (a plus: with changes not committed). Reader: weights `{weights}`.",
        "",
        "Seeds: median (least to most) of the weights that ship and of trainings with other seeds, which",
        "`python -m tests.quality.seeds` measured.",
        "",
        "| data | figure | value | floor | seeds |",
        "| --- | --- | --- | --- | --- |",
    ]
    for result in results:
        for figure, value in result.figures.items():
            floor = asked.get(result.name, {}).get(figure)
            trained = [value, *(other[figure] for other in others.get(result.name, ()) if figure in other)]
            row = [
                result.name,
                figure,
                f"{value:.4f}",
                "" if floor is None else f"{floor:.3f}",
                _spread(trained),
            ]
            lines.append(f"| {' | '.join(row)} |")
        if result.missing:
            lines.append(f"| {result.name} | not measured: {result.missing} | | | |")
    return "\n".join(lines) + "\n"


def _spread(values: Sequence[float]) -> str:
    if len(values) < 2:
        return ""
    return f"{median(values):.4f} ({min(values):.4f} to {max(values):.4f}) of {len(values)}"
