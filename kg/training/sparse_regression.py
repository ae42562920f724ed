"""A yes or no learnt from readable signs: a logistic regression that keeps few of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

BIAS = ""
"""The sign under which the bias stands."""


def logistic_weights(examples: Sequence[tuple[list[str], bool]], inverse_penalty: float) -> dict[str, float]:
    """Sign → weight, and the bias, from the signs of each example and its answer; the penalty is L1."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix: Any = vectorizer.fit_transform([dict.fromkeys(signs, 1.0) for signs, _ in examples])
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=inverse_penalty, l1_ratio=1.0, solver="liblinear", random_state=0)
    model.fit(matrix, [answer for _, answer in examples])
    found = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {sign: round(float(weight), 3) for sign, weight in found if abs(weight) >= 0.0005}
    return {BIAS: round(float(model.intercept_[0]), 3)} | dict(sorted(kept.items()))
