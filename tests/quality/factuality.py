"""Did it happen, from the reader's score alone: Pearson's r with the judges' mean answer on It-Happened dev, on raw text.

Rudinger, White and Van Durme (NAACL 2018) report r for recurrent networks on its test part. The other figures are those of
`actuality`, from the score alone: happened and denied from half of the scale's upper and lower side on, as the scorer cuts
the judges' answers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

import kg.extraction
from kg.extraction.semantics import factuality_of
from kg.extraction.tree import root_of, tokens_in
from kg.model import Span
from tests.quality.scorers import SHARED, numbers, records, scored

DEFAULT = SHARED / "actuality-dev" / "uds-it-happened.jsonl"
HALF = 0.6
"""Half of the way from the middle of the scale to its end."""


def run(data: Path) -> dict[str, float]:
    """Pearson's r; coverage, and macro-F1 over those covered."""
    rows = list(records(data))
    docs = kg.extraction.load().pipe(record["text"] for record in rows)
    gold: list[float] = []
    ours: list[float] = []
    found: list[dict[str, Any]] = []
    for record, doc in zip(rows, docs, strict=True):
        predicates = []
        for wanted in record["predicates"]:
            span = Span(wanted["start"], wanted["end"])
            score = factuality_of(root_of(tokens_in(doc, span)))
            if score is not None:
                gold.append(wanted["value"])
                ours.append(score)
                predicates.append(
                    {"start": span.start, "end": span.end, "actuality": _word(score), "negated": False}
                )
        found.append({"id": record["id"], "predicates": predicates})
    coverage, system, *_ = scored("score_actuality.py", data, found).splitlines()
    accuracy, two, three = numbers(system)
    return {
        "r": float(np.corrcoef(gold, ours)[0, 1]), "macro-f1": two, "coverage": numbers(coverage)[0],
        "accuracy": accuracy, "macro-f1 of three": three,
    }  # fmt: skip


def _word(score: float) -> str:
    return "happened" if score >= HALF else "denied" if score <= -HALF else "unknown"
