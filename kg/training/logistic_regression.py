"""A logistic regression over named features."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

BIAS = ""
"""The feature under which the bias stands."""


def logistic_weights(
    examples: Sequence[tuple[list[str], bool]], inverse_penalty: float, *, sparse: bool
) -> dict[str, float]:
    """Feature → weight, and the bias, from the features of each example and its answer.

    The penalty is L1, which keeps few features, where the weights are to be `sparse`, otherwise L2.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix: Any = vectorizer.fit_transform([dict.fromkeys(features, 1.0) for features, _ in examples])
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    kind: dict[str, Any] = {"l1_ratio": 1.0, "solver": "liblinear"} if sparse else {"max_iter": 2000}
    model = LogisticRegression(C=inverse_penalty, random_state=0, **kind)
    model.fit(matrix, [answer for _, answer in examples])
    found = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {feature: round(float(weight), 3) for feature, weight in found if abs(weight) >= 0.0005}
    return {BIAS: round(float(model.intercept_[0]), 3)} | dict(sorted(kept.items()))
