"""Nodes in the plane so that distances come near the lengths of paths: stress by stochastic gradient descent
(Zheng, Pawar, Goodman 2018), for large graphs over pivots (Ortmann, Klimenta, Brandes 2016). No physics, one seed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy
from numpy.typing import NDArray

Points = NDArray[numpy.float64]
Indexes = NDArray[numpy.intp]
Complex = NDArray[numpy.complex128]
Term = tuple[Indexes, Indexes, Points, Points]
"""Pairs of nodes that are moved at once, their wished distance and their weight."""

_SEED = 7
_ROUNDS = 15
_LAST_STEP = 0.1
_MAX_FULL = 160
"""Nodes up to which every pair has a wished distance."""
_PIVOTS = 48


def spread(count: int, edges: Iterable[tuple[int, int]]) -> Points:
    """Places of `count` nodes, shape (count, 2), in lengths of an edge; `edges` must join all of them.

    The same input gives the same places.
    """
    start = numpy.random.default_rng(_SEED).random((count, 2))
    if count < 2:
        return start
    points = start[:, 0] + 1j * start[:, 1]  # one number a point: half as many steps
    joined = sorted({(min(pair), max(pair)) for pair in edges if pair[0] != pair[1]})
    beside: list[list[int]] = [[] for _ in range(count)]
    for one, other in joined:
        beside[one].append(other)
        beside[other].append(one)
    if count <= _MAX_FULL:
        terms, fixed = list(_all_pairs(beside)), []
    else:
        terms, fixed = list(_matchings(joined)), list(_pivots(beside))
    weights = [t[3] for t in (*terms, *fixed)]
    first = 1 / min(float(w.min()) for w in weights)
    last = _LAST_STEP / max(float(w.max()) for w in weights)
    for step in range(_ROUNDS):
        rate = first * (last / first) ** (step / (_ROUNDS - 1))
        for term in terms:
            _move(points, term, rate)
        for term in fixed:
            _move(points, term, rate, both=False)
    return numpy.stack([points.real, points.imag], axis=1)


def _move(points: Complex, term: Term, rate: float, *, both: bool = True) -> None:
    """Draws the pairs of a term towards their distance, the second node only with `both`."""
    one, other, wished, weight = term
    apart = points[one] - points[other]
    length = numpy.maximum(numpy.abs(apart), 1e-9)
    pull = numpy.minimum(rate * weight, 1.0) * (1 - wished / length)
    shift = apart * (pull / 2 if both else pull)
    points[one] -= shift
    if both:
        points[other] += shift


def _all_pairs(beside: Sequence[Sequence[int]]) -> Iterator[Term]:
    """All pairs in rounds of a tournament: in each, no node stands twice."""
    count = len(beside)
    away = numpy.array([lengths(beside, node) for node in range(count)], dtype=float)
    seats = list(range(count + count % 2))
    for _ in range(len(seats) - 1):
        half = len(seats) // 2
        pairs = [
            (a, b) for a, b in zip(seats[:half], seats[: half - 1 : -1], strict=True) if max(a, b) < count
        ]
        one, other = numpy.array(pairs, dtype=numpy.intp).reshape(-1, 2).T
        wished = away[one, other]
        yield one, other, wished, wished**-2.0
        seats = [seats[0], seats[-1], *seats[1:-1]]


def _matchings(edges: Sequence[tuple[int, int]]) -> Iterator[Term]:
    """The edges in groups in which no node stands twice."""
    used: dict[int, set[int]] = {}
    groups: dict[int, list[tuple[int, int]]] = {}
    for one, other in edges:
        taken = used.setdefault(one, set()) | used.setdefault(other, set())
        group = next(number for number in range(len(taken) + 1) if number not in taken)
        used[one].add(group)
        used[other].add(group)
        groups.setdefault(group, []).append((one, other))
    for pairs in groups.values():
        one_side, other_side = numpy.array(pairs, dtype=numpy.intp).T
        wished = numpy.ones(len(pairs))
        yield one_side, other_side, wished, wished


def _pivots(beside: Sequence[Sequence[int]]) -> Iterator[Term]:
    """Every node to each of some that lie far apart, weighted by how many nodes the pivot stands for."""
    nearest = lengths(beside, 0)
    chosen: list[int] = []
    rows: list[list[int]] = []
    for _ in range(min(_PIVOTS, len(beside))):
        pivot = max(range(len(beside)), key=nearest.__getitem__)
        if chosen and nearest[pivot] == 0:
            break
        chosen.append(pivot)
        rows.append(lengths(beside, pivot))
        nearest = rows[0] if len(rows) == 1 else [min(pair) for pair in zip(nearest, rows[-1], strict=True)]
    away = numpy.array(rows, dtype=float)
    owner = away.argmin(axis=0)
    for number, row in enumerate(away):
        region = numpy.sort(row[owner == number])
        others = numpy.flatnonzero(row > 0)
        wished = row[others]
        stands_for = numpy.maximum(numpy.searchsorted(region, wished / 2, side="right"), 1)
        yield others, numpy.full(len(others), chosen[number]), wished, stands_for * wished**-2.0


def lengths(beside: Sequence[Sequence[int]], source: int) -> list[int]:
    """How many edges lie between a node and each other one; all must be joined."""
    out = [-1] * len(beside)
    out[source] = 0
    line = [source]
    for node in line:
        for other in beside[node]:
            if out[other] < 0:
                out[other] = out[node] + 1
                line.append(other)
    return out
