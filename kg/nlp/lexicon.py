"""schemas/lexicon/*.toml as Python: read once, checked against the ontology, never written."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from kg.errors import InvalidSchema
from kg.ontology import schema_dir


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of `schemas/lexicon/NAME.toml`; raises InvalidSchema with file and place."""
    path = schema_dir() / "lexicon" / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidSchema(f"{path}: cannot be read: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidSchema(f"{path}: not TOML: {error}") from error


@cache
def by_word(name: str, section: str) -> dict[str, str]:
    """A section of `class = [words]` turned round: word → class. The first class that names a word has it.

    >>> by_word("actuality-en", "governs")["manage"]
    'inherit'
    """
    turned: dict[str, str] = {}
    for kind, listed in table(name)[section].items():
        for word in listed:
            turned.setdefault(word, kind)
    return turned


@cache
def word_set(name: str, section: str, key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(table(name)[section][key])
