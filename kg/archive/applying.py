"""What decisions change in the articles that an archive holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.archive.decisions import Standing
from kg.archive.entries import CHANGES
from kg.archive.name_notes import KEY, keys
from kg.archive.oxigraph import OWN, Data
from kg.archive.view import LABEL, TYPE, patch, unpatched, viewed

View = tuple[set[Triple], str]
"""The graph of an article, and what was changed in it."""


@dataclass(frozen=True)
class Applied:
    """Quads that go and come, and the graphs before and after of the articles that change."""

    remove: list[Quad]
    add: list[Quad]
    changed: dict[NamedNode, tuple[set[Triple], set[Triple]]]


def applied(
    data: Data, names: Iterable[NamedNode], after: Standing, gone: Collection[NamedNode] = ()
) -> Applied:
    """The change to some articles when decisions stand; the graphs of `gone` go in the same transaction."""
    found = Applied([], [], {})
    for name in names:
        (old, old_changes), (new, new_changes) = views(data, name, after)
        if old != new:
            found.changed[name] = old, new
        found.remove.extend(Quad(t.subject, t.predicate, t.object, name) for t in old - new)
        found.add.extend(Quad(t.subject, t.predicate, t.object, name) for t in new - old)
        if old_changes != new_changes:
            found.remove.extend([Quad(name, CHANGES, Literal(old_changes), OWN)] if old_changes else [])
            found.add.extend([Quad(name, CHANGES, Literal(new_changes), OWN)] if new_changes else [])
    wanted = {quad for _, new in found.changed.values() for quad in keys(new)}
    found.remove.extend(sorted(_lost(data, found, gone) - wanted, key=str))
    found.add.extend(sorted(wanted, key=str))
    return found


def views(data: Data, name: NamedNode, after: Standing) -> tuple[View, View]:
    """The graph of an article, and what was changed in it, before and after."""
    view = {quad.triple for quad in data.quads(graph=name)}
    changes = data.value(name, CHANGES, OWN)
    read = unpatched(view, changes)
    new = viewed(read, name, after)
    return (view, changes), (new, patch(read, new))


def _lost(data: Data, found: Applied, gone: Collection[NamedNode]) -> set[Quad]:
    """The notes by which entities are found that no article has any more."""
    had = {
        t.subject for old, new in found.changed.values() for t in old - new if t.predicate in (TYPE, LABEL)
    }
    known = found.changed.keys() | {*gone}
    kept = {q.subject for q in data.of(had, [TYPE], None) if q.graph_name not in known}
    return set(data.of(had - kept, [KEY], None))
