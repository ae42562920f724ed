"""Whether an archive holds together: its notes, its articles, and what the decisions made of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from kg.archive.decisions import Standing
from kg.archive.entries import CHANGES, FINGERPRINT
from kg.archive.identity import KEY, keys
from kg.archive.journal import journal, stands
from kg.archive.oxigraph import OWN, UNION, Data, reading
from kg.archive.view import TYPE, patch, unpatched, viewed


def faults(folder: Path) -> list[str]:
    """What does not hold of an archive, a line each; none where all does. Raises InvalidStore where it cannot be read."""
    with reading(folder) as data:
        return sorted(_faults(data))


def _faults(data: Data) -> Iterator[str]:
    graphs = set(data.graphs())
    noted = {quad.subject for quad in data.quads(None, FINGERPRINT, None, OWN)}
    yield from (f"{name}: a graph without its note" for name in graphs - noted)
    yield from (f"{name}: a note without its graph" for name in noted - graphs)
    numbers = [decision.number for decision in journal(data)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield "journal: its decisions are not numbered from 1 on"
    decided = stands(data)
    wanted = set()
    for name in graphs:
        view = {quad.triple for quad in data.quads(graph=name)}
        wanted |= set(keys(view))
        if not _stands(data, name, view, decided):
            yield f"{name}: is not as the decisions make it"
    union = {quad.triple for name in graphs for quad in data.quads(graph=name)}
    if union != {quad.triple for quad in data.quads(graph=UNION)}:
        yield "the default graph is not the union of the articles"
    found = set(data.quads(None, KEY, None, OWN))
    yield from (f"{quad.subject}: cannot be found by its name" for quad in wanted - found)
    named = {quad.subject for quad in data.quads(None, TYPE, None, UNION)}
    stray = {quad.subject for quad in found} - named
    yield from (f"{node}: is found by a name though no article has it" for node in stray)


def _stands(data: Data, name: NamedNode, view: set[Triple], decided: Standing) -> bool:
    changes = data.value(name, CHANGES, OWN)
    read = unpatched(view, changes)
    new = viewed(read, name, decided)
    return new == view and patch(read, new) == changes
