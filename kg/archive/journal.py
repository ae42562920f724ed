"""The journal of an archive: its decisions, in order, in the same store as the articles that they change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from kg.archive.decisions import Decision, Standing, decision_of, standing
from kg.archive.oxigraph import OWN, Data, reading
from kg.archive.terms import ARCHIVE, text_of
from kg.model import ArchivePlace

JOURNAL, DECISION = NamedNode(f"{ARCHIVE}journal"), NamedNode(f"{ARCHIVE}decision")


def journal(data: Data) -> list[Decision]:
    """All decisions, in order."""
    found = (decision_of(text_of(q.object)) for q in data.quads(JOURNAL, DECISION, None, OWN))
    return sorted(found, key=lambda decision: decision.number)


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
