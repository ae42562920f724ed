"""Tables of the lexicon against their declared forms: `schemas/lexicon/forms.toml`, which explains them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from kg.lexicon.toml_lines import Path
from kg.lexicon.value_forms import LISTS, VALUE_FORMS, Fault, key_of, list_of_strings, named
from kg.model import Actuality
from kg.ontology import qualifier_roles, relations, types

MANY = 12
"""Of a vocabulary with more words, an error lists only those that are spelled alike, if any are."""

LONG = 1000

OPEN: Mapping[str, tuple[str, Callable[[str], bool]]] = {
    "word": ("a word in lower case", lambda key: key == key.lower() and bool(key.strip())),
    "name": ("a name", lambda key: bool(key.strip())),
    "code": ("two capitals", lambda key: bool(re.fullmatch("[A-Z]{2}", key))),
}
"""Vocabularies that no list holds: what they expect, and whether a key is one of theirs."""

CLOSED: Mapping[str, Callable[[], Collection[str]]] = {
    "type": types,
    "relation": relations,
    "role": qualifier_roles,
    "actuality": lambda: tuple(Actuality),
}
"""Vocabularies of the code and the ontology."""


def faults_of_forms(declared: Mapping[str, Any]) -> Iterator[Fault]:
    """Forms of values, and vocabularies, that are declared and that there are not."""
    vocabularies = {*OPEN, *CLOSED, "preposition", *declared.get("vocabulary", {})}
    for name, form in declared.items():
        if name != "vocabulary":
            yield from _faults_of_form(form, (name,), vocabularies)


def _faults_of_form(form: object, path: Path, vocabularies: Collection[str]) -> Iterator[Fault]:
    if isinstance(form, dict):
        for key, value in form.items():
            if key.startswith("<") and key.strip("<>") not in vocabularies:
                yield _unknown_form("vocabulary", key.strip("<>"), (*path, key), vocabularies)
            yield from _faults_of_form(value, (*path, key), vocabularies)
    elif isinstance(form, list) and form:
        yield from _faults_of_form(form[0], (*path, 0), vocabularies)
    elif isinstance(form, str) and form.startswith(("<", "[<", "|<")):
        if form.strip("<>[]|") not in vocabularies:
            yield _unknown_form("vocabulary", form.strip("<>[]|"), path, vocabularies)
    elif form not in VALUE_FORMS:
        yield _unknown_form("form", form, path, VALUE_FORMS)


def _unknown_form(what: str, word: object, path: Path, known: Iterable[str]) -> Fault:
    return Fault(path, f"{named(path)}: {what} {word!r} is unknown; known: {', '.join(sorted(known))}")


class Forms:
    """The forms of all tables for one language, whose prepositions are a vocabulary of their own.

    Unless `thorough`, regular expressions and lists of more than LONG words are taken as they are: to look at them takes
    longer than at all the rest.
    """

    def __init__(
        self,
        declared: Mapping[str, Any],
        prepositions: Callable[[], Collection[str]],
        *,
        thorough: bool = False,
    ) -> None:
        self.thorough = thorough
        self._tables = {name: form for name, form in declared.items() if name != "vocabulary"}
        self._vocabulary: Mapping[str, list[str]] = declared.get("vocabulary", {})
        self._prepositions = prepositions
        self._patterns: dict[str, re.Pattern[str]] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the tables that are declared."""
        return frozenset(self._tables)

    def faults(self, name: str, table: Mapping[str, Any]) -> Iterator[Fault]:
        """What is wrong with a table, in the order of its keys."""
        yield from self._section(table, self._tables[name], ())

    def completed(self, name: str, table: Mapping[str, Any]) -> dict[str, Any]:
        """The table with an empty value for every section and list that is declared and not there."""
        return _completed(table, self._tables[name])

    def _section(self, section: object, form: Mapping[str, Any], path: Path) -> Iterator[Fault]:
        if not isinstance(section, dict):
            yield Fault(path, f"{named(path)} is no section")
            return
        for key, value in section.items():
            found = self._form_of(key, form)
            if found is None:
                kind = "section" if isinstance(value, (dict, list)) and not path else "key"
                yield Fault(
                    (*path, key), f"{kind} {key!r} is unknown; known: {_listed(key, self._keys(form))}"
                )
            else:
                yield from self._value(value, found, (*path, key))
        for key in form:
            if not key.endswith("?") and _is_entry(path) and key not in section:
                yield Fault(path, f"{named(path)} has no {key!r}")

    def _form_of(self, key: str, form: Mapping[str, Any]) -> Any:
        """The form of the value of a key, None where the key is unknown."""
        if key in form or f"{key}?" in form:
            return form.get(key, form.get(f"{key}?"))
        return next((f for k, f in form.items() if k.startswith("<") and self._holds(k[1:-1], key)), None)

    def _keys(self, form: Mapping[str, Any]) -> list[str]:
        """The keys of a section, those of a vocabulary written out."""
        keys = (self._known(key[1:-1]) if key.startswith("<") else (key.rstrip("?"),) for key in form)
        return [word for words in keys for word in words]

    def _value(self, value: object, form: Any, path: Path) -> Iterator[Fault]:
        if isinstance(form, dict):
            yield from self._section(value, form, path)
        elif isinstance(form, list):
            if not isinstance(value, list):
                yield Fault(path, f"{named(path)} is no list of entries")
                return
            for number, entry in enumerate(value):
                yield from self._section(entry, form[0], (*path, number))
        elif not self.thorough and (form == "patterns" or (isinstance(value, list) and len(value) > LONG)):
            return
        elif form.startswith(("<", "[<", "|<")):
            yield from self._terms(value, form, path)
        else:
            yield from VALUE_FORMS[form](value, path)

    def _terms(self, value: object, form: str, path: Path) -> Iterator[Fault]:
        """A word of a vocabulary, a list of them, or several divided by a bar."""
        name = form.strip("<>[]|")
        if form.startswith("["):
            yield from list_of_strings(value, path)
        elif not isinstance(value, str):
            yield Fault(path, f"{named(path)} is no string: {value!r}")
        terms = value if isinstance(value, list) else str(value).split("|") if form[0] == "|" else [value]
        for term in terms:
            if isinstance(term, str) and not self._holds(name, term):
                known = _listed(term, self._known(name))
                yield Fault(path, f"{key_of(path)} {term!r} is unknown; known: {known}", term)

    def _known(self, name: str) -> Collection[str]:
        if name in CLOSED:
            return CLOSED[name]()
        if name in OPEN:
            return (OPEN[name][0],)
        return sorted(self._prepositions()) if name == "preposition" else self._vocabulary[name]

    def _holds(self, name: str, word: str) -> bool:
        if name in OPEN:
            return OPEN[name][1](word)
        if name in CLOSED:
            return word in CLOSED[name]()
        if name not in self._patterns:
            places = {"<preposition>": _any(self._prepositions()), "<word>": r"[^\W\d_][\w '-]*"}
            words = [_pattern(known, places) for known in self._vocabulary.get(name, ("<preposition>",))]
            self._patterns[name] = re.compile("|".join(words))
        return self._patterns[name].fullmatch(word) is not None


def _pattern(known: str, places: Mapping[str, str]) -> str:
    parts = re.split("(<[a-z]+>)", known)
    return "".join(places.get(part, re.escape(part)) for part in parts)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words)))})"


def _completed(table: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(table)
    for key, value in form.items():
        if key.startswith("<"):
            continue
        if isinstance(value, dict):
            found[key] = _completed(found.get(key, {}), value)
        elif isinstance(value, list) or value in LISTS:
            found.setdefault(key, [])
    return found


def _is_entry(path: Path) -> bool:
    return bool(path) and isinstance(path[-1], int)


def _listed(word: str, known: Collection[str]) -> str:
    """The known words as an error lists them: those that are spelled alike where there are many."""
    words = [repr(each) if each == "" else each for each in known]
    if len(words) <= MANY:
        return ", ".join(words)
    return ", ".join(get_close_matches(word, words, n=5) or [*words[:MANY], "…"])
