"""Graph → boxes with places: what is in the picture at first sight, what each further step adds, and where it lies.

A statement is a path: from its subject over its words to its object; who says it is joined to the words. So the words of
a relation are a box like any other, and none lies on another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy

from kg.model import Graph, Statement
from kg.views.labels import Box, thing_box, value_box, words_box
from kg.views.layout.boxes import apart, compact, packed, turned
from kg.views.layout.clear import cleared
from kg.views.layout.stress import Points, spread
from kg.views.networkx_graph import object_node, object_value, on_page
from kg.views.ranking import ranked, things_of

_GAP = 9.0
_MARGIN = 10.0
ROOM = (895.0, 845.0)
"""Width and height in pixels at zoom 1 at which letters are 11 pixels high in a window of 1400 × 900."""
_CHOICES = (8, 11, 14, 17, 20, 23, 26, 29, 32, 36, 40, 45)
"""How many things the first sight may have; twenty and more wherever their labels find room."""
_FEWEST = 20
_GROWTH = 2.5
_MAX_LABELLED = 200
"""Boxes up to which no label lies on another; in a larger picture the words of a relation stand between its ends."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the picture: how much of it is shown, and the place of each node in it."""

    statements: int
    things: int
    at: Mapping[str, tuple[int, int]]
    width: int
    height: int


def words_node(key: str) -> str:
    """The node that has the words of a statement."""
    return f"words:{key}"


