"""Regular expressions over the words of a lexicon, written as templates in its tables.

In a template `{name}` stands for a fragment, `{section.list}` for any word of a list, and `{section.*}` for any word of
all lists of a section, or any word that the section explains. Several lines are joined without their indentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from kg.errors import InvalidSchema, unknown
from kg.lexicon.languages import Language
from kg.lexicon.toml_lines import Path
from kg.lexicon.value_forms import named

__all__ = ["GAP", "NEVER", "OPTIONAL_GAP", "Templates", "any_of", "not_after", "pattern_of_list", "patterns"]

GAP = r"[^\S\n]{1,3}"
"""Between two words: within a line, and bounded, so that runs of spaces cost nothing."""
OPTIONAL_GAP = r"[^\S\n]{0,3}"
NEVER = re.compile(r"(?!)")
"""The pattern that a language does without."""
_REFERENCE = re.compile(r"\{([a-z][a-z-]*)(?:\.([a-z_-]+|\*))?\}")
_Patterns = TypeVar("_Patterns")


def any_of(words: Iterable[str], gap: str = GAP) -> str:
    """An alternation, the longest word first; a space in a word stands for `gap`. Of no words, what matches nothing.

    >>> any_of(["till", "up to"])
    '(?:up[^\\\\S\\\\n]{1,3}to|till)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        return NEVER.pattern
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", gap) for word in ordered) + ")"


def not_after(words: Iterable[str]) -> str:
    """A place before which none of some words stands.

    >>> not_after(["the", "of"])
    '(?<!\\\\bthe\\\\s)(?<!\\\\bof\\\\s)'
    """
    return "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words)


class Templates:
    """The templates of one table of a language, over the words of another of its tables."""

    __slots__ = ("_fragments", "_gap", "_places", "_used", "_words", "language", "table")

    def __init__(
        self,
        language: Language,
        table: str,
        words: Mapping[str, Any],
        fragments: Mapping[str, str],
        gap: str = GAP,
    ) -> None:
        """`table` is the name of the table of the templates; `fragments` are expanded already."""
        self.language = language
        self.table = table
        self._words = words
        self._fragments = dict(fragments)
        self._places: dict[str, tuple[str, Path]] = {}
        self._gap = gap
        self._used: set[str] = set()

    def of_table(self, table: str) -> Templates:
        """The same fragments for the templates of another table."""
        made = Templates(self.language, table, self._words, self._fragments, self._gap)
        made._places = dict(self._places)
        return made

    def with_fragments(self, section: str) -> Templates:
        """These and the fragments of a section, each of which may use those before it."""
        made = self.of_table(self.table)
        for name, template in self.language.table(self.table)[section].items():
            made._fragments[name] = made.expanded(template, (section, name))
            made._places[name] = (self.table, (section, name))
        return made

    def place(self, path: Path) -> str:
        """Where a template stands, as an error says it."""
        return _place(self.language, self.table, path)

    def expanded(self, template: str, path: Path) -> str:
        """The regular expression that the template at a path of the table stands for.

        Raises kg.errors.InvalidSchema where it refers to what there is not.
        """
        joined = "".join(line.lstrip() for line in template.split("\n")) if "\n" in template else template
        return _REFERENCE.sub(lambda reference: self._meant(reference, path), joined)

    def compiled(
        self, template: str, path: Path, before: str = "", after: str = "", flags: int = 0
    ) -> re.Pattern[str]:
        """The pattern that a template stands for, between two regular expressions.

        Raises kg.errors.InvalidSchema as `expanded`, and where it, or a fragment that it uses, is no regular expression.
        """
        expanded = self.expanded(template, path)
        try:
            return re.compile(f"{before}(?:{expanded}){after}", flags)
        except re.error as error:
            place, reason = self._cause(expanded) or (self.place(path), error)
            raise InvalidSchema(f"{place}: not a regular expression: {reason}") from error

    def is_used(self, name: str) -> bool:
        """Whether a template that was expanded refers to a fragment."""
        return name in self._used

    def _cause(self, expanded: str) -> tuple[str, re.error] | None:
        """The first fragment in a template that is no regular expression by itself: its place, and why."""
        for name, (table, path) in self._places.items():
            if (fault := _fault(self._fragments[name])) is not None and self._fragments[name] in expanded:
                return _place(self.language, table, path), fault
        return None

    def _meant(self, reference: re.Match[str], path: Path) -> str:
        section, listed = reference[1], reference[2]
        if listed is None and section in self._fragments:
            self._used.add(section)
            return self._fragments[section]
        if listed is None:
            raise InvalidSchema(unknown(self.place(path), "fragment", section, sorted(self._fragments)))
        if section not in self._words or listed not in ("*", *self._words[section]):
            raise InvalidSchema(f"{self.place(path)}: no list {section}.{listed} in its table of words")
        known = self._words[section]
        return any_of(_words(known) if listed == "*" else known[listed], self._gap)


def patterns(kind: type[_Patterns], section: str, templates: Templates) -> _Patterns:
    """The patterns of a section of the table of some templates, as a dataclass with a field for each.

    A name of the section that is no field is a fragment of those after it; a field that the section lacks matches
    nothing, as does an empty one. Raises kg.errors.InvalidSchema for a name that is neither a field nor used.
    """
    own = templates.with_fragments(section)
    listed: Mapping[str, str] = templates.language.table(templates.table)[section]
    names = {field.name.strip("_").replace("_", "-"): field.name for field in fields(kind)}  # type: ignore[arg-type]
    for name in listed:
        if name not in names and not own.is_used(name):
            place = templates.language.place(templates.table, (section, name))
            raise InvalidSchema(unknown(place, "pattern", name, names))
    return kind(
        **{names[n]: own.compiled(listed[n], (section, n)) if listed.get(n) else NEVER for n in names},
    )


def pattern_of_list(language: Language, table: str, path: Path, flags: int = 0) -> re.Pattern[str]:
    """Any of the regular expressions of a list of a table; raises kg.errors.InvalidSchema where one is none."""
    listed = language.listed(table, *map(str, path))
    try:
        return re.compile("|".join(listed), flags)
    except re.error as error:
        wrong, reason = next(
            ((each, fault) for each in listed if (fault := _fault(each)) is not None), (None, error)
        )
        raise InvalidSchema(
            f"{_place(language, table, path, wrong)}: not a regular expression: {reason}"
        ) from error


def _place(language: Language, table: str, path: Path, word: str | None = None) -> str:
    return f"{language.place(table, path, word)}: {named(path)}"


def _fault(expression: str) -> re.error | None:
    try:
        re.compile(expression)
    except re.error as error:
        return error
    return None


def _words(section: Mapping[str, Any]) -> Iterable[str]:
    """The words of all lists of a section; those it explains where it has no such lists."""
    lists = [value for value in section.values() if isinstance(value, list)]
    if lists and all(isinstance(word, str) for listed in lists for word in listed):
        return [word for listed in lists for word in listed]
    return list(section)
