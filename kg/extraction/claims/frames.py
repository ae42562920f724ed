"""The lexicon's frames: which relation a clause or a noun phrase states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from kg.errors import InvalidSchema, unknown
from kg.lexicon import ENGLISH
from kg.model import Actuality
from kg.ontology import relation, types

SECTIONS = ("frame", "noun")


@dataclass(frozen=True)
class Frame:
    """One entry of `[[frame]]` or `[[noun]]` in schemas/lexicon/en/frames.toml, which explains the keys."""

    lemma: tuple[str, ...]
    relation: str
    object: tuple[str, ...] = ("obj",)
    noun: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    particle: str = ""
    adjective: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    mutual: bool = False
    joint: bool = False
    together: str = ""
    inverse: bool = False
    actuality: Actuality | None = None
    line: int = 0

    @property
    def conditions(self) -> int:
        """How many conditions it makes: those with more are tried first."""
        made = (self.noun, self.particle, self.adjective, self.target, self.joint, self.unless)
        return sum(map(bool, made)) + any(" " in way for way in self.object)


@cache
def frames(section: str) -> Mapping[str, tuple[Frame, ...]]:
    """Frames by lemma, most conditions first, then in the order of the file; the sections are SECTIONS."""
    by_lemma: dict[str, list[Frame]] = defaultdict(list)
    for number, entry in enumerate(ENGLISH.table("frames")[section]):
        frame = _frame(entry, number)
        for lemma in frame.lemma:
            by_lemma[lemma].append(frame)
    return {
        lemma: tuple(sorted(found, key=lambda f: (-f.conditions, f.line)))
        for lemma, found in by_lemma.items()
    }


def line_of(section: str, frame: Frame) -> int:
    """The line of `schemas/lexicon/en/frames.toml` at which the frame begins."""
    lines = ENGLISH.lines("frames.toml")
    heads = [number for number, line in enumerate(lines, 1) if line.strip() == f"[[{section}]]"]
    return heads[frame.line - 1]


def _frame(entry: Mapping[str, Any], number: int) -> Frame:
    known = {f.name for f in fields(Frame)} - {"line"}
    strange = sorted(set(entry) - known)
    where = f"schemas/lexicon/en/frames.toml: entry {number + 1} ({entry.get('lemma')})"
    if strange:
        raise InvalidSchema(unknown(where, "key", strange[0], known))
    relation(entry["relation"])
    relation(entry.get("together", entry["relation"]))
    actuality = entry.get("actuality")
    if actuality is not None and actuality not in tuple(Actuality):
        raise InvalidSchema(unknown(where, "actuality", actuality, Actuality))
    for name in entry.get("target", ()):
        if name not in types():
            raise InvalidSchema(unknown(where, "type", name, types()))
    ways = {k: tuple(entry[k].split("|")) for k in ("object", "subject") if k in entry}
    lists = {k: tuple(v) for k, v in entry.items() if isinstance(v, list)}
    plain = {k: v for k, v in entry.items() if k not in ways and k not in lists}
    if actuality is not None:
        plain["actuality"] = Actuality(actuality)
    return Frame(**{**plain, **lists, **ways, "line": number + 1})
