"""The words of a language: `schemas/lexicon/CODE/*.toml`, read once, never written.

Every rule that depends on words asks a `Language` for them, so that a second language is a folder of data.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import InvalidSchema
from kg.ontology import schema_dir

__all__ = ["ENGLISH", "Language", "language", "shared"]


class Language:
    """The lexicon of one language, by the code of its folder: `Language("en").words("reports", "channel", "days")`."""

    __slots__ = ("_by_word", "_tables", "_words", "code")

    def __init__(self, code: str) -> None:
        self.code = code
        self._tables: dict[str, dict[str, Any]] = {}
        self._words: dict[tuple[str, str, str], frozenset[str]] = {}
        self._by_word: dict[tuple[str, str], dict[str, str]] = {}

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    def table(self, name: str) -> dict[str, Any]:
        """The contents of `NAME.toml` in the folder of the language.

        Raises kg.errors.InvalidSchema with file and place where it cannot be read or is not TOML.
        """
        if name not in self._tables:
            self._tables[name] = _toml(self.folder / f"{name}.toml")
        return self._tables[name]

    @property
    def folder(self) -> Path:
        """Where the tables of the language lie."""
        return schema_dir() / "lexicon" / self.code

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of `NAME.toml` or of a list `NAME.txt`, to say where in it something stands.

        Raises kg.errors.InvalidSchema where it cannot be read.
        """
        return tuple(_read(self.folder / name).splitlines())

    def words(self, name: str, section: str, key: str) -> frozenset[str]:
        """The words of one list of a table."""
        where = (name, section, key)
        if where not in self._words:
            self._words[where] = frozenset(self.table(name)[section][key])
        return self._words[where]

    def by_word(self, name: str, section: str) -> dict[str, str]:
        """A section of `class = [words]` turned round: word → class. The first class that names a word has it.

        >>> ENGLISH.by_word("actuality", "governs")["manage"]
        'inherit'
        """
        where = (name, section)
        if where not in self._by_word:
            turned: dict[str, str] = {}
            for kind, listed in self.table(name)[section].items():
                for word in listed:
                    turned.setdefault(word, kind)
            self._by_word[where] = turned
        return self._by_word[where]


@cache
def shared(name: str) -> dict[str, Any]:
    """A table of all languages, `schemas/lexicon/NAME.toml`; raises as `Language.table`."""
    return _toml(schema_dir() / "lexicon" / f"{name}.toml")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidSchema(f"{path}: cannot be read: {error.strerror}") from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_read(path))
    except tomllib.TOMLDecodeError as error:
        raise InvalidSchema(f"{path}: not TOML: {error}") from error


@cache
def language(code: str) -> Language:
    """The lexicon of a language by its code, the same object each time."""
    return Language(code)


ENGLISH = language("en")
"""The language of the weights that ship."""