@dataclass(frozen=True)
class Drawing:
    """The picture of a graph."""

    graph: Graph

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """All that may be shown, by key."""
        return dict(on_page(self.graph))

    @cached_property
    def order(self) -> list[str]:
        """The statements in the order in which they come into the picture; those alike once."""
        return ranked(self.graph)

    @cached_property
    def things(self) -> Mapping[str, list[str]]:
        """The nodes that each statement needs, by key."""
        return {key: things_of(key, statement) for key, statement in self.statements.items()}

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        """Every node of the picture."""
        out = {key: thing_box(entity) for key, entity in self.graph.by_id.items()}
        for key, statement in self.statements.items():
            out[words_node(key)] = words_box(self.graph, statement)
            value = object_value(self.graph, statement)
            if value is not None:
                out[object_node(key, statement)] = value_box(value.text)
        return out

    @cached_property
    def steps(self) -> list[Step]:
        """From the first sight to everything that is shown, and last with what is held back and what has no arrow."""
        everything = _things(self.things, self.order)
        first = self._first()
        out = [first]
        while out[-1].statements < len(self.order):
            wanted = max(int(out[-1].things * _GROWTH), _FEWEST)
            keys = self._prefix(wanted) if wanted * 1.3 < len(everything) else self.order
            out.append(self._step(keys))
        shown = set(self.order)
        hidden = [key for key in self.statements if key not in shown]
        out.append(self._beneath(out[-1], hidden))
        return out

    def _first(self) -> Step:
        """As many things as fit the window with letters of a size to read, between twenty and forty-five."""
        kept = self._prefix(_CHOICES[0])
        low, high = 0, len(_CHOICES) - 1
        while low < high:
            middle = (low + high + 1) // 2
            keys = self._prefix(_CHOICES[middle])
            if self._fits(keys):
                low, kept = middle, keys
            else:
                high = middle - 1
        return self._step(kept)

    def _fits(self, keys: Sequence[str]) -> bool:
        """Whether the statements find room in the window."""
        if self._area(keys) > 0.7 * ROOM[0] * ROOM[1]:
            return False
        step = _as_step(len(keys), 0, self._placed(keys), self.boxes)
        return step.width <= ROOM[0] and step.height <= ROOM[1]

    def _prefix(self, things: int) -> list[str]:
        """The first statements of the order that have no more than so many things."""
        seen: set[str] = set()
        for number, key in enumerate(self.order):
            seen.update(self.things[key])
            if len(seen) > things:
                return self.order[:number]
        return self.order

    def _area(self, keys: Sequence[str]) -> float:
        nodes = [*_things(self.things, keys), *map(words_node, keys)]
        return sum((self.boxes[n].width + _GAP) * (self.boxes[n].height + _GAP) for n in nodes)

    def _step(self, keys: Sequence[str]) -> Step:
        things = _things(self.things, keys)
        places = self._placed(keys)
        if self._is_labelled(keys):
            places = self._cleared(places, [pair for key in keys for pair in self._lines(key)])
        return _as_step(len(keys), len(things), places, self.boxes)

    def _is_labelled(self, keys: Sequence[str]) -> bool:
        return len(_things(self.things, keys)) + len(keys) <= _MAX_LABELLED

    def _placed(self, keys: Sequence[str]) -> dict[str, tuple[float, float]]:
        """Where things and words lie when these statements are shown."""
        things = _things(self.things, keys)
        if self._is_labelled(keys):
            nodes = [*things, *map(words_node, keys)]
            return self._arranged(nodes, [pair for key in keys for pair in self._lines(key)])
        ends = {key: self.things[key] for key in keys}
        places = self._arranged(things, [(e[0], o) for e in ends.values() for o in e[1:]])
        return places | {words_node(key): _between([places[node] for node in ends[key]]) for key in keys}

    def _cleared(
        self, places: Mapping[str, tuple[float, float]], lines: Sequence[tuple[str, str]]
    ) -> dict[str, tuple[float, float]]:
        """The places with lines kept off labels."""
        nodes = list(places)
        number = {node: n for n, node in enumerate(nodes)}
        boxes = [self.boxes[node] for node in nodes]
        lifts = numpy.array([box.lift for box in boxes])
        centres = numpy.array([places[node] for node in nodes]).reshape(-1, 2) + lifts[:, None] * [0.0, 1.0]
        pairs = numpy.array([(number[a], number[b]) for a, b in lines], dtype=numpy.intp).reshape(-1, 2)
        sizes = numpy.array([(box.width, box.height) for box in boxes]).reshape(-1, 2)
        found = cleared(centres, sizes, lifts, pairs, _GAP) - lifts[:, None] * [0.0, 1.0]
        return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, found, strict=True)}

    def _lines(self, key: str) -> list[tuple[str, str]]:
        return [(node, words_node(key)) for node in self.things[key]]

    def _arranged(
        self, nodes: Sequence[str], lines: Sequence[tuple[str, str]]
    ) -> dict[str, tuple[float, float]]:
        """The parts that hang together each on its own, then side by side."""
        out: dict[str, tuple[float, float]] = {}
        shape = ROOM[0] / ROOM[1]
        parts = [self._part(part, lines, shape) for part in _parts(nodes, lines)]
        sizes = []
        for part, places in parts:
            box = numpy.array([(self.boxes[n].width, self.boxes[n].height) for n in part])
            low = (places - box / 2).min(axis=0)
            places -= low
            high = (places + box / 2).max(axis=0)
            sizes.append((float(high[0]) + _MARGIN * 1.6, float(high[1]) + _MARGIN * 1.6))
        for (part, places), corner in zip(parts, packed(sizes, shape), strict=True):
            for node, place in zip(part, places, strict=True):
                out[node] = (float(place[0]) + corner[0], float(place[1]) + corner[1] - self.boxes[node].lift)
        return out

    def _part(
        self, part: Sequence[str], lines: Sequence[tuple[str, str]], shape: float
    ) -> tuple[Sequence[str], Points]:
        number = {node: n for n, node in enumerate(part)}
        edges = [(number[a], number[b]) for a, b in lines if a in number]
        sizes = numpy.array([(self.boxes[n].width, self.boxes[n].height) for n in part])
        known = self._laid_out.get((*part, *edges))
        if known is None:
            places = turned(spread(len(part), edges) * _LENGTH, sizes, shape)
            if len(part) > _MAX_LABELLED:
                known = places * 1.6
            else:
                most = _SQUEEZES if len(part) <= _MAX_SQUEEZED else 1
                known = compact(apart(places, sizes, _GAP), sizes, _GAP, shape, most)
            self._laid_out[(*part, *edges)] = known
        return part, known.copy()

    @cached_property
    def _laid_out(self) -> dict[tuple[object, ...], Points]:
        """What was laid out before: a part that a further step leaves as it is stays as it is."""
        return {}

    def _beneath(self, last: Step, hidden: Sequence[str]) -> Step:
        """The last step with everything else in rows beneath it, and their words where they point."""
        at: dict[str, tuple[float, float]] = {node: (float(x), float(y)) for node, (x, y) in last.at.items()}
        left, top = 0.0, last.height + 40.0
        columns = max(int(last.width / 160), 6)
        new = [node for node in (*_things(self.things, hidden), *self.graph.by_id) if node not in at]
        for place, node in enumerate(dict.fromkeys(new)):
            at[node] = (left + 160 * (place % columns), top + 78 * (place // columns))
        for key in hidden:
            at[words_node(key)] = _between([at[node] for node in self.things[key]])
        return _as_step(len(self.statements), len(self.boxes), at, self.boxes)


_SQUEEZES, _MAX_SQUEEZED = 10, 90
"""How often a part is drawn together, and the boxes from which on that takes longer than it is worth."""
_LENGTH = 74.0
"""Pixels of a line before boxes are moved apart."""


def _things(things: Mapping[str, list[str]], keys: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(node for key in keys for node in things[key]))


def _between(places: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle of subject and object, or a little beside the one."""
    ends = places[:2]
    if len(ends) == 1:
        return ends[0][0] + 60, ends[0][1] - 28
    return (ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2


def _parts(nodes: Sequence[str], lines: Sequence[tuple[str, str]]) -> list[list[str]]:
    """What hangs together, each in the order of `nodes`."""
    head = {node: node for node in nodes}

    def top(node: str) -> str:
        while head[node] != node:
            head[node] = head[head[node]]
            node = head[node]
        return node

    for one, other in lines:
        head[top(other)] = top(one)
    out: dict[str, list[str]] = {}
    for node in nodes:
        out.setdefault(top(node), []).append(node)
    return list(out.values())


def _as_step(
    statements: int, things: int, places: Mapping[str, tuple[float, float]], boxes: Mapping[str, Box]
) -> Step:
    at = {node: (round(x), round(y)) for node, (x, y) in places.items()}
    right = max((x + boxes[n].width / 2 for n, (x, y) in at.items()), default=0.0)
    bottom = max((y + boxes[n].lift + boxes[n].height / 2 for n, (x, y) in at.items()), default=0.0)
    return Step(statements, things, at, round(right), round(bottom))


def plain_steps(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """The steps as values for JSON."""
    return [
        {
            "statements": s.statements,
            "things": s.things,
            "width": s.width,
            "height": s.height,
            "at": {node: list(place) for node, place in s.at.items()},
        }
        for s in steps
    ]
