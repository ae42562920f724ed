"""One language: the tables of its folder, checked when they are loaded."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from kg.errors import InvalidSchema, unknown
from kg.lexicon.table_forms import Forms, faults_of_forms
from kg.lexicon.toml_lines import line_of
from kg.ontology import schema_dir

WORD_LIST = "words.txt"
"""The file of a folder that lists words of the language, one a line."""


class Language:
    """The lexicon of one language: `Language("en").words("reports", "times", "days")`.

    `folder` is where its tables lie, by default `schemas/lexicon/CODE`. A table is read when it is first asked for and held
    to its form (schemas/lexicon/forms.toml). What is declared there and left out by the language is empty. Every method
    that reads a table raises kg.errors.InvalidSchema, with file, line and what is known, for one that does not hold.
    """

    def __init__(self, code: str, folder: Path | None = None) -> None:
        self.code = code
        self.folder = folder if folder is not None else lexicon_dir() / code
        self._tables: dict[str, dict[str, Any]] = {}
        self._words: dict[tuple[str, ...], frozenset[str]] = {}
        self._by_word: dict[tuple[str, str], dict[str, str]] = {}

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @property
    def name(self) -> str:
        """What the language is called, as an error words it: "English"."""
        return str(self.table("language").get("name", self.code))

    @property
    def frequent_words(self) -> str:
        """The name of the list of frequent words, jusText's or one of `languages.toml`, that stands for the language."""
        return str(self.table("language").get("frequent_words", ""))

    def table(self, name: str) -> dict[str, Any]:
        """The contents of `NAME.toml`, with an empty value for what is declared and not there."""
        if name not in self._tables:
            found = self._read(name)
            for problem in self._problems(name, found, self._forms):
                raise InvalidSchema(problem)
            self._tables[name] = self._forms.completed(name, found)
        return self._tables[name]

    def words(self, name: str, *keys: str) -> frozenset[str]:
        """The words of one list of a table; none where the table has no such list."""
        where = (name, *keys)
        if where not in self._words:
            self._words[where] = frozenset(self.listed(name, *keys))
        return self._words[where]

    def listed(self, name: str, *keys: str) -> tuple[str, ...]:
        """The same in the order of the file."""
        found: Any = self.table(name)
        for key in keys:
            found = found.get(key, {})
        return tuple(found)

    def lists(self, name: str, section: str) -> Mapping[str, tuple[str, ...]]:
        """All lists of a section by their keys, in the order of the file."""
        return {key: tuple(words) for key, words in self.table(name)[section].items()}

    def by_word(self, name: str, section: str) -> Mapping[str, str]:
        """A section of `class = [words]` turned round: word → class. The first class that names a word has it.

        >>> language("en").by_word("actuality", "governs")["manage"]
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

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The words of `words.txt`, which tell whether two halves are one word; none where there is no such file."""
        path = self.folder / WORD_LIST
        return frozenset(text_of(path).splitlines()) if path.is_file() else frozenset()

    def line_of(self, name: str, section: str, number: int) -> int:
        """The line of `NAME.toml` at which an entry begins; `number` counts those of the section, from 0."""
        return line_of(text_of(self.folder / f"{name}.toml"), (section, number))

    def place(self, name: str, path: Sequence[str | int], word: str | None = None) -> str:
        """File and line of a value of `NAME.toml`, as an error names them; with `word`, the line of that word in it."""
        file = self.folder / f"{name}.toml"
        return f"{shown(file)}:{line_of(text_of(file), path, word)}"

    def problems(self) -> Iterator[str]:
        """All that is wrong with the folder, a line each: files that are no table, and what does not hold in each table.

        More thorough than what is checked on loading (see kg.lexicon.table_forms.Forms).
        """
        forms = Forms(declared(), lambda: self.words("language", "preposition"), thorough=True)
        for path in sorted(self.folder.iterdir()):
            if path.name != WORD_LIST and (path.suffix != ".toml" or path.stem not in self._forms.names):
                yield unknown(shown(path), "table", path.stem, self._forms.names)
        for name in sorted(self._forms.names):
            yield from self._problems(name, self._read(name), forms)

    @cached_property
    def _forms(self) -> Forms:
        return Forms(declared(), lambda: self.words("language", "preposition"))

    def _read(self, name: str) -> dict[str, Any]:
        if name not in self._forms.names:
            raise InvalidSchema(
                unknown(shown(lexicon_dir() / "forms.toml"), "table", name, self._forms.names)
            )
        path = self.folder / f"{name}.toml"
        return toml_of(path) if path.is_file() else {}

    def _problems(self, name: str, table: Mapping[str, Any], forms: Forms) -> Iterator[str]:
        for fault in forms.faults(name, table):
            yield f"{self.place(name, fault.path, fault.word)}: {fault.message}"


_KNOWN: dict[str, Language] = {}
"""The languages that were asked for or registered, by their codes."""


def language(code: str) -> Language:
    """The lexicon of a language by its code, the same object each time.

    Raises kg.errors.InvalidSchema where it was not registered and `schemas/lexicon` has no folder of that name.
    """
    if code not in _KNOWN:
        folders = {path.name for path in lexicon_dir().iterdir() if path.is_dir()}
        if code not in folders:
            raise InvalidSchema(unknown(shown(lexicon_dir()), "language", code, folders | _KNOWN.keys()))
        _KNOWN[code] = Language(code)
    return _KNOWN[code]


def register(language: Language) -> None:
    """Makes a language known by its code: documents whose vocabulary has that code are then read with its words."""
    _KNOWN[language.code] = language


@cache
def shared(name: str) -> dict[str, Any]:
    """A table of all languages, `schemas/lexicon/NAME.toml`; raises as `Language.table`."""
    return Language("", lexicon_dir()).table(name)


@cache
def declared() -> dict[str, Any]:
    """The forms of all tables; raises InvalidSchema for a form that there is not."""
    path = lexicon_dir() / "forms.toml"
    found = toml_of(path)
    for fault in faults_of_forms(found):
        raise InvalidSchema(f"{shown(path)}:{line_of(text_of(path), fault.path)}: {fault.message}")
    return found


def lexicon_dir() -> Path:
    """Where the folders of the languages lie."""
    return schema_dir() / "lexicon"


def shown(path: Path) -> str:
    """A path as an error names it: "schemas/lexicon/en/frames.toml"."""
    root = schema_dir().parent
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


def text_of(path: Path) -> str:
    """The characters of a file; raises InvalidSchema where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidSchema(f"{shown(path)}: cannot be read: {error.strerror}") from error


def toml_of(path: Path) -> dict[str, Any]:
    """The contents of a file of TOML; raises InvalidSchema where it cannot be read or is none."""
    try:
        return tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as error:
        raise InvalidSchema(f"{shown(path)}: not TOML: {error}") from error


ENGLISH = language("en")
"""The language of the weights that ship."""
