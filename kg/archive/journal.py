"""The journal of an archive: its decisions, in order, in the same store as the articles that they change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from kg.archive.decisions import Decision, Kind, Standing, decision_of, standing
from kg.archive.oxigraph import OWN, Data, reading
from kg.archive.terms import ARCHIVE, text_of
from kg.model import ArchivePlace

JOURNAL, DECISION = NamedNode(f"{ARCHIVE}journal"), NamedNode(f"{ARCHIVE}decision")
COUNT = f"SELECT (COUNT(*) AS ?n) {{ GRAPH {OWN} {{ {JOURNAL} {DECISION} ?decision }} }}"


def journal(data: Data) -> list[Decision]:
    """All decisions, in order."""
    found = (decision_of(text_of(q.object)) for q in data.quads(JOURNAL, DECISION, None, OWN))
    return sorted(found, key=lambda decision: decision.number)


class Journal:
    """The decisions of an archive while articles are added to it: read once, and anew where somebody else decided."""

    def __init__(self) -> None:
        self._decisions: list[Decision] = []
        self.standing = Standing()

    def refresh(self, data: Data) -> None:
        """Reads them where they are not those that are known: none is ever taken away, so that their number tells."""
        (row,) = data.query(COUNT)
        if int(row["n"].value) != len(self._decisions):
            self._decisions = journal(data)
            self.standing = standing(self._decisions)

    def add(self, new: Iterable[Decision]) -> list[Decision]:
        """The new decisions with the numbers that follow; they stand from now on."""
        made = numbered(self._decisions, new)
        self._decisions += made
        if any(decision.kind == Kind.UNDO for decision in made):
            self.standing = standing(self._decisions)
        else:
            for decision in made:
                self.standing.follow(decision)
        return made


def numbered(known: list[Decision], new: Iterable[Decision]) -> list[Decision]:
    """The new decisions with the numbers that follow."""
    last = known[-1].number if known else 0
    return [replace(decision, number=last + place) for place, decision in enumerate(new, 1)]


def lines(decisions: Iterable[Decision]) -> list[Quad]:
    """The decisions as the store holds them."""
    return [Quad(JOURNAL, DECISION, Literal(decision.text()), OWN) for decision in decisions]


def stands(data: Data) -> Standing:
    """What the journal says."""
    return standing(journal(data))


def decisions(folder: ArchivePlace, *, proposed: bool = False) -> list[Decision]:
    """The decisions of an archive in order; with `proposed` only those that wait for a user. Raises InvalidStore."""
    with reading(folder) as data:
        if proposed:
            return sorted(stands(data).proposed.values(), key=lambda decision: decision.number)
        return journal(data)
