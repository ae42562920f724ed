"""Arc scores → the best tree with one root (Chu-Liu-Edmonds)."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Scores: TypeAlias = NDArray[np.float64]
Heads: TypeAlias = NDArray[np.int64]

_NEVER = -1e9


def best_tree(scores: NDArray[np.floating]) -> Heads:
    """Heads [n + 1] of the highest-scoring tree in which just one word depends on the root.

    `scores[d, h]` is the log-probability that word d has head h; index 0 is the root. Element 0 of the
    answer is 0. Greedy heads are kept where they are a tree already, which is nearly always.
    """
    s = scores.astype(np.float64)
    n = len(s)
    if n == 1:
        return np.zeros(1, dtype=np.int64)
    np.fill_diagonal(s, _NEVER)
    s[0, :] = _NEVER
    heads: Heads = s.argmax(axis=1)
    heads[0] = 0
    if _roots(heads).size == 1 and not _cycle(heads):
        return heads
    heads = _spanning(s)
    roots = _roots(heads)
    return heads if roots.size == 1 else _best_rooted(s, roots if roots.size else np.arange(1, n))


def _roots(heads: Heads) -> Heads:
    return np.flatnonzero(heads[1:] == 0) + 1


def _best_rooted(s: Scores, candidates: Heads) -> Heads:
    words = np.arange(1, len(s))
    best: tuple[float, Heads] | None = None
    # The likeliest few are enough, and keep a hostile sentence cheap.
    for root in sorted(candidates, key=lambda r: -s[r, 0])[:5]:
        forced = s.copy()
        forced[:, 0] = _NEVER
        forced[root, :] = _NEVER
        forced[root, 0] = 0.0
        heads = _spanning(forced)
        total = float(forced[words, heads[1:]].sum() + s[root, 0])
        if best is None or total > best[0]:
            best = total, heads
    assert best is not None
    return best[1]


def _cycle(heads: Heads) -> list[int]:
    """The nodes of one cycle, or none."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        state[path] = 2
    return []


def _spanning(s: Scores) -> Heads:
    """The maximum arborescence from node 0: contract a cycle to one node, solve, open it again."""
    heads: Heads = s.argmax(axis=1)
    heads[0] = 0
    loop = np.array(_cycle(heads), dtype=np.int64)
    if not loop.size:
        return heads
    inside = np.zeros(len(s), dtype=bool)
    inside[loop] = True
    rest = np.flatnonzero(~inside)
    m = len(rest)
    small = np.full((m + 1, m + 1), _NEVER)
    small[:m, :m] = s[np.ix_(rest, rest)]
    into = s[np.ix_(loop, rest)] - s[loop, heads[loop]][:, None]
    out_of = s[np.ix_(rest, loop)]
    small[m, :m] = into.max(axis=0)
    small[:m, m] = out_of.max(axis=1)
    np.fill_diagonal(small, _NEVER)
    small[0, :] = _NEVER
    solved = _spanning(small)
    return _opened(heads, solved, rest, loop, into.argmax(axis=0), out_of.argmax(axis=1))


def _opened(heads: Heads, solved: Heads, rest: Heads, loop: Heads, entry: Heads, exits: Heads) -> Heads:
    """`solved` over the contracted graph as heads over the whole one."""
    m = len(rest)
    out = heads.copy()
    for i in range(1, m):
        out[rest[i]] = rest[solved[i]] if solved[i] < m else loop[exits[i]]
    out[loop[entry[solved[m]]]] = rest[solved[m]]
    return out
