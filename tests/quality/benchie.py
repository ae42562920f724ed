"""Facts on BenchIE (Gashteovski et al., ACL 2022): one tuple an argument, each slot word for word."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.quality.openie import tuples_of
from tests.quality.scorers import SHARED, printed

DEFAULT = SHARED / "benchie-dev"


def run(data: Path) -> dict[str, float]:
    """Figures on a folder with sentences.txt and gold.txt."""
    with tempfile.TemporaryDirectory() as folder:
        path = tuples_of(data / "sentences.txt", Path(folder) / "kg.tsv", binary=True)
        found = json.loads(printed("score_benchie.py", "--gold", data / "gold.txt", path, "--json"))[
            str(path)
        ]
    return {name: found[name] for name in ("f1", "precision", "recall")}
