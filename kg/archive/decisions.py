"""Decisions on an archive: which entities are one, and what a user corrects. They are kept in order and never changed; what
stands is what all of them together say, a later one over an earlier one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from kg.errors import InvalidStore

USER = "user"
"""Who made a decision that no rule made."""


class Kind(StrEnum):
    """What a decision does."""

    SAME = "same"
    """`entity` is `other`, under whose id both go."""
    APART = "apart"
    """`entity` is not `other`; no rule makes them one."""
    OWN = "own"
    """`entity` of one `article` is someone else than its namesake elsewhere, and goes by the id `other`."""
    RENAME = "rename"
    """`entity` is called `value`."""
    RETYPE = "retype"
    """`entity` is of the class `value`."""
    DROP = "drop"
    """`statement` is wrong, or of no use."""
    NOT_SAID = "not-said"
    """`statement` is not said in its article."""
    CHECKED = "checked"
    """`statement` was compared with its article and holds."""
    UNDO = "undo"
    """The decision of the number `value` no longer counts."""


ON_STATEMENTS = (Kind.DROP, Kind.NOT_SAID, Kind.CHECKED)


@dataclass(frozen=True)
class Decision:
    """One line of the journal; what its kind has no use for is ""."""

    kind: Kind
    by: str = USER
    """USER, or the name of the rule."""
    entity: str = ""
    other: str = ""
    label: str = ""
    """The label of `other` when they were made one, which both have."""
    type: str = ""
    """The class of `other` when they were made one."""
    article: str = ""
    statement: str = ""
    says: tuple[str, ...] = ()
    """Quote, subject, relation and object of a statement, by which it is known again in a new reading or a changed text."""
    value: str = ""
    reason: str = ""
    proposed: bool = False
    """Whether it waits for a user, and counts for nothing until then."""
    number: int = 0
    """Its place in the journal, from 1."""

    @property
    def outcome(self) -> str:
        """What it does, in a word."""
        return "proposed" if self.proposed else self.kind.value

    @property
    def told(self) -> str:
        """Of what it decides, in ids: ":ada-brook → :ada-brook-2"."""
        names = [f":{key}" for key in (self.entity, self.other) if key]
        names += [f":statement-{self.statement}"] if self.statement else []
        names += [f"“{self.value}”"] if self.value else []
        where = f" in {self.article}" if self.article and not self.statement else ""
        return " → ".join(names) + where

    @property
    def content(self) -> tuple[str, ...]:
        """What it decides, whoever made it and why."""
        return self.kind, self.entity, self.other, self.article, self.statement, self.value

    def text(self) -> str:
        """The decision as JSON, without what it leaves open."""
        known = {key: value for key, value in asdict(self).items() if value}
        return json.dumps(known, ensure_ascii=False, sort_keys=True)


def decision_of(text: str) -> Decision:
    """The decision that `Decision.text` wrote. Raises InvalidStore for anything else."""
    try:
        found: dict[str, Any] = json.loads(text)
        known = {f.name for f in fields(Decision)}
        kind, says = Kind(found.pop("kind")), tuple(found.pop("says", ()))
        return Decision(kind, says=says, **{key: found[key] for key in found if key in known})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidStore(f"journal: no decision of this version of kg: {text[:100]}") from error


@dataclass
class Standing:
    """What all decisions together say. Entities are named by their ids, as in ":ilse-brandt" without the colon."""

    same: dict[str, Decision] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)
    own: dict[tuple[str, str], str] = field(default_factory=dict)
    """Article and id as read → the id that it goes by."""
    renamed: dict[str, str] = field(default_factory=dict)
    retyped: dict[str, str] = field(default_factory=dict)
    statements: dict[str, Decision] = field(default_factory=dict)
    """Statement id → the last decision on it."""
    proposed: dict[frozenset[str], Decision] = field(default_factory=dict)
    undone: set[tuple[str, ...]] = field(default_factory=set)
    """`Decision.content` of what was undone: no rule decides it again."""

    def canonical(self, entity: str) -> str:
        """The id that an entity goes by.

        >>> s = standing([Decision(Kind.SAME, entity="a", other="b"), Decision(Kind.SAME, entity="b", other="c")])
        >>> s.canonical("a"), s.canonical("d")
        ('c', 'd')
        """
        seen = {entity}
        while (link := self.same.get(entity)) is not None and link.other not in seen:
            entity = link.other
            seen.add(entity)
        return entity

    def members(self, entity: str) -> list[str]:
        """The ids that go by that of `entity`, it included."""
        wanted = self.canonical(entity)
        return sorted({wanted} | {key for key in self.same if self.canonical(key) == wanted})

    def is_apart(self, one: str, other: str) -> bool:
        """Whether a decision keeps the two apart, or any two of those that go by their ids."""
        pair = frozenset((self.canonical(one), self.canonical(other)))
        return any(frozenset(map(self.canonical, kept)) == pair for kept in self.apart)

    def of(self, article: str, entity: str) -> str:
        """The id that an entity, as one article is read, goes by."""
        return self.canonical(self.own.get((article, entity), entity))

    def follow(self, d: Decision) -> None:
        """Adds the next decision, which undoes none."""
        self.undone.discard(d.content)
        self._take(d)

    def _take(self, d: Decision) -> None:
        pair = frozenset((d.entity, d.other))
        if d.proposed:
            self.proposed[pair] = d
            return
        if d.kind in (Kind.SAME, Kind.APART):
            self.proposed.pop(pair, None)
        if d.kind == Kind.SAME:
            self.apart.discard(pair)
            if self.canonical(d.other) == d.entity:  # the other way round before
                self.same.pop(d.other, None)
            self.same[d.entity] = d
        elif d.kind == Kind.APART:
            self.apart.add(pair)
            for one, other in ((d.entity, d.other), (d.other, d.entity)):
                if one in self.same and self.canonical(one) == self.canonical(other):
                    del self.same[one]
                    break
        elif d.kind == Kind.OWN:
            self.own[d.article, d.entity] = d.other
        elif d.kind == Kind.RENAME:
            self.renamed[d.entity] = d.value
        elif d.kind == Kind.RETYPE:
            self.retyped[d.entity] = d.value
        elif d.kind in ON_STATEMENTS:
            self.statements[d.statement] = d


def standing(decisions: Iterable[Decision]) -> Standing:
    """What the decisions together say; those that a later one undoes do not count."""
    order = list(decisions)
    undone: set[str] = set()
    for decision in reversed(order):  # what is undone undoes nothing
        if decision.kind == Kind.UNDO and str(decision.number) not in undone:
            undone.add(decision.value)
    found = Standing()
    for decision in order:
        if str(decision.number) in undone:
            found.undone.add(decision.content)
        else:
            found.follow(decision)
    return found
