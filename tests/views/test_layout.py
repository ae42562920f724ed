"""Where the picture has its nodes: none on another, parts side by side, the same on every run, soon done."""

from __future__ import annotations

import time
from itertools import combinations

import numpy
import pytest

from kg.views.drawing import ROOM, Drawing, words_node
from kg.views.layout.boxes import apart, compact, packed
from kg.views.layout.clear import cleared
from kg.views.layout.letters import width, wrapped
from kg.views.layout.stress import Points, lengths, spread
from tests.views.sample import GRAPH, many


def ring(count: int) -> list[tuple[int, int]]:
    return [(n, (n + 1) % count) for n in range(count)]


def beside(count: int, edges: list[tuple[int, int]]) -> list[list[int]]:
    out: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        out[one].append(other)
        out[other].append(one)
    return out


@pytest.mark.parametrize("count", [2, 3, 24, 400])
def test_distances_in_the_picture_are_those_of_the_graph(count: int) -> None:
    edges = [(n, n + 1) for n in range(count - 1)]
    places = spread(count, edges)
    wished = numpy.array(lengths(beside(count, edges), 0), dtype=float)
    found = numpy.hypot(*(places - places[0]).T)
    assert numpy.corrcoef(wished, found)[0, 1] > 0.99 if count > 2 else found[1] == pytest.approx(1, abs=0.01)


def test_neighbours_lie_nearer_than_others() -> None:
    edges = [*ring(40), *((n, n + 20) for n in range(0, 20, 5))]
    places = spread(40, edges)
    gap = numpy.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    near = numpy.mean([gap[a, b] for a, b in edges])
    assert near < 0.5 * gap[numpy.triu_indices(40, 1)].mean()


def test_the_same_graph_has_the_same_places() -> None:
    assert (spread(300, ring(300)) == spread(300, ring(300))).all()
    assert Drawing(GRAPH).steps == Drawing(GRAPH).steps


@pytest.mark.parametrize("seed", range(40))
def test_a_wide_box_lies_on_no_narrow_one_before_it(seed: int) -> None:
    random = numpy.random.default_rng(seed)
    sizes = random.uniform((5, 10), (400, 30), (12, 2))
    places = apart(random.uniform(0, 300, (12, 2)), sizes, 8.0)
    for a, b in combinations(range(12), 2):
        room = (sizes[a] + sizes[b]) / 2
        assert (numpy.abs(places[a] - places[b]) > room + 7.9).any(), (a, b)


@pytest.mark.parametrize("tighten", [False, True])
def test_boxes_are_moved_until_none_lies_on_another(tighten: bool) -> None:
    random = numpy.random.default_rng(1)
    sizes = random.uniform((20, 10), (140, 60), (60, 2))
    places = apart(numpy.zeros((60, 2)), sizes, 8.0)
    if tighten:
        before = numpy.ptp(places, axis=0).max()
        places = compact(places, sizes, 8.0, 1.0, 10)
        assert numpy.ptp(places, axis=0).max() <= before
    for one, other in combinations(range(60), 2):
        between = numpy.abs(places[one] - places[other]) - (sizes[one] + sizes[other]) / 2
        assert between.max() > 7.99


def test_parts_are_packed_side_by_side() -> None:
    sizes = [(400.0, 300.0), (120.0, 80.0), (120.0, 80.0), (60.0, 200.0), (10.0, 10.0)]
    corners = packed(sizes, 1.0)
    for (one, a), (other, b) in combinations(zip(corners, sizes, strict=True), 2):
        assert (
            one[0] + a[0] <= other[0] + 1e-6
            or other[0] + b[0] <= one[0] + 1e-6
            or (one[1] + a[1] <= other[1] + 1e-6 or other[1] + b[1] <= one[1] + 1e-6)
        )
    assert max(c[0] + s[0] for c, s in zip(corners, sizes, strict=True)) <= 530


def crossed(centres: Points, sizes: Points) -> set[int]:
    """The boxes that the line between the first two runs through."""
    on_line = centres[0] + numpy.linspace(0, 1, 500)[:, None] * (centres[1] - centres[0])
    inside = numpy.abs(on_line[:, None] - centres[None, 2:]) < sizes[None, 2:] / 2
    return {int(n) + 2 for n in numpy.flatnonzero(inside.all(axis=2).any(axis=0))}


def test_boxes_make_way_for_lines_within_the_outline() -> None:
    centres = numpy.array([(0.0, 0.0), (300.0, 0.0), (150.0, 5.0), (150.0, 120.0), (0.0, 120.0)])
    sizes = numpy.array([(60.0, 40.0)] * 5)
    lifts = numpy.zeros(5)
    lines = numpy.array([(0, 1)])
    assert crossed(centres, sizes) == {2}
    moved = cleared(centres, sizes, lifts, lines, 8.0)
    assert crossed(moved, sizes) == set()
    assert (moved[3:] == centres[3:]).all(), "what is in nobody's way stays"
    low, high = (moved - sizes / 2).min(axis=0), (moved + sizes / 2).max(axis=0)
    assert low.tolist() >= [-30, -20] and high.tolist() <= [330, 140]
    for one, other in combinations(range(5), 2):
        assert (numpy.abs(moved[one] - moved[other]) - (sizes[one] + sizes[other]) / 2).max() > 7.99


def test_words_are_wrapped_whole() -> None:
    text = "the memorandum on the northern fishing grounds"
    lines = wrapped(text, 13, 120, 5)
    assert " ".join(lines) == text and all(width(line, 13) <= 120 for line in lines)
    assert all(width(line, 13) <= 120 for line in wrapped("x" * 400, 13, 120, 4))
    assert width("東京", 10) > width("ab", 10)


def test_at_first_sight_labels_are_apart_and_have_room() -> None:
    drawing = Drawing(GRAPH)
    first = drawing.steps[0]
    assert first.width <= ROOM[0] and first.height <= ROOM[1]
    for one, other in combinations(first.at, 2):
        a, b = drawing.boxes[one], drawing.boxes[other]
        across = abs(first.at[one][0] - first.at[other][0]) - (a.width + b.width) / 2
        down = abs(first.at[one][1] + a.lift - first.at[other][1] - b.lift) - (a.height + b.height) / 2
        assert max(across, down) > 4, (one, other)


def test_each_step_shows_more_until_everything_has_a_place() -> None:
    drawing = Drawing(GRAPH)
    counts = [step.statements for step in drawing.steps]
    assert counts == sorted(counts) and drawing.steps[-2].statements == len(drawing.order)
    assert set(drawing.steps[-1].at) == set(drawing.boxes)


def test_what_only_says_what_someone_is_comes_after_what_happens() -> None:
    drawing = Drawing(GRAPH)
    relations = [drawing.statements[key].label for key in drawing.order]
    posts = [place for place, label in enumerate(relations) if label == "holds position"]
    assert posts == list(range(len(relations) - len(posts), len(relations)))
    first = drawing.steps[0].at
    assert words_node(drawing.order[0]) in first


@pytest.mark.slow
def test_a_large_graph_is_laid_out_in_seconds() -> None:
    edges = [(n, (n * 7 + k) % 2000) for n in range(2000) for k in (1, 11, 101)]
    start = time.process_time()
    spread(2000, [*ring(2000), *edges])
    assert Drawing(many(2000)).steps
    assert time.process_time() - start < 6
