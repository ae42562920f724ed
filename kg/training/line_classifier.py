"""Trains the classifier of lines that cuts a page: numbers of lines in, a small file of trees out.

Of the pages only the numbers of `kg.sources.line_features` are used; their text does not enter the project. The
annotations are MIT (scrapinghub/article-extraction-benchmark).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.files import write_weights
from kg.sources.boosted_trees import WEIGHTS
from kg.sources.line_features import NAMES, Matrix, features_of
from kg.sources.page_lines import Line
from kg.sources.wrapped import paragraphs_of

WORD = re.compile(r"\w+")
SHINGLE_WORDS = 4
MIN_HELD_SHARE = 0.7
"""The share of a paragraph that has to be in a line which also holds something else."""
KEPT_LINES, BRIEF_PARAGRAPHS = 4, 3
"""Lines kept around an article whose page is cut off, and paragraphs of a brief."""
SETTINGS = {
    "max_iter": 250, "learning_rate": 0.06, "max_leaf_nodes": 6, "min_samples_leaf": 30,
    "l2_regularization": 5.0, "random_state": 0,
}  # fmt: skip


def main(arguments: list[str]) -> None:
    """Reads the command line, trains, and writes line_classifier.json."""
    parser = argparse.ArgumentParser(prog="python -m kg.training lines", description=__doc__)
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
    """Whether at least half of a line's runs of four words are in the body, or most of a paragraph of the body is in
    the line; a shorter line, whether the body has it as a line."""
    paragraphs = [WORD.findall(line) for line in body.split("\n")]
    inside = _runs(WORD.findall(body))
    whole = {tuple(words) for words in paragraphs}
    long = [runs for runs in map(_runs, paragraphs) if len(runs) >= SHINGLE_WORDS]
    found = []
    for line in lines:
        own = WORD.findall(line.text)
        mine = _runs(own)
        among = 2 * len(mine & inside) >= len(mine) if mine else bool(own) and tuple(own) in whole
        found.append(among or any(len(mine & runs) >= MIN_HELD_SHARE * len(runs) for runs in long))
    return np.array(found)


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)}


def variants(page: Page) -> Iterator[Page]:
    """The page, the same without its blank lines, with little around the article, and as a brief."""
    lines, _, wanted = page
    places = np.flatnonzero(wanted)
    first, last = places[0], places[-1]
    top, foot = max(0, first - KEPT_LINES), last + 1 + KEPT_LINES
    paragraphs = range(top, places[min(BRIEF_PARAGRAPHS, len(places)) - 1] + 1)
    yield page
    for kept, blank in (
        ([*range(len(lines))], False),
        ([*range(top, min(foot, len(lines)))], True),
        ([*paragraphs, *range(last + 1, min(foot, len(lines)))], True),
    ):
        cut = [lines[i] if blank else replace(lines[i], gap=0) for i in kept]
        yield cut, features_of(cut), wanted[kept]


def fit(pages: Sequence[Page]) -> Any:
    """A classifier fitted to the variants of pages; each counts the same, a line by its words."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    pages = [variant for page in pages if page[2].any() for variant in variants(page)]
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
