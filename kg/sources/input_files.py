"""What paths name: files, and the files below folders; what cannot be an input, and why."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from kg.errors import InvalidInput
from kg.files import Identity, identity_of, is_export, is_output

MAX_STEM_BYTES = 200
"""Bytes of a file's name without its suffix; what is made of it has longer suffixes, and systems allow 255 in all."""
MAX_NAME_BYTES = 255
MIN_PROSE_WORDS = 5
"""A path of so many words that does not exist is pasted text."""
MAX_SHOWN_CHARACTERS = 60
"""So many characters of a path that is none are shown."""
GRAPHS = (".ttl", ".trig", ".nq", ".nt")
"""Suffixes of graphs, which are read by other commands."""
_HALVES = re.compile("[\ud800-\udfff]")
Complain = Callable[[InvalidInput], None]


def files_at(
    path: str, suffixes: Collection[str], leave_out: Collection[Identity], complain: Complain
) -> list[Path]:
    """The file of that path, or those with one of the suffixes below the folder of that path, in order of their names.

    Hidden files, those that kg wrote and the folders to leave out are passed over; what is below a folder and cannot be
    read is complained of. Raises InvalidInput where a path names nothing that can be read.
    """
    try:
        status = Path(path if path.strip() else "\0").stat()  # Path("") would be this folder
    except (OSError, ValueError) as error:
        raise InvalidInput(_missing(path, error)) from error
    if not stat.S_ISDIR(status.st_mode):
        _require_article(Path(path))
        return [Path(path)]
    found = sorted(_below(path, suffixes, leave_out, complain))
    if not found:
        raise InvalidInput(f"{path}: holds no input; known: {', '.join(sorted(suffixes))}")
    return found


def _require_article(path: Path) -> None:
    """Raises InvalidInput for a graph, and for another file that kg made of an article."""
    if path.suffix.lower() in GRAPHS:
        raise InvalidInput(f"{path}: is a graph, not an article; kg query, validate and explain take it")
    if is_export(path):
        raise InvalidInput(
            f"{path}: kg wrote it; expected an article or, for kg explain, a graph ({', '.join(GRAPHS)})"
        )


def _missing(path: str, error: OSError | ValueError) -> str:
    """Why a path names nothing; whoever pasted an article or an address is told what to do."""
    if not path.strip():
        return f"{path!r}: an empty name is no input; to read all of this folder, give a dot"
    if path.startswith(("http://", "https://")):
        return f"{path}: kg opens no addresses; save the page and give the file, or paste it on standard input and give -"
    if len(path.split()) >= MIN_PROSE_WORDS or "\n" in path or len(path) > MAX_NAME_BYTES:
        words = " ".join(path.split())[:MAX_SHOWN_CHARACTERS]
        return (
            f"“{words}…”: no such file or folder; to read pasted text, give - and paste it on standard"
            " input, or save it in a file"
        )
    if "\0" not in path and Path(path).is_symlink():
        return f"{path}: is a link to nothing"
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return f"{path}: no such file or folder"
    return f"{path}: cannot be read: {error.strerror}"


def _below(
    folder: str, suffixes: Collection[str], leave_out: Collection[Identity], complain: Complain
) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        complain(InvalidInput(f"{error.filename}: cannot be read: {error.strerror}"))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [
            name for name in folders if not name.startswith(".") and _identity(place, name) not in leave_out
        ]
        for name in names:
            path = Path(place, name)
            if name.startswith(".") or path.suffix.lower() not in suffixes:
                continue
            if not path.is_file():
                what = "is a link to nothing" if not path.exists() else "is no file"
                complain(InvalidInput(f"{path}: {what}"))
            elif not is_output(path):
                yield path


def _identity(place: str, name: str) -> Identity | None:
    try:
        return identity_of(Path(place, name).stat())
    except OSError:
        return None


def stem_of(path: Path) -> str:
    """A file's name without its suffix, fit to name other files: no half characters, and not too long."""
    stem = _HALVES.sub("\ufffd", path.stem)
    data = stem.encode("utf-8")
    if len(data) <= MAX_STEM_BYTES:
        return stem
    return f"{data[:MAX_STEM_BYTES].decode('utf-8', 'ignore')}-{hashlib.sha256(data).hexdigest()[:8]}"
