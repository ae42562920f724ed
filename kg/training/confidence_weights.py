"""`python -m kg.training confidence`: how sure a statement is, from judged statements, by cross-validation over pages.

The examples are lines of JSON as `python -m tests.quality.judged examples` writes them: `page`, `features`, `states` (base64
of float16), `verdict`, `plain` (whether the statement would be a direct triple). They hold no text. A probe over the states
gives further features (`kg.training.confidence_probe`). A logistic regression with an L2 penalty is fitted over the features
and pairs of them; the strength of the penalty, and every figure of the card, come from folds over pages, so that no
statement is scored by weights that have seen another one of its page.
"""

from __future__ import annotations

import argparse
import base64
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kg.extraction.confidence import word_states
from kg.extraction.confidence.confidence_model import WEIGHTS, probability, with_pairs
from kg.extraction.confidence.word_states import score_features
from kg.files import write_weights
from kg.training.confidence_probe import DIGITS, Matrix, folds_of, probe_weights, scores_out_of_fold
from kg.training.logistic_regression import logistic_weights

FOLDS = 10
INVERSE_PENALTIES = (0.002, 0.005, 0.01, 0.02, 0.05)
MIN_PAGES = 4
"""A feature or pair of features that fewer pages show is left out."""
WANTED = 0.95
"""The share of plain facts that must be right above the confidence from which they become direct triples."""
MIN_ABOVE = 30
"""Plain facts above a threshold without which its share says nothing."""
RIGHT = "right"
OF_STATES = "states "
"""How the probe's features begin."""


@dataclass(frozen=True, slots=True)
class Example:
    """A judged statement: the features of its claim, and what the judge said."""

    page: str
    features: tuple[str, ...]
    verdict: str
    plain: bool

    @property
    def is_right(self) -> bool:
        return self.verdict == RIGHT


Scores = Sequence[tuple[float, Example]]


def main(arguments: list[str]) -> None:
    """Fits the weights, and writes them with their card."""
    parser = argparse.ArgumentParser(prog="python -m kg.training confidence", description=__doc__)
    parser.add_argument("examples", type=Path, help="a file of JSON Lines")
    parser.add_argument("--out", type=Path, default=WEIGHTS.parent, help="a folder")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    examples, states = read_examples(options.examples)
    folds = [Fold.of(examples, states, number) for number in range(FOLDS)]
    tried = {penalty: cross_validated(folds, penalty) for penalty in INVERSE_PENALTIES}
    penalty = min(tried, key=lambda c: log_loss(tried[c]))
    card = card_of(tried[penalty], penalty)
    print(json.dumps(card, indent=1))
    answers = [e.is_right for e in examples]
    weights, bias = probe_weights(states, answers)
    probe = {"weights": [round(float(w), DIGITS) for w in weights], "bias": bias}
    write_weights(options.out / word_states.WEIGHTS.name, probe)
    learnt = with_scores(examples, scores_out_of_fold(states, answers, [e.page for e in examples]))
    write_weights(options.out / WEIGHTS.name, {"card": card, "weights": fit(learnt, penalty)})


def read_examples(path: Path) -> tuple[list[Example], Matrix]:
    """The examples of a file, in its order, without the probe's features, and their states [examples, width]."""
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    states = [np.frombuffer(base64.b64decode(e["states"]), dtype=np.float16) for e in told]
    examples = [
        Example(
            e["page"],
            tuple(f for f in e["features"] if not f.startswith(OF_STATES)),
            e["verdict"],
            e["plain"],
        )
        for e in told
    ]
    return examples, np.array(states, dtype=np.float32)


def with_scores(examples: Sequence[Example], scores: Matrix) -> list[Example]:
    """The examples with the features of the probe's scores."""
    pairs = zip(examples, scores, strict=True)
    return [replace(e, features=(*e.features, *score_features(float(score)))) for e, score in pairs]


