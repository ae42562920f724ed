"""Files written so that none is ever half there, that all of a set appear or none, and that no other file is lost."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from kg.errors import InvalidOutput
from kg.files.marks import written_by_kg
from kg.files.undisturbed import undisturbed


class Ways(NamedTuple):
    """What an error tells to do about a file that must not be replaced."""

    force: str = "--force replaces it, -o DIR writes elsewhere"
    elsewhere: str = "name another folder with -o"


COMMAND_LINE = Ways()
FUNCTION = Ways("force=True replaces it, another path writes elsewhere", "give another path")
Identity = tuple[int, int]
"""Device and inode: which file it is, whatever it is called."""


def write_together(
    files: Mapping[Path, str | bytes],
    *,
    force: bool = False,
    inputs: Collection[Identity] = (),
    ways: Ways = COMMAND_LINE,
) -> None:
    """Writes all files or, where that fails, none: those that were there stay as they were.

    Each is written beside its place under a name of its own and then renamed, so that a reader sees the old file or the
    new one, and two writers at once do not meet. A file that is there and was not written by kg is only replaced with
    `force`, one of `inputs` never. Raises InvalidOutput, which says in the words of `ways` what to do.
    """
    data = {p: c.encode("utf-8", "surrogatepass") if isinstance(c, str) else c for p, c in files.items()}
    beside: dict[Path, Path] = {}
    try:
        for path, content in data.items():
            _stage(path, content, beside)
        with _one_writer({path.parent for path in data}), undisturbed():
            for path, content in data.items():
                require_free(path, force=force, inputs=inputs, content=content, ways=ways)
            _replace(beside)
    finally:
        with undisturbed():
            for temporary in beside.values():
                temporary.unlink(missing_ok=True)


def require_free(
    path: Path,
    *,
    force: bool = False,
    inputs: Collection[Identity] = (),
    content: bytes | None = None,
    ways: Ways = COMMAND_LINE,
) -> None:
    """Raises InvalidOutput where a file at `path` must not be replaced; one that holds `content` already may be."""
    with _named(path):
        if not os.path.lexists(path):
            return
        found = path.lstat()
    if {identity_of(found), _target(path)} & set(inputs):
        raise InvalidOutput(f"{path}: is an input of this run; {ways.elsewhere}")
    link = stat.S_ISLNK(found.st_mode)
    if not link and not stat.S_ISREG(found.st_mode):
        raise InvalidOutput(f"{path}: is a folder or device and no file; {ways.elsewhere}")
    if not force:
        reason = "is a symbolic link" if link else _reason(path, content)
        if reason:
            raise InvalidOutput(f"{path}: {reason}; {ways.force}")


def identity_of(status: os.stat_result) -> Identity:
    """Which file a status is of."""
    return status.st_dev, status.st_ino


def _target(path: Path) -> Identity | None:
    try:
        return identity_of(path.stat())
    except OSError:
        return None


def _reason(path: Path, content: bytes | None) -> str | None:
    """Why a file is not to be replaced, None where it may be."""
    if not os.access(path, os.W_OK):
        return "is there and protected from writing"
    try:
        same = content is not None and path.stat().st_size == len(content) and path.read_bytes() == content
        return None if same or written_by_kg(path) else "is there and not as kg wrote it"
    except OSError as error:
        return f"is there and cannot be read ({error.strerror})"


def _stage(path: Path, content: bytes, beside: dict[Path, Path]) -> None:
    """Writes the content under a new name in the folder of `path`. O_EXCL goes through no link and opens no file that is
    there; the permissions are those of the file to be replaced, else those that the umask leaves."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    beside[path] = path.with_name(f".kg-{secrets.token_hex(8)}.part")
    with _named(path):
        with os.fdopen(os.open(beside[path], flags, 0o666), "wb") as file:
            file.write(content)
        with suppress(FileNotFoundError):
            before = path.lstat()
            if stat.S_ISREG(before.st_mode):
                beside[path].chmod(stat.S_IMODE(before.st_mode))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """An error names the file that was to be written, not the one beside it."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise InvalidOutput(
            f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}"
        ) from error


def _replace(beside: Mapping[Path, Path]) -> None:
    """Renames all; where one fails, those before it get back what they were."""
    done: dict[Path, Path | None] = {}
    try:
        for path, temporary in beside.items():
            with _named(path):
                done[path] = _kept(path)
                temporary.replace(path)
    except InvalidOutput:
        for path, kept in done.items():
            if kept is not None:
                kept.replace(path)
            elif not beside[path].exists():
                path.unlink(missing_ok=True)
        raise
    finally:
        for kept in done.values():
            if kept is not None:
                kept.unlink(missing_ok=True)


def _kept(path: Path) -> Path | None:
    """The file at `path` under a second name, None where there is none."""
    if not os.path.lexists(path):
        return None
    second = path.with_name(f".kg-{secrets.token_hex(8)}.part")
    try:
        os.link(path, second, follow_symlinks=False)
    except OSError:  # a file system without links
        try:
            shutil.copy2(path, second, follow_symlinks=False)
        except OSError:
            second.unlink(missing_ok=True)
            raise
    return second


@contextmanager
def _one_writer(folders: Collection[Path]) -> Iterator[None]:
    """Only one process at a time renames in a folder, so that the files of a set belong together."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    with ExitStack() as stack:
        for folder in sorted(folders):
            with suppress(OSError):  # some network file systems know no locks
                held = os.open(folder, os.O_RDONLY)
                stack.callback(os.close, held)
                fcntl.flock(held, fcntl.LOCK_EX)
        yield
