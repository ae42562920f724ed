"""An archive as an article finds it that comes in: entities by their names, and what is decided on them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode

from kg.archive.decisions import Decision, Kind, Standing
from kg.archive.facts import ArchiveFacts, Facts, Told, facts_in
from kg.archive.identity_rules import SURNAME
from kg.archive.name_notes import KEY
from kg.archive.oxigraph import OWN, Data
from kg.archive.view import TYPE, entity, local


@dataclass(frozen=True)
class Known:
    """The archive without the graphs in whose place the article comes."""

    data: Data
    decided: Standing
    without: Collection[NamedNode]

    def has(self, key: str) -> bool:
        """Whether an article has the entity."""
        return next(self.graphs(key), None) is not None

    def graphs(self, key: str) -> Iterator[NamedNode]:
        """The articles that have the entity."""
        found = self.data.quads(entity(key), TYPE)
        return (q.graph_name for q in found if q.graph_name not in self.without)  # type: ignore[misc]

    def facts(self, key: str) -> ArchiveFacts | None:
        """What is known of an entity; None where no article has it."""
        return facts_in(self.data, key, self.without)

    def bearers(self, key: str) -> list[str]:
        """The ids of the entities that are found by a key, sorted."""
        return sorted({local(q.subject) for q in self.data.quads(None, KEY, Literal(key), OWN)})

    def under(self, key: str, facts: Facts) -> Iterator[Told]:
        """The entities that have a key, the one itself left out."""
        return (found for o in self.bearers(key) if o != facts.id and (found := self.facts(o)) is not None)

    @cached_property
    def by_surname(self) -> list[Decision]:
        """The decisions that stand by which a surname alone means somebody."""
        made = self.decided.same.values()
        return [d for d in made if d.kind == Kind.SAME and d.by == SURNAME.name and d.article]
