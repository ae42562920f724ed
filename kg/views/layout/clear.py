"""Boxes moved a little, so that lines run past the labels of others and not over them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy
from numpy.typing import NDArray

from kg.views.layout.stress import Indexes, Points

_TURNS = 16
_REACHES = (10.0, 22.0, 38.0, 60.0, 90.0, 130.0, 180.0, 240.0)
"""How far a box may be moved, in pixels, each in so many directions."""
_GAIN = 0.9
"""From one sweep over all boxes to the next, at least a tenth less line must lie over labels."""
_OWN_LABEL = 0.5
"""A line over the name of its own end is less misleading than one over another's."""
_LENGTH, _MOVE = 0.02, 0.03
"""What a pixel of line and of way costs beside a pixel of line over a label."""
_BESIDE = 2.0
"""Pixels that a line keeps from a label."""

Amounts = NDArray[numpy.float64]


def cleared(centres: Points, sizes: Points, lifts: Amounts, lines: Indexes, gap: float) -> Points:
    """The centres of the boxes with as little line over labels as moving single boxes can reach, within the same outline.

    `lines` are pairs of boxes, as (m, 2); a line begins and ends `lifts` above the centre of its boxes. None comes nearer to
    another than `gap`.
    """
    if not len(lines):
        return centres
    picture = _Picture(centres.copy(), sizes, lifts, lines, gap)
    last = numpy.inf
    while (over := picture.over()).sum() < _GAIN * last:
        last = over.sum()
        for node in sorted(numpy.flatnonzero(over).tolist(), key=lambda node: (-over[node], node)):
            picture.improve(node)
    return picture.centres


@dataclass
class _Picture:
    centres: Points
    sizes: Points
    lifts: Amounts
    lines: Indexes
    gap: float
    low: Points = field(init=False)
    high: Points = field(init=False)

    def __post_init__(self) -> None:
        self.low = (self.centres - self.sizes / 2).min(axis=0)
        self.high = (self.centres + self.sizes / 2).max(axis=0)

    def anchors(self, nodes: Indexes) -> Points:
        return self.centres[nodes] - self.lifts[nodes, None] * [0.0, 1.0]

    def over(self) -> Amounts:
        """For each box, how much line runs over its label, and how much of its lines over the labels of others."""
        every = numpy.arange(len(self.centres))
        starts, ends = self.anchors(self.lines[:, 0]), self.anchors(self.lines[:, 1])
        there = self._over(starts[:, None], ends[:, None], self.centres[None], every[None], self.lines)
        out: Amounts = there.sum(axis=0)
        for side in (0, 1):
            out += numpy.bincount(self.lines[:, side], there.sum(axis=1), len(every))
        return out

    def improve(self, node: int) -> None:
        """Moves one box to the best place within reach."""
        places = self._free(node)
        self.centres[node] = places[int(self._cost(node, places).argmin())]

    def _free(self, node: int) -> Points:
        """Where the box may lie: where it does now, and around."""
        here, half = self.centres[node], self.sizes[node] / 2
        turns = numpy.arange(_TURNS) * 2 * numpy.pi / _TURNS
        ways = numpy.stack([numpy.cos(turns), numpy.sin(turns)], axis=1)
        places = here + (numpy.array(_REACHES)[:, None, None] * ways[None]).reshape(-1, 2)
        inside = ((places - half >= self.low) & (places + half <= self.high)).all(axis=1)
        places = places[inside]
        others = numpy.delete(numpy.arange(len(self.centres)), node)
        room = half + self.sizes[others] / 2 + self.gap
        clear = [
            numpy.abs(places[:, None, axis] - self.centres[others, axis]) >= room[:, axis] for axis in (0, 1)
        ]
        return numpy.concatenate([here[None], places[(clear[0] | clear[1]).all(axis=1)]])

    def _cost(self, node: int, places: Points) -> Amounts:
        own = (self.lines == node).any(axis=1)
        mine, foreign = self.lines[own], self.lines[~own]
        others = numpy.where(mine[:, 0] == node, mine[:, 1], mine[:, 0])
        starts = (places - [0.0, self.lifts[node]])[:, None]
        ends = self.anchors(others)[None]
        every = numpy.arange(len(self.centres))
        at = numpy.repeat(self.centres[None], len(places), axis=0)
        at[:, node] = places
        laid = self._over(starts[:, :, None], ends[:, :, None], at[:, None], every[None, None], mine[None])
        cost: Amounts = laid.sum(axis=(1, 2))
        if len(foreign):
            first, last = self.anchors(foreign[:, 0]), self.anchors(foreign[:, 1])
            one = numpy.array([node])
            crossed = self._over(
                first[None, :, None],
                last[None, :, None],
                places[:, None, None],
                one[None, None],
                foreign[None],
            )
            cost += crossed.sum(axis=(1, 2))
        length = numpy.hypot(*numpy.moveaxis(starts - ends, -1, 0)).sum(axis=1)
        way = numpy.hypot(*(places - places[0]).T)
        cost += _LENGTH * length + _MOVE * way
        return cost

    def _over(self, starts: Points, ends: Points, centres: Points, nodes: Indexes, lines: Indexes) -> Amounts:
        """How much of each line lies in the box of each node; of a line's own ends, in what stands beneath their point."""
        own = (lines[..., None, 0] == nodes) | (lines[..., None, 1] == nodes)
        half = self.sizes[nodes] / 2 + _BESIDE
        # the name of an end begins below its shape
        name = numpy.minimum(half[..., 1], self.sizes[nodes, 1] / 2 - 2 * self.lifts[nodes] + 3)
        top = numpy.where(own, name, -half[..., 1])
        low = centres - numpy.stack([numpy.broadcast_to(half[..., 0], top.shape), -top], axis=-1)
        inside = _inside(starts, ends, low, centres + half)
        return numpy.where(own, inside * _OWN_LABEL, inside)


def _inside(starts: Points, ends: Points, low: Points, high: Points) -> Amounts:
    """How many pixels of each line lie between the corners."""
    enter: Amounts = numpy.zeros(())
    leave: Amounts = numpy.ones(())
    for axis in (0, 1):  # sums along a short axis are slow in numpy
        start, way = starts[..., axis], ends[..., axis] - starts[..., axis]
        flat = numpy.where(numpy.abs(way) < 1e-9, 1e-9, way)
        first, second = (low[..., axis] - start) / flat, (high[..., axis] - start) / flat
        enter = numpy.maximum(enter, numpy.minimum(first, second))
        leave = numpy.minimum(leave, numpy.maximum(first, second))
    whole = numpy.hypot(ends[..., 0] - starts[..., 0], ends[..., 1] - starts[..., 1])
    length: Amounts = numpy.maximum(leave - enter, 0.0) * whole
    return length
