"""The measures of chains, on examples small enough to count by hand."""

from __future__ import annotations

import pytest

from tests.quality.coref import b_cubed, ceaf_e, descriptions, muc, scores

GOLD = [frozenset({1, 2, 3}), frozenset({4, 5, 6, 7})]
FOUND = [frozenset({1, 2}), frozenset({3, 4}), frozenset({5, 6, 7})]


def test_what_is_right_scores_one() -> None:
    assert scores([(GOLD, GOLD)])["conll"] == pytest.approx(1.0)


def test_nothing_found_scores_nought() -> None:
    assert scores([(GOLD, [])])["conll"] == pytest.approx(0.0)


def test_links_count_as_muc_has_them() -> None:
    # {1,2} keeps its link, {3,4} has none, {5,6,7} keeps two; of the gold's 5 links 3 are found.
    assert muc(GOLD, FOUND) == (3, 4, 3, 5)


def test_mentions_count_as_b_cubed_has_them() -> None:
    right, all_found, covered, all_gold = b_cubed(GOLD, FOUND)
    assert (right, all_found) == (pytest.approx(1 + 1 + 0.5 + 0.5 + 3), 7)
    assert (covered, all_gold) == (pytest.approx((2 + 2 + 1) / 3 + (1 + 3 + 3 + 3) / 4), 7)


def test_chains_are_paired_one_to_one() -> None:
    likeness, found, _, gold = ceaf_e(GOLD, FOUND)
    assert (likeness, found, gold) == (pytest.approx(4 / 5 + 6 / 7), 3, 2)


def test_a_description_is_right_where_the_mention_before_it_is_of_its_chain() -> None:
    gold, found = (
        [frozenset({1, 5, 9}), frozenset({2, 7})],
        [frozenset({1, 5}), frozenset({5, 7}), frozenset({3, 9})],
    )
    assert descriptions(gold, [found[0]], frozenset({5})) == (1, 1, 1)
    assert descriptions(gold, found[1:], frozenset({1, 7, 9})) == (0, 2, 2)
