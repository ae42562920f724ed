"""The entries of `frames.toml`: which relation a clause or a noun phrase states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.lexicon.languages import Language
from kg.model import Actuality

SECTIONS = ("frame", "noun", "role")
_ALTERNATIVES = ("object", "subject", "particle")
"""Keys whose value names several arguments, divided by a bar."""


_FIELDS = {"except": "excluded", "except_target": "excluded_target"}
"""Keys of an entry that have another name as a field."""


@dataclass(frozen=True)
class Frame:
    """One entry of `[[frame]]`, `[[noun]]` or `[[role]]` in frames.toml, which explains the keys."""

    lemma: tuple[str, ...]
    relation: str
    object: tuple[str, ...] = ("obj",)
    noun: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    particle: tuple[str, ...] = ("",)
    adjective: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    direct: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    excluded_target: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    named: bool = False
    amount: bool = False
    passive: bool = False
    unless: tuple[str, ...] = ()
    mutual: bool = False
    joint: bool = False
    together: str = ""
    past: str = ""
    inverse: bool = False
    actuality: Actuality | None = None
    number: int = 0
    """Of the entry in its section, from 0."""

    @property
    def conditions(self) -> int:
        """How many conditions it makes that it holds only in certain company: those with more are tried first."""
        particle = "" not in self.particle
        made = (
            self.noun, particle, self.adjective, self.target, self.direct, self.joint, self.unless, self.needs,
        )  # fmt: skip
        return (
            sum(map(bool, made))
            + 2 * bool(self.noun)
            + bool(self.direct)
            + any(" " in way for way in self.object)
        )


@cache
def frames(language: Language, section: str) -> Mapping[str, tuple[Frame, ...]]:
    """The frames of a section of SECTIONS by lemma: most conditions first, then in the order of the file."""
    by_lemma: dict[str, list[Frame]] = defaultdict(list)
    for number, entry in enumerate(language.table("frames")[section]):
        frame = _frame(entry, number)
        for lemma in frame.lemma:
            by_lemma[lemma].append(frame)
    return {
        lemma: tuple(sorted(found, key=lambda f: (-f.conditions, f.number)))
        for lemma, found in by_lemma.items()
    }


def _frame(entry: Mapping[str, Any], number: int) -> Frame:
    known: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    known |= {field: known.pop(key) for key, field in _FIELDS.items() if key in known}
    known |= {key: tuple(entry[key].split("|")) for key in _ALTERNATIVES if key in entry}
    if "actuality" in entry:
        known["actuality"] = Actuality(entry["actuality"])
    return Frame(**known, number=number)
