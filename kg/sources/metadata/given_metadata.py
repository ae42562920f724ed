"""What a user says of an article: arguments, keys of a JSON line, or the file NAME.meta.toml beside it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kg.errors import InvalidInput, unknown
from kg.files import bytes_of
from kg.model import Origin
from kg.sources.metadata.metadata_parts import PARTS, Metadata, Part
from kg.sources.text_limits import require_whole

SIDECAR = ".meta.toml"
WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def metadata_of(values: Mapping[str, Any], where: Callable[[str], str], source: str = "given") -> Metadata:
    """The metadata that values say, by the names of its parts; other keys do not count, nor do None and "".

    `where` says how an error names the place of a key. Raises InvalidInput for a value of the wrong kind.
    """
    known: dict[str, Part[Any]] = {}
    for key in PARTS:
        value = values.get(key)
        if value is not None and value != "" and value != []:
            known[key] = Part(_READERS.get(key, _string)(value, key, where(key)), Origin(source))
    return Metadata(**known)


def sidecar_of(path: Path) -> Metadata:
    """What "salt.meta.toml" (or "salt.txt.meta.toml") says of "salt.txt" beside it; empty where there is none.

    Raises InvalidInput for a file that cannot be read, is no TOML, or has unknown keys or values of the wrong kind.
    """
    for name in (path.name, path.stem):
        beside = path.with_name(name + SIDECAR)
        with suppress(OSError):  # where the name is too long there is none
            if beside.is_file():
                return _sidecar(beside)
    return Metadata()


def _sidecar(path: Path) -> Metadata:
    try:
        text = bytes_of(path, str(path)).decode("utf-8-sig")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{path}: not UTF-8; save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InvalidInput(f"{path}: not TOML: {error}") from error

    def where(key: str) -> str:
        written = re.search(
            rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]|^[ \t]*\[+{re.escape(key)}", text, re.M
        )
        return f"{path}:{text.count(chr(10), 0, written.start()) + 1}" if written else str(path)

    for key in values:
        if key not in PARTS:
            raise InvalidInput(unknown(where(key), "key", key, PARTS))
        if isinstance(values[key], str) and not values[key].strip():
            raise InvalidInput(f"{where(key)}: {key} is blank; leave it out where it is not known")
    return metadata_of(values, where, "sidecar")


def day_of(value: object) -> date:
    """The day that ISO 8601 text, a date or a date with a time means; ValueError for all else.

    >>> day_of("2024-06-03T10:00:00Z")
    datetime.date(2024, 6, 3)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError(f"no date: {value!r}")
    return date.fromisoformat(re.split(r"[T ]", value.strip(), maxsplit=1)[0])


def _string(value: object, key: str, where: str) -> str:
    if not isinstance(value, str):
        raise InvalidInput(f"{where}: {key} is no string: {value!r}")
    if not value.strip():
        raise InvalidInput(f"{where}: {key} is blank")
    require_whole(value, f"{where}: {key}")
    return " ".join(value.split())


def _url(value: object, key: str, where: str) -> str:
    """An address that a page may link to."""
    url = _string(value, key, where)
    if not WEB.fullmatch(url):
        raise InvalidInput(f"{where}: {key} is no web address: {url!r}; expected http://… or https://…")
    return url


def _published(value: object, key: str, where: str) -> date:
    try:
        return day_of(value)
    except ValueError as error:
        raise InvalidInput(f"{where}: {key} is no date: {value!r}; expected YYYY-MM-DD") from error


def _authors(value: object, key: str, where: str) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(
        isinstance(name, str) and name.strip() for name in names
    ):
        raise InvalidInput(f"{where}: {key} is no list of names: {value!r}")
    return tuple(_string(name, key, where) for name in names)


def _opinion(value: object, key: str, where: str) -> bool:
    if not isinstance(value, bool):
        raise InvalidInput(f"{where}: {key} is neither true nor false: {value!r}")
    return value


_READERS: dict[str, Callable[[object, str, str], Any]] = {
    "published": _published,
    "authors": _authors,
    "opinion": _opinion,
    "url": _url,
}
