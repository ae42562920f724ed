"""Fits the weights by which headline and outlet of a pasted page are told: features in, a table of weights out.

A conditional logit (McFadden, 1974) with a Gaussian prior around the weights of metadata_weights.toml. Of the pages only the
numbers of the features are used; their text does not enter the project.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.model import BlockKind
from kg.sources.block_kinds import kinds_of
from kg.sources.body import body_lines
from kg.sources.metadata.conditional_logit import NONE
from kg.sources.metadata.headline_features import headline_features
from kg.sources.metadata.outlet_candidates import candidates
from kg.sources.metadata.page_headline import headline_of
from kg.sources.metadata.page_metadata import near_author, without_headline
from kg.sources.page_lines import Line
from kg.sources.wrapped import paragraphs_of

HERE = Path(__file__).resolve().parent
DIGITS = 2
Features = Mapping[str, float]
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """The features of the candidates of one page, and which of them are right; none where it has no right one."""

    features: list[Features]
    right: list[bool]
    names: list[str]


@dataclass(frozen=True)
class Page:
    """A page of the gold: its lines, which are the article's, and what a reader can tell."""

    lines: list[Line]
    body: list[bool]
    gold: dict[str, Any]


def main(arguments: list[str]) -> None:
    """Reads the command line, fits both, prints what they give by cross-validation, and writes logit_weights.toml."""
    parser = argparse.ArgumentParser(prog="python -m kg.training metadata", description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/evaluation/frames-dev/gold.jsonl"))
    parser.add_argument("--pages", type=Path, default=Path("../shared/evaluation/pages-dev/pages"))
    parser.add_argument("--out", type=Path, default=Path("kg/sources/metadata/logit_weights.toml"))
    options = parser.parse_args(arguments)
    pages = load(options.gold, options.pages)
    found = {}
    for what, choices in CHOICES.items():
        data = [choices(page) for page in pages]
        print(what, "right by cross-validation:", crossed(what, data))
        found[what] = fit(what, data)
    options.out.write_text(written(found), encoding="utf-8")


def load(gold: Path, pages: Path) -> list[Page]:
    """The pages that the gold speaks of, in its order."""
    found = []
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        lines = paragraphs_of((pages / f"{row['id']}.txt").read_bytes().decode("utf-8"))
        found.append(Page(lines, [bool(inside) for inside in body_lines(lines)], row))
    return found


def headlines(page: Page) -> Choice:
    """The lines of a page as candidates for its headline."""
    features = headline_features(page.lines, page.body)
    wanted = " ".join(page.gold["title"].split())
    texts = [" ".join(page.lines[i].text.split()) for i in features]
    return Choice(list(features.values()), [text == wanted for text in texts], texts)


def outlets(page: Page) -> Choice:
    """The names on a page as candidates for its outlet."""
    title = headline_of(page.lines, page.body)
    kinds = kinds_of(page.lines, page.body, title)
    inside = [kind in (BlockKind.BODY, BlockKind.CAPTION) for kind in kinds]
    said = page.lines[title].text if title is not None else ""
    within = without_headline(page.lines, inside, title)
    found = candidates(page.lines, within, said, near_author(page.lines, kinds, title))
    wanted = {_bare(name) for name in page.gold["outlet"] or []}
    return Choice(
        [c.features for c in found], [_bare(c.name) in wanted for c in found], [c.name for c in found]
    )


CHOICES: dict[str, Callable[[Page], Choice]] = {"headline": headlines, "outlet": outlets}


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ").strip()


def fit(what: str, choices: Sequence[Choice]) -> dict[str, float]:
    """The weight of each feature, and of NONE."""
    from scipy.optimize import minimize

    prior = tomllib.loads((HERE / "metadata_weights.toml").read_text(encoding="utf-8"))[what]
    hold = prior.pop("hold")
    names = sorted(
        {feature for choice in choices for features in choice.features for feature in features} | set(prior)
    )
    names = [name for name in names if name != NONE]
    start = np.array([*(prior.get(name, 0.0) for name in names), prior.get(NONE, 0.0)])
    tables = [_table(choice, names) for choice in choices]

    def loss(weights: Vector) -> tuple[float, Vector]:
        away = weights - start
        if NONE not in prior:
            away[-1] = 0.0
        total, slope = 0.5 * hold * float(away @ away), hold * away
        for rows, right in tables:
            chances = _soft(rows @ weights)
            wanted = np.where(right, chances, 0.0)
            total -= float(np.log(max(wanted.sum(), 1e-300)))
            slope = slope + rows.T @ (chances - wanted / max(wanted.sum(), 1e-300))
        if NONE in prior:
            slope[-1] = 0.0
        return total, slope

    best = minimize(loss, start, jac=True, method="L-BFGS-B").x
    return {name: round(float(w), DIGITS) for name, w in zip([*names, NONE], best, strict=True)}


def _table(choice: Choice, names: Sequence[str]) -> tuple[Vector, NDArray[np.bool_]]:
    """Rows of features, the last one for "none", and which rows are right."""
    rows = np.array([[features.get(name, 0.0) for name in names] + [0.0] for features in choice.features])
    rows = rows.reshape(-1, len(names) + 1)
    none = np.zeros((1, len(names) + 1))
    none[0, -1] = 1.0
    return np.vstack([rows, none]), np.array([*choice.right, not any(choice.right)])


def _soft(scores: Vector) -> Vector:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum())


def crossed(what: str, choices: Sequence[Choice], folds: int = 8) -> str:
    """How many pages have a right one first, when the weights are fitted on the pages of the other folds."""
    order = np.random.RandomState(0).permutation(len(choices))
    right = 0
    for fold in range(folds):
        held = set(order[fold::folds])
        weights = fit(what, [choice for i, choice in enumerate(choices) if i not in held])
        for i in held:
            scores = [
                sum(weights.get(k, 0.0) * v for k, v in features.items()) for features in choices[i].features
            ]
            right += bool(scores) and choices[i].right[int(np.argmax(scores))]
    return f"{right} of {len(choices)}"


def written(found: Mapping[str, Mapping[str, float]]) -> str:
    """The weights as TOML, the strongest first; those of nothing are left out."""
    lines = [
        "# How much each feature counts; fitted by `python -m kg.training metadata`, which see. Log odds."
    ]
    for what, weights in found.items():
        lines += ["", f"[{what}]"]
        order = sorted(weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
        lines += [f'"{name}" = {weight}' for name, weight in order if weight]
    return "\n".join(lines) + "\n"
