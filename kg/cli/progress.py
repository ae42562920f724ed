"""How far a run has come: a line on standard error, only on a terminal and for more than a few inputs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from kg.cli.streams import erase, show

T = TypeVar("T")
FEW = 3
"""Up to this many inputs need no progress line."""


class Progress:
    """Counts what is done of so many inputs; the line goes when something else is written."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self.total = what, total
        self._shown = total > FEW and sys.stderr is not None and sys.stderr.isatty()
        self._begun = time.monotonic()
        self._read = 0

    def reach(self, place: int, read: int = 0) -> None:
        """Tells that so many inputs are done, and so many articles more were read for it."""
        self._read += read
        if self._shown:
            seconds = time.monotonic() - self._begun
            show(f"{self._what} {place}/{self.total}{self._pace(place, seconds)}")

    def _pace(self, place: int, seconds: float) -> str:
        """The rate, and the time that the rest takes at it."""
        if not self._read or not place or not seconds:
            return ""
        left = self.total - place
        return f", {self._read / seconds:.2g} a second, {lasting(left * seconds / self._read)} left"

    def end(self) -> None:
        """Takes the line away."""
        if self._shown:
            erase()


def progress(items: Sequence[T], what: str) -> Iterator[T]:
    """The items, counted in a progress line."""
    line = Progress(what, len(items))
    for number, item in enumerate(items, 1):
        line.reach(number - 1)
        yield item
        line.reach(number, read=1)
    line.end()


def lasting(seconds: float) -> str:
    """A time in a word or two.

    >>> lasting(7.4), lasting(190), lasting(8000), lasting(400000)
    ('7 s', '3 min', '2.2 h', '4.6 days')
    """
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 6000:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h" if seconds < 100 * 3600 else f"{seconds / 86400:.1f} days"
