"""Entities and the links between them in defence news, on re3d (Dstl, 2017): whole documents in."""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from kg.jsonl import document
from kg.model import Article, Block, Span
from kg.pipeline import each_graph

SHARED = Path(__file__).resolve().parents[3] / "shared" / "evaluation"
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
    scorer = _scorer()
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
    return Article(text, (Block(Span(0, len(text)), "body"),), name=path.stem)


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_re3d", SHARED / "score_re3d.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module
