"""The forms of single values of a table, and what is wrong with a value that has another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kg.lexicon.toml_lines import Path


class Fault(NamedTuple):
    """What is wrong in a table, at which keys, and with which word of the value there."""

    path: Path
    message: str
    word: str | None = None


def named(path: Path) -> str:
    """A path as an error words it: "governs.inherit", "frame 32: object"."""
    words = ""
    for key in path:
        words += (
            f" {key + 1}:"
            if isinstance(key, int)
            else f"{'' if not words else ' ' if words[-1] == ':' else '.'}{key}"
        )
    return words.rstrip(":") or "the table"


def key_of(path: Path) -> str:
    return next((str(key) for key in reversed(path) if isinstance(key, str)), "table")


def _words(value: object, path: Path) -> Iterator[Fault]:
    """A list of different words in lower case."""
    yield from list_of_strings(value, path)
    if isinstance(value, list) and (joined := "\n".join(map(str, value))) != joined.lower():
        word = next(word for word in value if str(word) != str(word).lower())
        yield Fault(path, f"{named(path)} has {word!r}; expected lower case", word)


def list_of_strings(value: object, path: Path) -> Iterator[Fault]:
    """A list of different strings. Long lists are told to be sound without a look at each of their words."""
    if not isinstance(value, list):
        yield Fault(path, f"{named(path)} is no list: {value!r}")
    elif not value:
        yield Fault(path, f"{named(path)} is empty; leave it out")
    elif set(map(type, value)) != {str} or not all(map(str.strip, value)):
        wrong = next(word for word in value if not isinstance(word, str) or not word.strip())
        yield Fault(path, f"{named(path)} has {wrong!r}; expected words")
    elif len(set(value)) < len(value):
        word = next(word for word, times in Counter(value).items() if times > 1)
        yield Fault(path, f"{named(path)} has {word!r} twice", word)


def _phrases(value: object, path: Path) -> Iterator[Fault]:
    """A list of lists of strings."""
    if not isinstance(value, list) or not value:
        yield Fault(path, f"{named(path)} is no list of lists, or an empty one")
        return
    for number, forms in enumerate(value):
        yield from list_of_strings(forms, path)
        if forms in value[:number]:
            yield Fault(path, f"{named(path)} has {forms!r} twice", str(forms[0]))


def _list_of(kind: type | tuple[type, ...], what: str) -> Callable[[object, Path], Iterator[Fault]]:
    def check(value: object, path: Path) -> Iterator[Fault]:
        if not isinstance(value, list) or not value or not all(isinstance(each, kind) for each in value):
            yield Fault(path, f"{named(path)} is no list of {what}: {value!r}")

    return check


def _one(kind: type | tuple[type, ...], what: str) -> Callable[[object, Path], Iterator[Fault]]:
    def check(value: object, path: Path) -> Iterator[Fault]:
        if not isinstance(value, kind) or value == "" or (isinstance(value, bool) and kind is not bool):
            yield Fault(path, f"{named(path)} is no {what}: {value!r}")

    return check


def _word(value: object, path: Path) -> Iterator[Fault]:
    yield from _one(str, "word")(value, path)
    if isinstance(value, str) and value != value.lower():
        yield Fault(path, f"{named(path)} is {value!r}; expected lower case")


def _patterns(value: object, path: Path) -> Iterator[Fault]:
    yield from list_of_strings(value, path)
    for pattern in value if isinstance(value, list) else ():
        try:
            re.compile(pattern)
        except re.error as error:
            yield Fault(path, f"{named(path)} has {pattern!r}, no regular expression: {error}", pattern)


VALUE_FORMS: Mapping[str, Callable[[object, Path], Iterator[Fault]]] = {
    "words": _words,
    "names": list_of_strings,
    "phrases": _phrases,
    "patterns": _patterns,
    "word": _word,
    "name": _one(str, "name"),
    "template": _one(str, "template"),
    "number": _one((int, float), "number"),
    "numbers": _list_of((int, float), "numbers"),
    "dates": _list_of(date, "dates"),
    "flag": _one(bool, "truth value"),
}
"""Form → the faults of a value."""
LISTS = ("words", "names", "phrases", "patterns", "numbers", "dates")
"""Forms whose empty value is an empty list."""
