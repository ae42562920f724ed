"""The weights of confidence are fitted on judged statements, page by page."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
import pytest

from kg.training.confidence_probe import scores_out_of_fold
from kg.training.confidence_weights import (
    FOLDS,
    Example,
    Fold,
    calibration_error,
    cross_validated,
    fit,
    read_examples,
    threshold,
)


def example(page: int, right: bool, *features: str) -> Example:
    return Example(f"page {page}", features, "right" if right else "thin", plain=True)


EXAMPLES = [
    e for page in range(8) for e in (example(page, True, "name"), example(page, False, "pronoun"))
] * 5


def test_a_feature_of_what_is_right_speaks_for_it() -> None:
    pytest.importorskip("sklearn")
    weights = fit(EXAMPLES, 1.0)
    assert weights.get("name", 0.0) > weights.get("pronoun", 0.0)


def test_no_page_is_scored_by_weights_that_saw_it() -> None:
    pytest.importorskip("sklearn")
    examples = [*EXAMPLES, *[example(9, False, "name", "nine")] * 40]
    states = np.zeros((len(examples), 2), dtype=np.float32)
    folds = [Fold.of(examples, states, number) for number in range(FOLDS)]
    scores = {p for p, e in cross_validated(folds, 1.0) if e.page == "page 9"}
    assert len(scores) == 1 and min(scores) > 0.5


def test_the_probe_scores_a_page_by_the_others() -> None:
    pytest.importorskip("sklearn")
    pages = [e.page for e in EXAMPLES]
    right = [e.is_right for e in EXAMPLES]
    states = np.array([[1.0, 0.0] if r else [0.0, 1.0] for r in right], dtype=np.float32)
    assert ((scores_out_of_fold(states, right, pages) > 0) == np.array(right)).all()
    turned = np.where(np.array([[page == "page 3"] for page in pages]), states[:, ::-1], states)
    scores = scores_out_of_fold(turned, right, pages)
    assert ((scores > 0) != np.array(right))[[page == "page 3" for page in pages]].all()


def test_the_threshold_is_where_enough_are_right() -> None:
    sure = [(0.9, example(i, True)) for i in range(40)]
    doubtful = [(0.5, example(i, i % 2 == 0)) for i in range(40)]
    assert threshold([*sure, *doubtful], 0.95) == 0.9
    assert threshold([*sure, *doubtful], 0.7) == 0.5
    assert threshold(doubtful, 0.95) is None


def test_what_is_right_as_often_as_it_is_said_to_be_is_calibrated() -> None:
    assert calibration_error([(0.5, example(1, True)), (0.5, example(2, False))]) == 0.0
    assert calibration_error([(0.9, example(1, False))]) == 0.9


def test_features_of_few_pages_are_left_out() -> None:
    pytest.importorskip("sklearn")
    weights = fit([*EXAMPLES, *[example(1, True, "name", "once")] * 20], 1.0)
    assert "once" not in weights and "name" in weights


def test_examples_are_read_without_the_score_of_an_earlier_probe(tmp_path: Path) -> None:
    path = tmp_path / "examples.jsonl"
    states = base64.b64encode(np.array([0.5, 1.0], dtype=np.float16).tobytes()).decode()
    told = {
        "page": "p",
        "features": ["a", "states over 0.5"],
        "states": states,
        "verdict": "wrong",
        "plain": False,
    }
    path.write_text(json.dumps(told) + "\n")
    examples, rows = read_examples(path)
    assert examples == [Example("p", ("a",), "wrong", False)]
    assert rows.tolist() == [[0.5, 1.0]]
