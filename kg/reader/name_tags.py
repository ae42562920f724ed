"""BIO scores → names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Name(NamedTuple):
    """A name over words `start` to `end`, end-exclusive."""

    start: int
    end: int
    label: str


def best_tags(scores: NDArray[np.floating], labels: Sequence[str]) -> list[str]:
    """The best sequence of BIO labels in which every I- follows its own kind; `scores` is [words, labels]."""
    barred = _barred(tuple(labels))
    if not len(scores):
        return []
    best = scores[0] + barred[list(labels).index("O")]
    back = []
    for row in scores[1:]:
        paths = best[:, None] + barred
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    tags = [int(best.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return [labels[t] for t in reversed(tags)]


@lru_cache(maxsize=8)
def _barred(labels: tuple[str, ...]) -> NDArray[np.float64]:
    """[from, to]: 0 where the step is allowed, else a large penalty."""
    return np.array(
        [
            [-1e9 if to[0] == "I" and (was == "O" or was[2:] != to[2:]) else 0.0 for to in labels]
            for was in labels
        ]
    )


def names_of(tags: Sequence[str]) -> list[Name]:
    """The names that BIO tags spell; a stray I- begins one.

    >>> names_of(["B-PER", "I-PER", "O", "B-LOC"])
    [Name(start=0, end=2, label='PER'), Name(start=3, end=4, label='LOC')]
    """
    names: list[Name] = []
    for i, tag in enumerate(tags):
        kind = tag[2:]
        joins = tag[0] == "I" and names and names[-1].end == i and names[-1].label == kind
        if joins:
            names[-1] = names[-1]._replace(end=i + 1)
        elif kind:
            names.append(Name(i, i + 1, kind))
    return names
