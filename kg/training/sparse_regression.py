"""A logistic regression over named features that keeps few of them (L1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

BIAS = ""
"""The feature under which the bias stands."""


def logistic_weights(examples: Sequence[tuple[list[str], bool]], inverse_penalty: float) -> dict[str, float]:
    """Feature → weight, and the bias, from the features of each example and its answer; the penalty is L1."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix: Any = vectorizer.fit_transform([dict.fromkeys(features, 1.0) for features, _ in examples])
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=inverse_penalty, l1_ratio=1.0, solver="liblinear", random_state=0)
    model.fit(matrix, [answer for _, answer in examples])
    found = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {feature: round(float(weight), 3) for feature, weight in found if abs(weight) >= 0.0005}
    return {BIAS: round(float(model.intercept_[0]), 3)} | dict(sorted(kept.items()))
