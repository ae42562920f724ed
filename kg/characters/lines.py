"""What ends a line, the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
"""Line feed, carriage return or both, vertical tab, form feed, next line (NEL), the separators of Unicode."""


def lines_in(text: str) -> Iterator[tuple[int, int, int]]:
    """The lines of a text: start, end without what ends the line, and end with it.

    >>> list(lines_in("a\\r\\n\\u2028b"))
    [(0, 1, 3), (3, 3, 4), (4, 5, 5)]
    """
    start = 0
    for found in LINE_END.finditer(text):
        yield start, found.start(), found.end()
        start = found.end()
    yield start, len(text), len(text)