@dataclass(frozen=True, slots=True)
class Fold:
    """Examples to learn from, and those of other pages to try, each with the probe's features."""

    learnt: list[Example]
    tried: list[Example]

    @classmethod
    def of(cls, examples: Sequence[Example], states: Matrix, number: int) -> Fold:
        """One of FOLDS ways to part the pages."""
        inside = folds_of([e.page for e in examples], FOLDS) != number
        learnt, tried = (
            [e for e, i in zip(examples, inside, strict=True) if i == side] for side in (True, False)
        )
        answers = [e.is_right for e in learnt]
        scores = scores_out_of_fold(states[inside], answers, [e.page for e in learnt])
        weights, bias = probe_weights(states[inside], answers)
        return cls(with_scores(learnt, scores), with_scores(tried, states[~inside] @ weights + bias))


def fit(examples: Sequence[Example], inverse_penalty: float) -> dict[str, float]:
    """Feature or pair → weight, and the bias, of those that MIN_PAGES pages show."""
    paired = [(e, with_pairs(e.features)) for e in examples]
    pages = Counter(feature for _, feature in {(e.page, f) for e, features in paired for f in features})
    kept = [([f for f in features if pages[f] >= MIN_PAGES], e.is_right) for e, features in paired]
    return logistic_weights(kept, inverse_penalty, sparse=False)


def cross_validated(folds: Sequence[Fold], inverse_penalty: float) -> Scores:
    """Each example with its probability by weights that were fitted without its page."""
    scores: list[tuple[float, Example]] = []
    for fold in folds:
        weights = fit(fold.learnt, inverse_penalty)
        scores += [(probability(e.features, weights), e) for e in fold.tried]
    return scores


def log_loss(scores: Scores) -> float:
    """The mean surprise, in nats, at whether an example is right."""
    surprise = (-math.log(max(1e-9, p if e.is_right else 1.0 - p)) for p, e in scores)
    return sum(surprise) / len(scores)


def threshold(scores: Scores, wanted: float) -> float | None:
    """The lowest confidence from which the share of right ones is `wanted` and stays so, or None where there is none."""
    ranked = sorted(scores, key=lambda pair: -pair[0])
    right, found = 0, None
    for count, (p, example) in enumerate(ranked, 1):
        right += example.is_right
        last = count == len(ranked) or ranked[count][0] < p
        if last and count >= MIN_ABOVE and right / count >= wanted:
            found = p
    return found


def card_of(scores: Scores, inverse_penalty: float) -> dict[str, Any]:
    """What the weights were made from, and how well they rank, by cross-validation."""
    ranked = sorted(scores, key=lambda pair: -pair[0])
    plain = [(p, e) for p, e in scores if e.plain]
    return {
        "made by": "python -m kg.training confidence",
        "pages": len({e.page for _, e in scores}),
        "statements": len(scores),
        "plain facts": len(plain),
        "inverse penalty": inverse_penalty,
        "figures": {
            "log loss": round(log_loss(scores), 4),
            "right": share_right(ranked),
            "right of the confident half": share_right(ranked[: len(ranked) // 2]),
            "right of the confident tenth": share_right(ranked[: len(ranked) // 10]),
            "calibration error": calibration_error(scores),
            f"plain facts {WANTED} right from": threshold(plain, WANTED),
            "plain facts from": {str(c): _above(plain, c) for c in (0.5, 0.6, 0.7, 0.8, 0.9)},
            "statements from": {str(c): _above(scores, c) for c in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)},
        },
    }


def _above(scores: Scores, least: float) -> dict[str, float]:
    """How many there are from a confidence on, with the shares of right and wrong ones."""
    above = [(p, e) for p, e in scores if p >= least]
    wrong = sum(e.verdict == "wrong" for _, e in above) / max(1, len(above))
    return {"number": len(above), "right": share_right(above), "wrong": round(wrong, 4)}


def share_right(scores: Scores) -> float:
    return round(sum(e.is_right for _, e in scores) / max(1, len(scores)), 4)


def calibration_error(scores: Scores) -> float:
    """The mean gap of confidence and share of right ones over tenths of confidence (Naeini et al. 2015)."""
    bins: Mapping[int, list[float]] = {b: [] for b in range(10)}
    for p, e in scores:
        bins[min(9, int(p * 10))].append(p - e.is_right)
    return round(sum(abs(sum(gaps)) for gaps in bins.values()) / len(scores), 4)
