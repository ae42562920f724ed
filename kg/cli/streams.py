"""Standard streams of a command: nothing that an article holds can act on the terminal, and no failure is a traceback."""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import TextIO

from kg.errors import KgError

ACTING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069]|\r(?!\n)")
"""Control characters of a terminal, those that turn the direction of text, and other ends of lines."""


class OutputLost(KgError):
    """Standard output takes nothing more."""


def visible(text: str) -> str:
    """The text with every character that could act on a terminal written out.

    >>> visible("\\x1b[31mred")
    '\\\\x1b[31mred'
    """
    return ACTING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def in_json(text: str) -> str:
    """JSON or Turtle, in whose strings such a character may be written as \\\\uXXXX, with all of them written so."""
    return ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Guarded(io.TextIOBase):
    """A stream to which only what is `visible` goes."""

    def __init__(self, stream: TextIO | None, *, required: bool) -> None:
        self.stream, self.required = stream, required

    def write(self, text: str) -> int:
        erase()
        if self.stream is None:
            self._lost(OSError(errno.EBADF, "it is closed"))
        else:
            try:
                self.stream.write(visible(text))
            except OSError as error:
                self._lost(error)
        return len(text)

    def flush(self) -> None:
        try:
            if self.stream is not None:
                self.stream.flush()
        except OSError as error:
            self._lost(error)

    def isatty(self) -> bool:
        return self.stream is not None and self.stream.isatty()

    def fileno(self) -> int:
        if self.stream is None:
            raise io.UnsupportedOperation("fileno")
        return self.stream.fileno()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def _lost(self, error: OSError) -> None:
        """What is left in the buffer goes nowhere, else Python would complain of it once more at exit."""
        if self.stream is not None:
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())
        if isinstance(error, BrokenPipeError):
            raise error
        if self.required:
            raise OutputLost(f"standard output: cannot be written: {error.strerror}") from error


_LINE: list[TextIO] = []
"""The terminal that shows a line which goes when anything else is written."""


def show(line: str) -> None:
    """Shows a line on standard error, in the place of the last one, until anything else is written."""
    # Our own control characters go past the guard.
    terminal = getattr(sys.stderr, "stream", sys.stderr)
    with suppress(OSError):
        print(f"\r{line}\x1b[K", end="", file=terminal, flush=True)
    _LINE[:] = [terminal]


def erase() -> None:
    """Takes away the line that is shown."""
    while _LINE:
        with suppress(OSError):
            print("\r\x1b[K", end="", file=_LINE.pop(), flush=True)


@contextmanager
def guarded_streams() -> Iterator[None]:
    """Standard output and standard error are `Guarded`: a lost output is an error of ours, a lost complaint is none."""
    _reserve()
    for stream in (sys.stdout, sys.stderr):
        # The text of news is printed whatever the locale says that a terminal can show.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    out, complaints = Guarded(sys.stdout, required=True), Guarded(sys.stderr, required=False)
    with redirect_stdout(out), redirect_stderr(complaints):
        yield


def _reserve() -> None:
    """Takes the numbers of standard streams that are closed, lest a file that is opened gets one of them."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
