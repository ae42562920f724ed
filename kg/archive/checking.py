"""Whether an archive holds what it promises: its notes, its articles, and what the decisions made of them.

One article at a time, so that a large archive takes no more memory than a small one.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple
from rdflib import Graph

from kg.archive.decisions import Standing
from kg.archive.entries import CHANGES, FINGERPRINT
from kg.archive.journal import journal, stands
from kg.archive.name_notes import KEY, keys
from kg.archive.oxigraph import OWN, UNION, Data, reading
from kg.archive.terms import as_rdflib
from kg.archive.view import TYPE, patch, unpatched, viewed
from kg.model import ArchivePlace
from kg.store.validation import violations


def faults(folder: ArchivePlace) -> list[str]:
    """What does not hold of an archive, a line each; none where all does. Raises InvalidStore where it cannot be read."""
    with reading(folder) as data:
        return sorted(_faults(data))


def article_faults(folder: ArchivePlace) -> Iterator[tuple[str, list[str]]]:
    """The name of each article's graph, and what `kg.store.validate` finds wrong with it as it was read. Raises
    InvalidStore."""
    with reading(folder) as data:
        for name in data.graphs():
            graph = Graph()
            view = {quad.triple for quad in data.quads(graph=name)}
            for t in unpatched(view, data.value(name, CHANGES, OWN)):
                graph.add((as_rdflib(t.subject), as_rdflib(t.predicate), as_rdflib(t.object)))
            yield name.value, sorted(set(violations(graph)))


def _faults(data: Data) -> Iterator[str]:
    yield from _notes(data)
    decided = stands(data)
    for name in data.graphs():
        yield from _article(data, name, decided)
    yield from _left_behind(data)


def _notes(data: Data) -> Iterator[str]:
    graphs = set(data.graphs())
    noted = {quad.subject for quad in data.quads(None, FINGERPRINT, None, OWN)}
    yield from (f"{name}: a graph without its note" for name in graphs - noted)
    yield from (f"{name}: a note without its graph" for name in noted - graphs)
    numbers = [decision.number for decision in journal(data)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield "journal: its decisions are not numbered from 1 on"


def _article(data: Data, name: NamedNode, decided: Standing) -> Iterator[str]:
    view = {quad.triple for quad in data.quads(graph=name)}
    if not _stands(data, name, view, decided):
        yield f"{name}: is not as the decisions make it"
    if not all(_has(data, t) for t in view):
        yield f"{name}: not all of it is in the default graph"
    for note in keys(view):
        if next(data.quads(note.subject, KEY, note.object, OWN), None) is None:  # type: ignore[arg-type]
            yield f"{note.subject}: cannot be found by its name"


def _has(data: Data, t: Triple) -> bool:
    return next(data.quads(t.subject, t.predicate, t.object, UNION), None) is not None  # type: ignore[arg-type]


def _stands(data: Data, name: NamedNode, view: set[Triple], decided: Standing) -> bool:
    changes = data.value(name, CHANGES, OWN)
    read = unpatched(view, changes)
    new = viewed(read, name, decided)
    return new == view and patch(read, new) == changes


def _left_behind(data: Data) -> Iterator[str]:
    """What no article backs."""
    for quad in data.quads(graph=UNION):
        backing = data.quads(quad.subject, quad.predicate, quad.object)  # type: ignore[arg-type]
        if all(found.graph_name == OWN for found in backing):
            yield f"{quad.subject}: the default graph says of it what no article says"
    for quad in data.quads(None, KEY, None, OWN):
        if next(data.quads(quad.subject, TYPE, None, UNION), None) is None:
            yield f"{quad.subject}: is found by a name though no article has it"
