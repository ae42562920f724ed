"""Int8 weights that no processor's 16-bit sums cut off."""

from __future__ import annotations

import numpy as np
import pytest

from kg.training.saturation import LARGEST_PAIR, bounded

GENERATOR = np.random.default_rng(7)
WEIGHTS = GENERATOR.integers(-127, 128, (768, 40)).astype(np.int8)
SCALES = GENERATOR.uniform(0.001, 0.01, 40).astype(np.float32)


def largest_pair(weights: np.ndarray) -> int:
    return int(np.abs(weights[::2].astype(int) + weights[1::2]).max())


def test_no_two_neighbours_exceed_the_bound() -> None:
    assert largest_pair(WEIGHTS) > LARGEST_PAIR
    assert largest_pair(bounded(WEIGHTS, SCALES)[0]) <= LARGEST_PAIR


def test_the_products_stay_within_half_a_step() -> None:
    weights, scales = bounded(WEIGHTS, SCALES)
    assert np.abs(weights * scales - WEIGHTS * SCALES).max() <= scales.max() / 2 * 1.001


def test_a_channel_of_small_weights_stays_as_it_is() -> None:
    small = np.full((6, 1), 64, dtype=np.int8)
    weights, scales = bounded(small, np.array([0.5], dtype=np.float32))
    assert (weights == small).all()
    assert scales == pytest.approx([0.5])


def test_a_last_row_without_neighbour_is_kept_whole() -> None:
    weights, _ = bounded(np.array([[3], [4], [127]], dtype=np.int8), np.ones(1, dtype=np.float32))
    assert weights[-1, 0] == 127
