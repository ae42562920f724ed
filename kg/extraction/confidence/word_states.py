"""What the reader's network makes of a claim's words, beyond what rules see: a linear probe over its states.

A probe (Alain and Bengio, "Understanding intermediate layers using linear classifier probes", 2016) is a logistic regression
over the states that the reader leaves in `doc.tensor`. It is fitted on judged statements; its score, in steps, is a
feature beside the others, so that a confidence still follows from named features alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from kg.extraction.arcs import highest
from kg.extraction.confidence.stated_words import Stated
from kg.files import read_weights
from kg.reader.annotation import states_of
from kg.reader.network import WIDTH, States

WEIGHTS = Path(__file__).with_name("probe.json")
PARTS = 8
"""Subject, cue, object: their heads and the means of their words; the means of circumstances and sentence."""
STEPS = (-2.0, -1.5, -1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Scores, in log odds, that a claim's may be over."""
Vector = NDArray[np.float32]


def state_features(stated: Stated, doc: Doc) -> tuple[str, ...]:
    """The steps that the probe's score of a claim is over."""
    weights, bias = probe_of()
    return score_features(float(part_states(stated, doc) @ weights) + bias)


def score_features(score: float) -> tuple[str, ...]:
    """The steps that a score is over; each of them is a feature, so that near scores weigh alike.

    >>> score_features(-1.2)
    ('states over -2.0', 'states over -1.5')
    """
    return tuple(f"states over {step}" for step in STEPS if score > step)


def part_states(stated: Stated, doc: Doc) -> Vector:
    """The states of a claim's parts, one after the other [PARTS * WIDTH]; naught for a part that it has not, and for a
    document that was not read by the network."""
    states = states_of(doc)
    wholes = (stated.subject, stated.cue, stated.object)
    groups = [group for whole in wholes for group in ([highest(whole)] if whole else [], whole)]
    return np.concatenate([_mean(states, g) for g in [*groups, stated.circumstances, stated.sentence]])


def _mean(states: States, tokens: Sequence[Token]) -> Vector:
    rows = [t.i for t in tokens if not t.is_space]
    if not rows:
        return np.zeros(WIDTH, dtype=np.float32)
    return np.asarray(states[rows].astype(np.float32).mean(axis=0))


@cache
def probe_of(path: Path = WEIGHTS) -> tuple[Vector, float]:
    """The probe's weights [PARTS * WIDTH] and bias; raises InvalidWeights where the file is missing or damaged."""
    told = read_weights(path, "confidence")
    return np.array(told["weights"], dtype=np.float32), float(told["bias"])
