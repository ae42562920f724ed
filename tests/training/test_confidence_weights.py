"""The weights of confidence are fitted on judged statements, page by page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.training.confidence_weights import (
    Example,
    calibration_error,
    cross_validated,
    fit,
    frequent,
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
    odd = [example(9, False, "name", "nine")] * 40
    scores = {p for p, e in cross_validated([*EXAMPLES, *odd], 1.0) if e.page == "page 9"}
    assert len(scores) == 1 and min(scores) > 0.5


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
    seen = frequent([*EXAMPLES, example(1, True, "name", "once")])
    assert {f for e in seen for f in e.features} == {"name", "pronoun"}


def test_examples_are_read(tmp_path: Path) -> None:
    path = tmp_path / "examples.jsonl"
    path.write_text(json.dumps({"page": "p", "features": ["a"], "verdict": "wrong", "plain": False}) + "\n")
    assert read_examples(path) == [Example("p", ("a",), "wrong", False)]
