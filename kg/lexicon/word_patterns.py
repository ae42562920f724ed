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

__all__ = ["GAP", "NEVER", "OPTIONAL_GAP", "Templates", "any_of", "not_after", "patterns"]

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
    """The fragments of one language, over the words of one of its tables."""

    __slots__ = ("_fragments", "_gap", "_used", "_words", "where")

    def __init__(
        self, words: Mapping[str, Any], fragments: Mapping[str, str], where: str, gap: str = GAP
    ) -> None:
        """`where` names the file of the templates in messages; `fragments` are expanded already."""
        self.where = where
        self._words = words
        self._fragments = dict(fragments)
        self._gap = gap
        self._used: set[str] = set()

    def with_fragments(self, templates: Mapping[str, str]) -> Templates:
        """These and further fragments, each of which may use those before it."""
        made = Templates(self._words, self._fragments, self.where, self._gap)
        for name, template in templates.items():
            made._fragments[name] = made.expanded(template, name)
        return made

    def expanded(self, template: str, name: str) -> str:
        """The regular expression that a template called `name` stands for.

        Raises kg.errors.InvalidSchema where it refers to what there is not.
        """
        joined = "".join(line.lstrip() for line in template.split("\n")) if "\n" in template else template
        return _REFERENCE.sub(lambda reference: self._meant(reference, name), joined)

    def compiled(self, template: str, name: str, before: str = "", after: str = "") -> re.Pattern[str]:
        """The pattern that a template stands for, between two regular expressions.

        Raises kg.errors.InvalidSchema as `expanded`, and where it is no regular expression.
        """
        try:
            return re.compile(f"{before}(?:{self.expanded(template, name)}){after}")
        except re.error as error:
            raise InvalidSchema(f"{self.where}: {name}: not a regular expression: {error}") from error

    def is_used(self, name: str) -> bool:
        """Whether a template that was expanded refers to a fragment."""
        return name in self._used

    def _meant(self, reference: re.Match[str], name: str) -> str:
        section, listed = reference[1], reference[2]
        if listed is None and section in self._fragments:
            self._used.add(section)
            return self._fragments[section]
        if listed is None:
            raise InvalidSchema(
                unknown(f"{self.where}: {name}", "fragment", section, sorted(self._fragments))
            )
        if section not in self._words or listed not in ("*", *self._words[section]):
            raise InvalidSchema(f"{self.where}: {name}: no list {section}.{listed} in its table of words")
        known = self._words[section]
        return any_of(_words(known) if listed == "*" else known[listed], self._gap)


def patterns(kind: type[_Patterns], section: Mapping[str, str], templates: Templates) -> _Patterns:
    """The patterns of a section of a table, as a dataclass with a field for each.

    A name of the section that is no field is a fragment of those after it; a field that the section lacks matches
    nothing, as does an empty one. Raises kg.errors.InvalidSchema for a name that is neither a field nor used.
    """
    own = templates.with_fragments(section)
    names = {field.name.strip("_").replace("_", "-"): field.name for field in fields(kind)}  # type: ignore[arg-type]
    for name in section:
        if name not in names and not own.is_used(name):
            raise InvalidSchema(unknown(templates.where, "pattern", name, names))
    return kind(
        **{names[n]: own.compiled(section[n], n) if section.get(n) else NEVER for n in names},
    )


def _words(section: Mapping[str, Any]) -> Iterable[str]:
    """The words of all lists of a section; those it explains where it has no such lists."""
    lists = [value for value in section.values() if isinstance(value, list)]
    if lists and all(isinstance(word, str) for listed in lists for word in listed):
        return [word for listed in lists for word in listed]
    return list(section)
