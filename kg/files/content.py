"""The bytes of an input, as many as one input may have."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from kg.errors import InvalidInput

MOST_MEGABYTES = 100
MOST = MOST_MEGABYTES * 1_000_000
PIECE = 65_536


def bytes_of(path: Path | None, label: str) -> bytes:
    """What a file holds, None for standard input.

    Raises InvalidInput where it cannot be read, is a device or a pipe into which nobody writes, or holds more than
    MOST_MEGABYTES: what has no end is not read for ever.
    """
    try:
        data = _standard_input(label) if path is None else _file(path, label)
    except (OSError, ValueError) as error:
        raise InvalidInput(f"{label}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > MOST:
        raise InvalidInput(
            f"{label}: is larger than {MOST_MEGABYTES} MB, the most that kg reads of one input"
        )
    return data


def _standard_input(label: str) -> bytes:
    if sys.stdin is None:
        raise InvalidInput(f"{label}: cannot be read: it is closed")
    return sys.stdin.buffer.read(MOST + 1)


def _file(path: Path, label: str) -> bytes:
    # Without O_NONBLOCK, opening a pipe would wait for ever for somebody who writes.
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(opened, "rb") as file:
        status = os.fstat(opened)
        if stat.S_ISFIFO(status.st_mode):
            return _piped(opened, label)
        if not stat.S_ISREG(status.st_mode):
            raise InvalidInput(f"{label}: is no file; give - for standard input")
        return file.read(MOST + 1)


def _piped(opened: int, label: str) -> bytes:
    try:
        data = os.read(opened, PIECE)
        if not data:
            raise InvalidInput(f"{label}: is a pipe into which nobody writes")
    except BlockingIOError:  # somebody does, but has not yet
        data = b""
    os.set_blocking(opened, True)
    pieces, size = [data], len(data)
    while size <= MOST and (data := os.read(opened, PIECE)):
        pieces.append(data)
        size += len(data)
    return b"".join(pieces)
