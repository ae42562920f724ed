"""Dates on the GUM texts of ../shared: how many are found, how many mean the right days."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from kg.time import times_in

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "dates-dev"


def run(data: Path | None = None) -> dict[str, float]:
    """Share found and right, and F1 of all dates and of those that do not name their year; as score_dates.py.

    That scorer prints its figures only, so its few lines of counting are said here again.
    """
    every, relative = [], []
    for line in ((data or DEFAULT) / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        for named, found, right in hits(json.loads(line)):
            every.append((found, right))
            if not named:
                relative.append((found, right))
    return {
        "f1": _f1(every),
        "f1 without year": _f1(relative),
        "found": sum(found for found, _ in every) / len(every),
        "right": sum(right for _, right in every) / max(1, sum(found for found, _ in every)),
    }


def hits(gold: dict[str, Any]) -> list[tuple[bool, bool, bool]]:
    """For each date of a document: whether its words name the year, whether it is found, and found right."""
    made = times_in(gold["text"], date.fromisoformat(gold["published"]))
    out = []
    for want in gold["times"]:
        over = [t for t in made if t.span.start < want["end"] and t.span.end > want["start"]]
        days = (want["from"], want["to"])
        right = any(
            (t.days.first and t.days.first.isoformat(), t.days.last and t.days.last.isoformat()) == days
            for t in over
        )
        year = (want["from"] or want["to"])[:4]
        out.append((year in gold["text"][want["start"] : want["end"]], bool(over), right))
    return out


def _f1(hit: list[tuple[bool, bool]]) -> float:
    found, right = sum(f for f, _ in hit), sum(r for _, r in hit)
    return 2 * right / (found + len(hit)) if hit else 0.0
