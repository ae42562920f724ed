"""Entities and the links between them in defence news, on re3d (Dstl, 2017): whole documents in."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kg.jsonl import document
from kg.model import Article
from kg.pipeline import each_graph
from kg.sources import read_article
from tests.quality.scorers import SHARED, scorer_module

DEFAULT = SHARED / "re3d-dev"


def run(data: Path | None = None) -> dict[str, float]:
    """Figures on a folder with gold.jsonl and ID.txt: named mentions that overlap, and links in any direction."""
    folder = data or DEFAULT
    result = _scored(folder)
    mentions, links = result["mentions"], result["links"]
    figures = {
        f"{kind} {name}": mentions[f"named {kind} partial"][name]
        for kind in ("untyped", "typed")
        for name in ("f1", "precision", "recall")
    }
    return figures | {
        "link recall": links["recall any direction"],
        "link precision": links["precision any direction"],
    }


def _scored(folder: Path) -> dict[str, dict[str, dict[str, float]]]:
    scorer = scorer_module("score_re3d")
    gold = scorer.read_gold(folder)
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "system.jsonl"
        path.write_text("".join(_lines(folder, sorted(gold))), encoding="utf-8")
        result: dict[str, dict[str, dict[str, float]]] = scorer.score(gold, scorer.read_output(path, gold))
    return result


def _lines(folder: Path, names: list[str]) -> Iterator[str]:
    """What `kg statements --format jsonl` says of each text, read as body."""
    for graph in each_graph(_article(folder / f"{name}.txt") for name in names):
        yield json.dumps(document(graph.readings[0], graph)) + "\n"


def _article(path: Path) -> Article:
    text = path.read_bytes().decode("utf-8")
    return read_article(text, name=path.stem, plain=True)
