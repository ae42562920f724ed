"""How the command line speaks: one line an error, tables that fit."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from kg.cli.streams import visible
from kg.model import cut

NARROWEST = 6
"""No column of a table is squeezed below this many characters."""


LONGEST = 600
"""Characters of a complaint: what was given may be a whole article."""


def complain(error: object) -> None:
    """One line on standard error, whatever the message holds."""
    line = " ".join(str(error).split())
    print("kg:", line if len(line) <= LONGEST else line[:LONGEST] + "…", file=sys.stderr)


def note_title_left_out(asked: str, found_by: str) -> None:
    """A line on standard error where what was asked for was found without the title in front of its name."""
    if asked != found_by:
        complain(f"no entity of the archive is called {cut(asked)!r}; this is {cut(found_by)!r}")


@contextmanager
def told_when_stopped(what: str) -> Iterator[None]:
    """Ctrl-C in here is answered in a line that tells what there is now."""
    try:
        yield
    except KeyboardInterrupt:
        complain(f"stopped; {what}")
        raise


def table(headers: Sequence[str], rows: Iterable[Sequence[str]], width: int | None = None) -> str:
    """Rows under headers, cells wrapped so that no line is longer than `width` (the terminal's by default).

    >>> print(table(["who", "says"], [["Ada", "the bridge is closed"]], width=20))
    who  says
    ---  ---------------
    Ada  the bridge is
         closed
    """
    cells = [[visible(" ".join(cell.split())) for cell in row] for row in rows]
    widths = fit([headers, *cells], width or shutil.get_terminal_size((100, 24)).columns)
    lines = [_line(headers, widths), _line(["-" * w for w in widths], widths)]
    for row in cells:
        wrapped = [textwrap.wrap(cell, w) or [""] for cell, w in zip(row, widths, strict=True)]
        height = max(len(cell) for cell in wrapped)
        lines += [_line([c[i] if i < len(c) else "" for c in wrapped], widths) for i in range(height)]
    return "\n".join(lines)


def fit(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """The width of each column so that all stand side by side in `width`: the widest give way first."""
    widths = [max((len(row[i]) for row in rows), default=1) or 1 for i in range(len(rows[0]))]
    room = width - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell[:width].ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()
