"""No figure falls below its floor, wherever the data lies beside the project."""

from __future__ import annotations

import pytest

from tests.quality import results
from tests.quality.harness import NAMES, Result, below, floors, measure, missing, shortfalls

MEASURED = [pytest.param(name, marks=pytest.mark.slow) for name in NAMES if name in floors()]


@pytest.mark.parametrize("name", MEASURED)
def test_figures_reach_their_floors(name: str) -> None:
    reason = missing(name)
    if reason is not None:
        pytest.skip(f"{name}: {reason}")
    result, known = measure(name), shortfalls().get(name, {})
    asked = {figure: floor for figure, floor in floors()[name].items() if figure not in known}
    assert below(result, asked) == []
    for figure in known:
        assert result.figures[figure] < floors()[name][figure], (
            f"{name}: {figure} has reached its floor again"
        )


def test_floors_name_data_sets_that_exist() -> None:
    assert set(floors()) <= set(NAMES)


def test_a_figure_below_its_floor_is_named() -> None:
    result = Result("pages", {"f1": 0.5})
    assert below(result, {"f1": 0.9}) == ["pages: f1 is 0.5000, its floor 0.9000"]
    assert below(result, {"recall": 0.9}) == ["pages: no figure 'recall'; known: f1"]


def test_results_say_where_they_come_from_and_what_was_not_measured() -> None:
    measured = [Result("pages", {"f1": 0.97}), Result("gap", {}, "no data at x")]
    page = results.report(measured, "abc+", "123", {})
    assert "| pages | f1 | 0.9700 | 0.960 |  |" in page
    assert "not measured: no data at x" in page
    assert "commit `abc+`" in page and "`123`" in page


def test_results_give_the_median_and_the_spread_over_seeds() -> None:
    page = results.report([Result("gap", {"f1": 0.73})], "abc", "123", {"gap": [{"f1": 0.71}, {"f1": 0.74}]})
    assert "0.7300 (0.7100 to 0.7400) of 3 |" in page
