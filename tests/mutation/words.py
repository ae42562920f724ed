"""Lists of words emptied: each class of words in the sections of `schemas/lexicon/en` that a part uses.

A list keeps one word that no text has, so that patterns made of it match nothing. A section of `word = value` loses all
its words at once, an array of tables (`[[verb]]`) one entry at a time or, for those with a relation, one relation at a time.
"""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Callable, Iterable, Iterator
from types import CodeType
from typing import Any

from tests.mutation.mutant import Mutant, loaded
from tests.mutation.parts import ROOT, Part
from tests.mutation.rebaking import rebake
from tests.mutation.uses import Tables, Use, uses_of

FOLDER = ROOT / "schemas" / "lexicon" / "en"
NOWHERE = "\ue000"
"""In no text."""
OWNERS = {
    "abbreviations": "reader",
    "actuality": "actuality",
    "coreference": "coref",
    "countries": "mentions",
    "frames": "claims",
    "names": "mentions",
    "quantity": "quantity",
    "reports": "attribution",
    "time": "time",
    "types": "mentions",
}
"""Table → the part that must notice each class of its words; of others that use a section it is asked as a whole."""
MANY = 50
"""Tables with more sections than this are one entry a section (a country): a field is emptied in all at once."""


def word_mutants(part: Part) -> list[Mutant]:
    """The mutants of the words that a part uses."""
    tables: Tables = {f.stem: tomllib.loads(f.read_text(encoding="utf-8")) for f in FOLDER.glob("*.toml")}
    uses = uses_of(part, tables)
    mutants = []
    for file, table in sorted(tables.items()):
        for path, label, change in _classes(table, OWNERS.get(file, part.name) == part.name):
            using = [use for use in uses if _covers(use, file, path, table)]
            if using:
                users = frozenset(use.user for use in using if use.user is not None)
                baked = any(use.user is None for use in using)
                mutants.append(_mutant(file, path, label, change, frozenset() if baked else users))
    return mutants


Change = Callable[[dict[str, Any]], None]


def _classes(table: dict[str, Any], own: bool) -> Iterator[tuple[tuple[str, ...], str, Change]]:
    if len(table) > MANY:
        for name in sorted(
            {
                key
                for entry in table.values()
                for key, value in entry.items()
                if value and isinstance(value, list)
            }
        ):
            yield (), f"every {name}", lambda t, name=name: _each(t, name)
        return
    for section, value in table.items():
        if not own:
            yield (section,), section, lambda t, s=section: _empty(t, s)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield from _entries(section, value)
        elif isinstance(value, list):
            yield (section,), section, lambda t, s=section: _empty(t, s)
        elif isinstance(value, dict):
            lists = [key for key, below in value.items() if isinstance(below, dict) or _is_words(below)]
            for key in lists:
                yield (section, key), f"{section}.{key}", lambda t, s=section, k=key: _empty(t[s], k)
            if len(lists) < len(value):
                yield (section,), section, lambda t, s=section, kept=frozenset(lists): _reword(t[s], kept)


def _entries(section: str, entries: list[dict[str, Any]]) -> Iterator[tuple[tuple[str, ...], str, Change]]:
    groups: dict[str, list[int]] = {}
    for i, entry in enumerate(entries):
        lemma = entry.get("lemma", "")
        first = lemma if isinstance(lemma, str) else lemma[0]
        groups.setdefault(entry.get("relation") or f"{first} {i}", []).append(i)
    for name, places in groups.items():

        def without(table: dict[str, Any], places: frozenset[int] = frozenset(places)) -> None:
            table[section][:] = [e for i, e in enumerate(table[section]) if i not in places]

        yield (section,), f"{section} {name}", without


def _is_words(value: object) -> bool:
    """Is it a list of words, or of lists of them?"""
    return isinstance(value, list) and all(
        isinstance(v, str) or (isinstance(v, list) and _is_words(v)) for v in value
    )


def _empty(container: dict[str, Any], key: str) -> None:
    container[key] = _without_words(container[key])


def _without_words(value: Any) -> Any:
    if isinstance(value, dict) and value and all(isinstance(v, dict) or _is_words(v) for v in value.values()):
        return {key: _without_words(v) for key, v in value.items()}
    if isinstance(value, dict):
        return {NOWHERE: next(iter(value.values()), "")}
    if value and isinstance(value[0], dict):
        return []
    if value and isinstance(value[0], list):
        return [[f"{NOWHERE}{i}"] for i in range(len(value))]
    return [NOWHERE]


def _each(table: dict[str, Any], name: str) -> None:
    for entry in table.values():
        if name in entry:
            entry[name] = []


def _reword(section: dict[str, Any], kept: frozenset[str]) -> None:
    """Leaves of the words that are keys one that no text has."""
    words = [key for key in section if key not in kept]
    value = section[words[0]]
    for word in words:
        del section[word]
    section[NOWHERE] = value


def _covers(use: Use, file: str, path: tuple[str, ...], table: dict[str, Any]) -> bool:
    if use.path[0] != file:
        return False
    below: Any = table
    for wanted, asked in zip(path, use.path[1:], strict=False):
        if asked is None:
            known = use.constants & set(below)
            if known and wanted not in known:
                return False
        elif asked in below and asked != wanted:
            return False
        below = below[wanted]
        if not isinstance(below, dict):
            break
    return True


def _mutant(
    file: str, path: tuple[str, ...], label: str, change: Change, users: frozenset[CodeType]
) -> Mutant:
    def apply() -> None:
        for language in _languages():
            change(language.table(file))
        forget()
        rebake(file)

    return Mutant("words", f"{file}.toml {label}", f"schemas/lexicon/en/{file}.toml", apply, users)


def _languages() -> Iterable[Any]:
    from kg.lexicon import Language

    return [o for o in gc.get_objects() if isinstance(o, Language) and o.code == "en"]


def forget() -> None:
    """Drops whatever was made of the tables of a language, but not the tables."""
    for language in _languages():
        names = [*getattr(language, "__dict__", ()), *getattr(type(language), "__slots__", ())]
        for name in names:
            value = getattr(language, name)
            if name == "_tables":
                continue
            if isinstance(value, dict):
                value.clear()
            elif name in type(language).__dict__ and name in getattr(language, "__dict__", ()):
                del language.__dict__[name]  # a cached property
    for module in loaded("kg.lexicon", "kg.wrapping"):
        for name, value in [*vars(module).items()]:
            if hasattr(value, "cache_clear") and name not in ("language", "declared", "shared"):
                value.cache_clear()


def control() -> Mutant:
    """No word changed, but everything made of words made again: the tests must still pass."""

    def apply() -> None:
        forget()
        for file in sorted(FOLDER.glob("*.toml")):
            rebake(file.stem)

    return Mutant("control", "no word changed", "", apply)
