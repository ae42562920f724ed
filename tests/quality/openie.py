"""Open statements on CaRB (Bhardwaj et al., EMNLP 2019): n-ary tuples with full spans."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from kg.extraction.read import tuples
from kg.pipeline import reader
from tests.quality.scorers import SHARED, plain, printed

DEFAULT = SHARED / "carb-dev"


def run(data: Path) -> dict[str, float]:
    """Figures on a folder with sentences.txt and gold.tsv: at the best threshold, and of all tuples."""
    with tempfile.TemporaryDirectory() as folder:
        path = tuples_of(data / "sentences.txt", Path(folder) / "kg.tsv", binary=False)
        found = json.loads(printed("score_openie.py", "--gold", data / "gold.tsv", path, "--json"))[str(path)]
    best = {name: found["best"][name] for name in ("f1", "precision", "recall")}
    return best | {"f1 of all": found["all"]["f1"], "auc": found["auc"]}


def tuples_of(sentences: Path, target: Path, *, binary: bool) -> Path:
    """Writes the tuples of a file with a sentence a line (after a number and a tab, if there is one)."""
    lines = [line.split("\t")[-1] for line in sentences.read_text(encoding="utf-8").splitlines()]
    found = []
    for number, line in enumerate(filter(str.strip, lines), 1):
        for sentence, confidence, relation, arguments in tuples(
            plain(str(number), line), reader(), binary=binary
        ):
            found.append("\t".join([sentence, f"{confidence:.4f}", relation, *arguments]) + "\n")
    target.write_text("".join(found), encoding="utf-8")
    return target
