"""The line at which a value of a TOML file begins, which tomllib does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

Path = tuple[str | int, ...]
"""Keys and, for entries of an array of tables, their numbers from 0."""

_PART = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_HEADER = re.compile(rf"\s*(?P<open>\[\[?)\s*(?P<keys>{_PART}(?:\s*\.\s*{_PART})*)\s*\]")
_KEY = re.compile(rf"\s*(?P<keys>{_PART}(?:\s*\.\s*{_PART})*)\s*=")


def line_of(text: str, path: Sequence[str | int], word: str | None = None) -> int:
    """The number, from 1, of the line at which the value at a path begins; of the nearest value around it where that has
    no line of its own, 1 where none has. With `word`, the line in that value on which the word stands in quotation marks.

    >>> line_of('[a]\\nx = [\\n  "one",\\n  "two",\\n]\\n[[b]]\\ny = 1', ("a", "x"), "two")
    4
    >>> line_of('[a]\\nx = 1\\n[[b]]\\ny = 1\\n[[b]]\\ny = 2', ("b", 1, "y"))
    6
    """
    places = dict(reversed([*_places(text)]))
    around = (tuple(path[:length]) for length in range(len(path), 0, -1))
    first = next((places[place] for place in around if place in places), 1)
    if word is None:
        return first
    last = min((number for number in places.values() if number > first), default=len(text.splitlines()) + 1)
    lines = enumerate(text.splitlines()[first - 1 : last - 1], first)
    return next((number for number, line in lines if f'"{word}"' in line or f"'{word}'" in line), first)


def _places(text: str) -> Iterator[tuple[Path, int]]:
    """Every key of the file with the line at which it is written, in order."""
    header: Path = ()
    entries: Counter[Path] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        opened = _HEADER.match(line)
        if opened is not None:
            header = _keys(opened["keys"])
            yield header, number
            if opened["open"] == "[[":
                entries[header] += 1
                header = (*header, entries[header] - 1)
                yield header, number
            continue
        written = _KEY.match(line)
        if written is not None:
            keys = _keys(written["keys"])
            yield from (((*header, *keys[:length]), number) for length in range(1, len(keys) + 1))


def _keys(written: str) -> Path:
    return tuple(part.strip("\"'") for part in re.findall(_PART, written))
