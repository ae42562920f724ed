"""Boxes moved apart until none lies on another, and parts of a picture packed side by side."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy

from kg.views.layout.stress import Indexes, Points

_ROUNDS, _PUSHES = 8, 6
_GROWTH = 1.05
_SQUEEZE, _PATIENCE = 0.9, 3
_SOON = 12.0
"""Pixels between boxes from which on they are watched."""


def apart(centres: Points, sizes: Points, gap: float) -> Points:
    """The centres moved as little as leaves `gap` pixels between all boxes; `sizes` are width and height, as (n, 2)."""
    places = numpy.ascontiguousarray(centres.T)  # a row each: sums along a short axis are slow in numpy
    reach = numpy.ascontiguousarray((sizes / 2 + gap / 2).T)
    for number in itertools.count():
        for _ in range(_ROUNDS):
            if not _pushed(places, reach):
                return places.T.copy()
        places *= _GROWTH * (1 + number / 10)
    raise AssertionError  # pragma: no cover


def _pushed(places: Points, reach: Points) -> bool:
    """Whether boxes lay on each other; they are pushed apart some times, if so."""
    one, other = _near(places, reach)
    room = reach[:, one] + reach[:, other]
    for number in range(_PUSHES):
        between = places[:, one] - places[:, other]
        over = room - numpy.abs(between)
        meet = numpy.flatnonzero((over[0] > 1e-6) & (over[1] > 1e-6))
        if not len(meet):
            return number > 0
        _push(places, between[:, meet], over[:, meet], one[meet], other[meet])
    return True


def _near(places: Points, reach: Points) -> tuple[Indexes, Indexes]:
    """The pairs of boxes that lie on each other or may do so soon."""
    order = numpy.argsort(places[0], kind="stable")
    # by their centres, a wide box may begin before a narrow one that comes first: of all that follow, the least counts
    left = numpy.minimum.accumulate((places[0] - reach[0])[order][::-1])[::-1] - _SOON
    right = (places[0] + reach[0])[order] + _SOON
    last = numpy.maximum(numpy.searchsorted(left, right, side="left"), numpy.arange(1, len(order) + 1))
    # a wide box reaches past its neighbours, and is found from either side
    count = last - numpy.arange(1, len(order) + 1)
    first = numpy.repeat(numpy.arange(len(order)), count)
    second = numpy.arange(count.sum()) - numpy.repeat(numpy.cumsum(count) - count, count) + first + 1
    one, other = order[first], order[second]
    high = reach[1]
    close = numpy.abs(places[1, one] - places[1, other]) < high[one] + high[other] + _SOON
    return one[close], other[close]


def _push(places: Points, between: Points, over: Points, one: Indexes, other: Indexes) -> None:
    """Each pair half its way apart, along the side on which less is to go; a box between many is not thrown about."""
    count = places.shape[1]
    many = numpy.maximum(numpy.bincount(one, minlength=count) + numpy.bincount(other, minlength=count), 1)
    share = 1.02 / (1 + many**0.5)
    least = numpy.minimum(over[0], over[1])
    first = numpy.where(one < other, 1.0, -1.0)
    for axis in (0, 1):
        side = numpy.where(between[axis] == 0, first, numpy.sign(between[axis]))
        push = numpy.where(over[axis] == least, side * least, 0.0)
        moved = numpy.bincount(one, push, count) - numpy.bincount(other, push, count)
        places[axis] += share * moved


def compact(places: Points, sizes: Points, gap: float, shape: float, most: int) -> Points:
    """The places drawn together in at most so many steps, as long as the whole becomes smaller in a window of this shape."""
    best, least = places, _extent(places, sizes, shape)
    fails = 0
    tight = places
    for _ in range(most):
        extent = (tight + sizes / 2).max(axis=0) - (tight - sizes / 2).min(axis=0)
        # the longer side gives way first
        over = extent[0] / shape / extent[1]
        middle = (tight + 0.0).mean(axis=0)
        squeeze = numpy.array([_SQUEEZE if over >= 0.98 else 1.0, _SQUEEZE if over <= 1.02 else 1.0])
        tight = apart((tight - middle) * squeeze, sizes, gap)
        size = _extent(tight, sizes, shape)
        if size < least - 1:
            best, least, fails = tight, size, 0
        else:
            fails += 1
            if fails == _PATIENCE:
                break
    return best


def _extent(places: Points, sizes: Points, shape: float) -> float:
    extent = (places + sizes / 2).max(axis=0) - (places - sizes / 2).min(axis=0)
    return float(max(extent[0] / shape, extent[1]))


def turned(places: Points, sizes: Points, shape: float) -> Points:
    """The places turned so that their boxes fill a window of this shape (width through height) best."""
    best, least = places, numpy.inf
    for step in range(12 if len(places) > 2 else 1):
        angle = step * numpy.pi / 12
        turn = numpy.array([[numpy.cos(angle), -numpy.sin(angle)], [numpy.sin(angle), numpy.cos(angle)]])
        here = places @ turn.T
        size = _extent(here, sizes, shape)
        if size < least - 1e-6:
            best, least = here, size
    return best


def packed(sizes: Sequence[tuple[float, float]], shape: float) -> list[tuple[float, float]]:
    """The upper left corner of each box, the largest first where it makes the whole smallest in a window of the shape."""
    order = sorted(range(len(sizes)), key=lambda n: (-sizes[n][0] * sizes[n][1], n))
    placed: list[tuple[float, float, float, float]] = []
    corners = [(0.0, 0.0)] * len(sizes)
    for number in order:
        width, height = sizes[number]
        lefts = numpy.array([0.0, *(right for _, _, right, _ in placed)])
        tops = numpy.array([0.0, *(bottom for _, _, _, bottom in placed)])
        x, y = (axis.ravel() for axis in numpy.meshgrid(lefts, tops))
        if placed:
            left, top, right, bottom = (side[None] for side in numpy.array(placed).T)
            clear = (
                (x[:, None] + width <= left + 1e-6)
                | (right <= x[:, None] + 1e-6)
                | (y[:, None] + height <= top + 1e-6)
                | (bottom <= y[:, None] + 1e-6)
            )
            free = clear.all(axis=1)
            x, y = x[free], y[free]
        extent = numpy.maximum((x + width) / shape, y + height) + (x + y) / 1000
        if len(placed) > 1:
            whole = max(max(p[2] for p in placed) / shape, max(p[3] for p in placed))
            extent = numpy.maximum(extent, whole) + (x / shape + y) / 100
        best = int(extent.argmin())
        corners[number] = (float(x[best]), float(y[best]))
        placed.append(
            (corners[number][0], corners[number][1], corners[number][0] + width, corners[number][1] + height)
        )
    return corners
