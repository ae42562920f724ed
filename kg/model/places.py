"""Spans by place: which of many overlap a given one, without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model.text import Span

CELL = 256
"""Characters of one cell of the index; a span is listed in every cell that it touches."""


class SpanIndex:
    """Numbered spans of one text. Several spans may bear one number.

    >>> SpanIndex([(0, Span(0, 4)), (1, Span(10, 14)), (2, Span(3, 12))]).overlapping(Span(11, 12))
    [1, 2]
    """

    def __init__(self, numbered: Iterable[tuple[int, Span]]) -> None:
        self._cells: dict[int, list[tuple[int, Span]]] = defaultdict(list)
        for number, span in numbered:
            for cell in _cells(span):
                self._cells[cell].append((number, span))

    def overlapping(self, *spans: Span) -> list[int]:
        """The numbers of the spans that overlap any of `spans`, ascending, each once."""
        return sorted(
            {
                number
                for span in spans
                for cell in _cells(span)
                for number, other in self._cells.get(cell, ())
                if other.overlaps(span)
            }
        )

    def first(self, *spans: Span) -> int | None:
        """The lowest number of a span that overlaps any of `spans`, or None."""
        return next(iter(self.overlapping(*spans)), None)


def _cells(span: Span) -> range:
    return range(span.start // CELL, (span.end - 1) // CELL + 1)
