"""The probe of `kg.extraction.confidence.word_states`: a logistic regression over states, and its scores out of fold.

The regression that takes the score for a feature must not see the score that the probe gives to what it was fitted on, so
every score that it learns from is by a probe of other pages (stacking: Wolpert, "Stacked generalization", 1992).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

INVERSE_PENALTY = 2e-4
"""For states of mean 0 and deviation 1; of 1e-5 to 1e-3 the best by cross-validation over pages."""
ITERATIONS = 60
FOLDS = 5
DIGITS = 5
Matrix = NDArray[np.float32]


def probe_weights(states: Matrix, answers: Sequence[bool]) -> tuple[Matrix, float]:
    """The weights [width] and bias that tell right statements by their states [statements, width]."""
    from sklearn.linear_model import LogisticRegression

    mean, spread = states.mean(axis=0), states.std(axis=0) + 1e-6
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=ITERATIONS).fit((states - mean) / spread, answers)
    weights = np.round((model.coef_[0] / spread).astype(np.float32), DIGITS)
    return weights, round(float(model.intercept_[0] - mean @ weights), DIGITS)


def folds_of(pages: Sequence[str], count: int) -> NDArray[np.intp]:
    """The fold of each example, from 0 to below `count`: the pages in order, one fold after the other.

    >>> folds_of(["b", "a", "c", "b"], 2).tolist()
    [1, 0, 0, 1]
    """
    fold = {page: number % count for number, page in enumerate(sorted(set(pages)))}
    return np.array([fold[page] for page in pages], dtype=np.intp)


def scores_out_of_fold(states: Matrix, answers: Sequence[bool], pages: Sequence[str]) -> Matrix:
    """A score of each statement, in log odds, by a probe that was fitted without its page."""
    fold, right = folds_of(pages, FOLDS), np.array(answers)
    scores = np.zeros(len(states), dtype=np.float32)
    for held in sorted({*fold.tolist()}):
        weights, bias = probe_weights(states[fold != held], right[fold != held])
        scores[fold == held] = states[fold == held] @ weights + bias
    return scores
