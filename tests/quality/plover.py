"""Who did what to whom, on PLOVER's gold standard records (Halterman et al., 2023)."""

from __future__ import annotations

from pathlib import Path

from tests.quality.scorers import SHARED, documents, numbers, records, scored

DEFAULT = SHARED / "plover-dev" / "gold.jsonl"


def run(data: Path) -> dict[str, float]:
    """Figures on a file of sentences with events: actors linked, and the class of what links them."""
    texts = {str(number): record["text"] for number, record in enumerate(records(data), 1)}
    linked, recall, precision, f1 = numbers(scored("score_plover.py", data, documents(texts)))
    return {"linked": linked, "class recall": recall, "class precision": precision, "class f1": f1}
