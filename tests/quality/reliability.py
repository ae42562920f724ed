"""Whether a confidence means what it says: tuples of CaRB dev by their confidence, beside how right they are.

A tuple is as right as its best match among the gold tuples of its sentence is precise (CaRB's own measure of a pair).
"ece" is the expected calibration error (Naeini et al. 2015): the mean gap between the two, weighted by tuples.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

from tests.quality.openie import DEFAULT, tuples_of
from tests.quality.scorers import scorer_module

STEPS = 10


def run(data: Path | None = None) -> dict[str, float]:
    """The mean rightness of each tenth of confidence that has fifty tuples, and the calibration error."""
    folder = data or DEFAULT
    scorer = scorer_module("score_openie")
    gold = scorer.read_gold(folder / "gold.tsv")
    with tempfile.TemporaryDirectory() as made:
        path = tuples_of(folder / "sentences.txt", Path(made) / "kg.tsv", binary=False)
        found = scorer.read_extractions(path)
    bins: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for sentence, tuples in found.items():
        for e in tuples:
            right = max((scorer.match(g, e)[0] for g in gold.get(sentence, ())), default=0.0)
            bins[min(int(e.confidence * STEPS), STEPS - 1)].append((e.confidence, right))
    total = sum(map(len, bins.values()))
    gaps = (abs(sum(c - r for c, r in pairs)) for pairs in bins.values())
    means = {
        f"right at {b / STEPS:.1f}-{(b + 1) / STEPS:.1f}": sum(r for _, r in pairs) / len(pairs)
        for b, pairs in sorted(bins.items())
        if len(pairs) >= 50
    }
    return {"ece": sum(gaps) / total} | means
