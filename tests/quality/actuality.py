"""Real or not, on It-Happened (Rudinger et al., NAACL 2018): actuality and negation of each statement."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.quality.scorers import SHARED, documents, numbers, records, scored

DEFAULT = SHARED / "actuality-dev" / "uds-it-happened.jsonl"


def run(data: Path) -> dict[str, float]:
    """Figures on a file of sentences with predicates: coverage, and macro-F1 over those covered."""
    texts = {record["id"]: record["text"] for record in records(data)}
    found = [{"id": d["id"], "predicates": _predicates(d)} for d in documents(texts)]
    coverage, system, *_ = scored("score_actuality.py", data, found).splitlines()
    accuracy, two, three = numbers(system)
    return {
        "macro-f1": two, "coverage": numbers(coverage)[0], "accuracy": accuracy, "macro-f1 of three": three,
    }  # fmt: skip


def _predicates(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"start": start, "end": end, "actuality": s["actuality"], "negated": s["negated"]}
        for s in found["statements"]
        for start, end in s["relation"]["spans"]
    ]
