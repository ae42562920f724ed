"""The folder of an archive: which version it is of, and who may read or write it at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InvalidStore
from kg.model import Address, ArchivePlace

VERSION = 1
"""Of the way in which an archive is stored; a newer one is refused."""
MARK = "kg-archive"
"""The file that makes a folder an archive; it holds the version."""
DATA, LOCK = "oxigraph", "lock"
WAIT_SECONDS = 10.0
"""How long one process waits for another: an article takes less to be written."""
PAUSE_SECONDS = 0.05


def require_folder(place: ArchivePlace) -> Path:
    """The folder of an archive. Raises InvalidStore for one on a server."""
    if isinstance(place, Address):
        raise InvalidStore(f"{place}: is on a server; this takes an archive in a folder")
    return place


def require_archive(place: ArchivePlace) -> Path:
    """The folder. Raises InvalidStore for one that is no archive, or is of a newer version."""
    folder = require_folder(place)
    try:
        mark = (folder / MARK).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        what = "holds no archive" if folder.is_dir() else "no such archive"
        raise InvalidStore(f"{folder}: {what}; make one with `kg add INPUT... --store {folder}`") from None
    except (OSError, ValueError) as error:
        raise InvalidStore(f"{folder / MARK}: cannot be read: {_reason(error)}") from error
    if not (mark.isascii() and mark.isdigit()):
        raise InvalidStore(f"{folder / MARK}: damaged: expected the version of the archive, a number")
    if int(mark) > VERSION:
        raise InvalidStore(
            f"{folder}: an archive of version {int(mark)}; this kg knows those up to {VERSION}: update kg"
        )
    return folder


def prepare(place: ArchivePlace) -> Path:
    """Makes a folder an archive, an empty one, where it is none. Raises InvalidStore where that cannot be, or where the
    folder holds other files."""
    folder = require_folder(place)
    if (folder / MARK).exists():
        return require_archive(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = {path.name for path in folder.iterdir()} - {MARK, DATA, LOCK, f"{MARK}.part"}
        if others:
            raise InvalidStore(f"{folder}: is no archive and not empty; name another folder with --store")
        part = folder / f"{MARK}.part"
        part.write_text(f"{VERSION}\n", encoding="utf-8")
        part.replace(folder / MARK)
    except OSError as error:
        raise InvalidStore(f"{folder}: cannot be made an archive: {_reason(error)}") from error
    return folder


@contextmanager
def held(folder: Path, *, writing: bool, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Inside, nobody else writes to the archive, and where `writing` nobody else reads it.

    The lock is the system's and ends with the process, however that ends. Raises InvalidStore where another process holds
    it for longer than `wait` seconds.
    """
    import fcntl

    path = folder / LOCK
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        if writing or not path.exists():
            raise InvalidStore(f"{path}: cannot be opened: {_reason(error)}") from error
        handle = os.open(path, os.O_RDONLY)
    try:
        until = time.monotonic() + wait
        while True:
            try:
                fcntl.flock(handle, (fcntl.LOCK_EX if writing else fcntl.LOCK_SH) | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= until:
                    doing = "in use" if writing else "being written"
                    raise InvalidStore(
                        f"{folder}: {doing} by another process; try again when that is done"
                    ) from None
                time.sleep(PAUSE_SECONDS)
        yield
    finally:
        os.close(handle)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
