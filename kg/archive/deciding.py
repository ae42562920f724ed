"""What a user decides: checked against what stands, written to the journal, and applied to the articles that it concerns,
all in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Quad

from kg.archive.applying import applied, views
from kg.archive.decisions import ON_STATEMENTS, Decision, Kind, Standing, standing
from kg.archive.entries import CHANGES
from kg.archive.journal import journal, lines, numbered
from kg.archive.oxigraph import OWN, Data, reading, writing
from kg.archive.terms import KG, text_of
from kg.archive.view import EVIDENCE, LABEL, TYPE, entity, indexed, says, unpatched
from kg.errors import InvalidInput
from kg.model import ArchivePlace
from kg.ontology import BASE, types


@dataclass(frozen=True)
class Effect:
    """What decisions change."""

    decisions: tuple[Decision, ...]
    articles: tuple[str, ...]
    """The ids of the articles whose graphs change."""
    triples: int
    """How many triples come or go."""


def decide(folder: ArchivePlace, decisions: Sequence[Decision], *, dry: bool = False) -> Effect:
    """Adds decisions to the journal and applies them, or only tells what they would change.

    Raises InvalidInput, before anything is changed, for one that names what is not there or that contradicts another, and
    InvalidStore.
    """
    if dry:
        with reading(folder) as data:
            return _effect(data, decisions)[0]
    with writing(folder) as data:
        effect, remove, add = _effect(data, decisions)
        data.change(remove=remove, add=add)
        return effect


def _effect(data: Data, decisions: Sequence[Decision]) -> tuple[Effect, list[Quad], list[Quad]]:
    known = journal(data)
    for decision in decisions:
        completed = _completed(data, decision, known)
        known += numbered(known, [completed])
    made = tuple(known[len(known) - len(decisions) :])
    after = standing(known)
    change = applied(data, _concerned(data, made, known), after)
    articles = tuple(sorted(name.value.removeprefix(f"{BASE}article/") for name in change.changed))
    count = sum(len(old ^ new) for old, new in change.changed.values())
    return Effect(made, articles, count), change.remove, [*lines(made), *change.add]


def _concerned(data: Data, made: Iterable[Decision], known: Sequence[Decision]) -> list[NamedNode]:
    """The articles whose graphs may change, sorted."""
    by_number = {str(decision.number): decision for decision in known}
    found: set[object] = set()
    for one in made:
        decision = one
        while decision.kind == Kind.UNDO and decision.value in by_number:
            decision = by_number[decision.value]
        if decision.kind in ON_STATEMENTS:
            found |= _holding(data, decision)
        before, after = standing(known[: known.index(one)]), standing(known)
        for key in {decision.entity, decision.other} - {""}:
            for node in {entity(k) for s in (before, after) for k in (*s.members(key), s.canonical(key))}:
                found |= {quad.graph_name for quad in data.quads(node, TYPE)}
    return sorted((name for name in found if isinstance(name, NamedNode)), key=str)


def _holding(data: Data, decision: Decision) -> set[object]:
    """The articles that a statement stands in, or stood in before it was dropped."""
    node = entity(f"statement-{decision.statement}")
    found: set[object] = {quad.graph_name for quad in data.quads(node, TYPE)}
    for quad in data.quads(None, CHANGES, None, OWN):
        changes = text_of(quad.object)
        if str(node) in changes or (any(decision.says) and decision.says[1] in changes):
            found.add(quad.subject)
    return found


def _completed(data: Data, d: Decision, known: Sequence[Decision]) -> Decision:
    """The decision with what it needs from the archive. Raises InvalidInput where it cannot be made."""
    stands = standing(known)
    if d.kind == Kind.UNDO:
        return _undoing(d, known)
    if d.kind in ON_STATEMENTS:
        return _on_statement(data, d)
    if d.kind == Kind.RETYPE and d.value not in types():
        raise InvalidInput(f"{d.value!r}: no class of the ontology; known: {', '.join(sorted(types()))}")
    if d.kind == Kind.SAME:
        return _same(data, d, stands)
    if d.kind == Kind.APART and d.entity == d.other:
        raise InvalidInput(
            f":{d.entity}: nothing can be kept apart from itself; split one article's with --article"
        )
    if d.kind in (Kind.RENAME, Kind.RETYPE, Kind.OWN):
        _require(data, stands.canonical(d.entity))
    return d


def _same(data: Data, d: Decision, stands: Standing) -> Decision:
    one, other = stands.canonical(d.entity), stands.canonical(d.other)
    if one == other:
        raise InvalidInput(f":{d.entity} and :{d.other} are one already, :{one}")
    _require(data, one)
    label, kind = _require(data, other)
    return replace(d, entity=one, other=other, label=label, type=kind)


def _require(data: Data, key: str) -> tuple[str, str]:
    """The label and class of an entity; InvalidInput where the archive has none of that id."""
    node = entity(key)
    kinds = sorted(text_of(quad.object) for quad in data.quads(node, TYPE))
    labels = sorted(text_of(quad.object) for quad in data.quads(node, LABEL))
    if not kinds:
        raise InvalidInput(f":{key}: no such entity in the archive; `kg about NAME --store DIR` finds ids")
    return (labels or [""])[0], kinds[0].removeprefix(KG)


def _on_statement(data: Data, d: Decision) -> Decision:
    """With what the statement says as its article is read, by which it is known again."""
    node = entity(f"statement-{d.statement}")
    for quad in data.quads(node, EVIDENCE):
        if isinstance(quad.graph_name, NamedNode):
            (view, changes), _ = views(data, quad.graph_name, Standing())
            article = quad.graph_name.value.removeprefix(f"{BASE}article/")
            words = says(indexed(unpatched(view, changes)), node)
            return replace(d, says=words, article=article)
    raise InvalidInput(f"{d.statement}: no such statement in the archive; a query or `kg about` shows ids")


def _undoing(d: Decision, known: Sequence[Decision]) -> Decision:
    if d.value not in {str(decision.number) for decision in known}:
        raise InvalidInput(f"{d.value}: no decision of that number; `kg merges` lists them")
    return d
