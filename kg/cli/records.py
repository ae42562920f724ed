"""An answer on a terminal: a table where its columns have room, else a record a row."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from kg.cli.console import fit, table

NARROW = 14
"""A column that must be squeezed below this many characters is no longer read with ease."""


def shown(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """The rows as a table, or as records where it would squeeze a column of it too far.

    >>> print(shown(["who", "says"], [["Ada Brook", "the bridge to the island is closed"]], width=22))
    1  who   Ada Brook
       says  the bridge to
             the island is
             closed
    >>> print(shown(["who"], [["Ada"]], width=22))
    who
    ---
    Ada
    """
    room = width or shutil.get_terminal_size((100, 24)).columns
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = fit([headers, *cells], room) if headers else []
    natural = (max(map(len, column)) for column in zip(headers, *cells, strict=True))
    if rows and any(given < min(NARROW, own) for given, own in zip(widths, natural, strict=True)):
        return "\n\n".join("\n".join(_record(n, headers, row, room)) for n, row in enumerate(cells, 1))
    return table(headers, rows, room)


def _record(number: int, headers: Sequence[str], row: Sequence[str], width: int) -> Iterator[str]:
    """The cells of a row that hold something, each behind its name, wrapped."""
    names = max(map(len, headers))
    start = f"{number}  "
    for name, cell in zip(headers, row, strict=True):
        lines = textwrap.wrap(cell, max(width - len(start) - names - 2, NARROW))
        for place, line in enumerate(lines):
            yield f"{start}{'' if place else name:<{names}}  {line}"
            start = " " * len(start)
