"""Numbers about where a line stands among the others: its distances, its like, and what is dense around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.sources.page_lines import Line

LAYOUT = (
    "gap here", "gap next", "since prose", "until prose", "since feed", "feeds above", "like above", "like below",
    "comments around", "times around", "length here", "boilerplate around", "starts around",
)  # fmt: skip
MIN_PARAGRAPH_PROSE = 60.0
"""Characters of prose that make a paragraph."""
MIN_PARAGRAPH_CHARACTERS, MAX_STAMP_CHARACTERS = 80, 60
"""Characters of a paragraph, and at most of a line with a time of day."""
MAX_LINE_DISTANCE = 50
"""Distances in lines are counted up to this."""
LIKE_WINDOW, WIDE_WINDOW, NARROW_WINDOW = 5, 6, 5
Column = NDArray[np.float64]


def layout_of(lines: Sequence[Line], named: Mapping[str, Column], core: tuple[int, int]) -> list[Column]:
    """The columns of LAYOUT; `named` has the lines' own features, `core` is the densest run of prose."""
    paragraph = named["prose"] >= MIN_PARAGRAPH_PROSE
    inside = [i for i in range(*core) if paragraph[i]] or [core[0]]
    chars = np.array([len(line.text) for line in lines], dtype=float)
    usual_gap, usual_length = np.median(named["gap"][inside]), np.median(chars[inside])
    stamps = np.maximum(named["ago"], named["clock"] * (chars < MAX_STAMP_CHARACTERS))
    above, below = _like(lines)
    return [
        named["gap"] - usual_gap,
        named["gap after"] - usual_gap,
        _since(paragraph),
        _since(paragraph[::-1])[::-1],
        _since(named["feed"] > 0),
        np.cumsum(named["feed"]),
        above,
        below,
        _around(named["speaker"], WIDE_WINDOW),
        _around(stamps, WIDE_WINDOW),
        chars / max(usual_length, 1.0),
        _around(named["boilerplate"], NARROW_WINDOW),
        _around(named["ends"] * (chars >= MIN_PARAGRAPH_CHARACTERS), NARROW_WINDOW),
    ]


def shape_of(line: Line) -> tuple[str, str, int]:
    """What a line of a list has in common with the next: how its first words begin, its last character, its length."""
    first = "".join(_sort(word[0]) for word in line.text.split()[:3])
    last = line.text[-1]
    return first, "" if last.isalnum() else last, min(len(line.words) // 5, 4)


def _sort(letter: str) -> str:
    if letter.isupper():
        return "A"
    return "0" if letter.isdigit() else "a" if letter.isalpha() else letter


def _like(lines: Sequence[Line]) -> tuple[Column, Column]:
    """How many of the lines just above and just below have the same shape."""
    shapes = [shape_of(line) for line in lines]
    above = [sum(shapes[j] == s for j in range(max(0, i - LIKE_WINDOW), i)) for i, s in enumerate(shapes)]
    below = [
        sum(shapes[j] == s for j in range(i + 1, min(len(shapes), i + 1 + LIKE_WINDOW)))
        for i, s in enumerate(shapes)
    ]
    return np.array(above, dtype=float), np.array(below, dtype=float)


def _since(flags: NDArray[np.bool_]) -> Column:
    """How many lines ago the last flag was."""
    found, last = np.full(len(flags), float(MAX_LINE_DISTANCE)), None
    for i, flag in enumerate(flags):
        if last is not None:
            found[i] = min(i - last, MAX_LINE_DISTANCE)
        if flag:
            last = i
    return found


def _around(column: Column, reach: int) -> Column:
    """The sum over a line and its neighbours."""
    total = np.concatenate([[0.0], np.cumsum(column)])
    at = np.arange(len(column))
    found: Column = total[np.minimum(at + reach + 1, len(column))] - total[np.maximum(at - reach, 0)]
    return found
