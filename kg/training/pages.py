"""Trains the classifier of lines that cuts a page: numbers of lines in, a small file of trees out.

Of the pages only the numbers of `kg.sources.features` are used; their text does not enter the project. The
annotations are MIT (scrapinghub/article-extraction-benchmark).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.files import write_weights
from kg.sources.features import NAMES, Matrix, features_of
from kg.sources.lines import Line
from kg.sources.trees import WEIGHTS
from kg.sources.wrapped import paragraphs_of

WORD = re.compile(r"\w+")
SHINGLE = 4
SETTINGS = {
    "max_iter": 150, "learning_rate": 0.06, "max_leaf_nodes": 10, "min_samples_leaf": 15,
    "l2_regularization": 2.0, "random_state": 0,
}  # fmt: skip


def main(arguments: list[str]) -> None:
    """Reads the command line, trains, and writes pages.json."""
    parser = argparse.ArgumentParser(prog="python -m kg.training pages", description=__doc__)
    parser.add_argument("--pages", type=Path, default=Path("../shared/evaluation/pages-dev"))
    parser.add_argument("--out", type=Path, default=Path("kg/sources"))
    options = parser.parse_args(arguments)
    model = fit(list(load_pages(options.pages).values()))
    options.out.mkdir(parents=True, exist_ok=True)
    write_weights(options.out / WEIGHTS.name, exported(model))


Page = tuple[list[Line], Matrix, NDArray[np.bool_]]


def load_pages(folder: Path) -> dict[str, Page]:
    """Lines, features and truth of each page of a folder with pages/ID.txt and gold.json."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pages = {}
    for name in sorted(gold):
        lines = paragraphs_of((folder / "pages" / f"{name}.txt").read_bytes().decode("utf-8"))
        pages[name] = (lines, features_of(lines), truth(lines, gold[name]["articleBody"]))
    return pages


def truth(lines: Sequence[Line], body: str) -> NDArray[np.bool_]:
    """Whether at least half of a line's runs of four words are in the body; a shorter line, whether the body has
    it as a line."""
    words = WORD.findall(body)
    runs = {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    whole = {tuple(WORD.findall(line)) for line in body.split("\n")}
    found = []
    for line in lines:
        own = WORD.findall(line.text)
        mine = [tuple(own[i : i + SHINGLE]) for i in range(len(own) - SHINGLE + 1)]
        found.append(
            sum(r in runs for r in mine) >= len(mine) / 2 if mine else bool(own) and tuple(own) in whole
        )
    return np.array(found)


def fit(pages: Sequence[Page]) -> Any:
    """A fitted classifier; every page counts the same, a line by its words."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    weights = []
    for lines, _, _ in pages:
        words = np.array([len(line.words) + 3 for line in lines], dtype=float)
        weights.append(words / words.sum() * len(words))
    rows, wanted = np.vstack([p[1] for p in pages]), np.concatenate([p[2] for p in pages])
    return HistGradientBoostingClassifier(**SETTINGS).fit(rows, wanted, sample_weight=np.concatenate(weights))


def exported(model: Any) -> dict[str, Any]:
    """The trees as numbers: feature, threshold, left, right and value of each node."""
    nodes: list[list[float]] = []
    roots = []
    for (tree,) in model._predictors:
        first = len(nodes)
        roots.append(first)
        for node in tree.nodes:
            leaf = bool(node["is_leaf"])
            nodes.append(
                [
                    -1 if leaf else int(node["feature_idx"]),
                    0.0 if leaf else float(node["num_threshold"]),
                    0 if leaf else first + int(node["left"]),
                    0 if leaf else first + int(node["right"]),
                    round(float(node["value"]), 5),
                ]
            )
    start = float(np.ravel(model._baseline_prediction)[0])
    return {"features": list(NAMES), "start": start, "roots": roots, "nodes": nodes}
