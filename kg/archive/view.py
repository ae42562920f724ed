"""The graph of an article as the decisions leave it, and the way back to how it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg.archive.decisions import Decision, Kind, Standing
from kg.archive.terms import ARCHIVE, ID, KG, NIF, RDF, RDFS, SKOS, text_of
from kg.ontology import BASE

TYPE, LABEL, ALIAS = NamedNode(f"{RDF}type"), NamedNode(f"{RDFS}label"), NamedNode(f"{SKOS}altLabel")
SUBJECT, PREDICATE, OBJECT = (NamedNode(f"{RDF}{part}") for part in ("subject", "predicate", "object"))
EVIDENCE, QUOTE = NamedNode(f"{KG}evidence"), NamedNode(f"{NIF}anchorOf")
CHECKED = NamedNode(f"{ARCHIVE}checked")
TRUE = Literal("true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))
Triples = set[Triple]


def local(node: object) -> str:
    """The id of an entity, or of a statement with "statement-" before it; "" for a node that is neither."""
    return node.value[len(ID) :] if isinstance(node, NamedNode) and node.value.startswith(ID) else ""


def is_entity(node: object) -> bool:
    """Whether a node is an entity or a sequence of speakers, and no statement."""
    return bool(local(node)) and not local(node).startswith("statement-")


def entity(key: str) -> NamedNode:
    """The node of an entity's id."""
    return NamedNode(f"{ID}{key}")


def viewed(read: Triples, name: NamedNode, decided: Standing) -> Triples:
    """The triples of an article as they were read → those that stand under the decisions."""
    article = name.value.removeprefix(f"{BASE}article/")
    kept = _without_dropped(read, decided)
    return {t for found in kept for t in _moved(found, article, decided)}


def _moved(t: Triple, article: str, decided: Standing) -> Iterator[Triple]:
    subject, target = _goes_by(t.subject, article, decided), _goes_by(t.object, article, decided)
    key = local(subject)
    if t.predicate in (LABEL, TYPE) and key:
        yield from _named_anew(Triple(subject, t.predicate, t.object), local(t.subject), decided)
    else:
        yield Triple(subject, t.predicate, target)


def _goes_by(node: Any, article: str, decided: Standing) -> Any:
    key = local(node)
    found = decided.of(article, key) if key else ""
    return entity(found) if found != key else node


def _named_anew(t: Triple, before: str, decided: Standing) -> Iterator[Triple]:
    """The label or class of an entity: that of the one it is, or the one that a user gave."""
    key = local(t.subject)
    link = _last_link(before, decided)
    if t.predicate == TYPE:
        kind = decided.retyped.get(key) or (link.type if link is not None else "")
        yield Triple(t.subject, TYPE, NamedNode(f"{KG}{kind}")) if kind else t
        return
    label = decided.renamed.get(key) or (link.label if link is not None else "")
    if label and isinstance(t.object, Literal) and label != t.object.value:
        yield Triple(t.subject, ALIAS, t.object)
        yield Triple(t.subject, LABEL, Literal(label, language=t.object.language or "en"))
    else:
        yield t


def _last_link(entity: str, decided: Standing) -> Decision | None:
    """The decision that leads to the id that an entity goes by."""
    link, seen = decided.same.get(entity), {entity}
    while link is not None and link.other in decided.same and link.other not in seen:
        seen.add(link.other)
        link = decided.same[link.other]
    return link


Index = dict[object, dict[object, str]]


def indexed(triples: Iterable[Triple]) -> Index:
    """Subject → predicate → the object's text, of several the first in order."""
    found: Index = {}
    for t in triples:
        own, value = found.setdefault(t.subject, {}), text_of(t.object)
        own[t.predicate] = min(value, own.get(t.predicate, value))
    return found


def says(index: Index, statement: NamedNode) -> tuple[str, ...]:
    """Quote, subject, relation and object of a statement, by which a decision on it is found again."""
    own = index.get(statement, {})
    quote = index.get(NamedNode(own[EVIDENCE]), {}).get(QUOTE, "") if EVIDENCE in own else ""
    return quote, own.get(SUBJECT, ""), own.get(PREDICATE, ""), own.get(OBJECT, "")


def _without_dropped(read: Triples, decided: Standing) -> Triples:
    if not decided.statements:
        return read
    found = dict(_decided_statements(read, decided))
    gone: set[object] = {node for node, d in found.items() if d.kind in (Kind.DROP, Kind.NOT_SAID)}
    while more := {t.subject for t in read if t.predicate == OBJECT and t.object in gone} - gone:
        gone |= more  # a report of what is dropped reports nothing
    kept = {t for t in read if t.subject not in gone and t.object not in gone}
    if gone:
        kept -= _left_alone(read - kept, kept)
    checked = {node for node, d in found.items() if d.kind == Kind.CHECKED and node not in gone}
    return kept | {Triple(node, CHECKED, TRUE) for node in checked}


def _decided_statements(read: Triples, decided: Standing) -> Iterator[tuple[NamedNode, Decision]]:
    by_words = {d.says: d for d in decided.statements.values() if any(d.says)}
    index = indexed(read)
    for t in read:
        if t.predicate == EVIDENCE and isinstance(t.subject, NamedNode):
            key = local(t.subject).removeprefix("statement-")
            decision = decided.statements.get(key) or by_words.get(says(index, t.subject))
            if decision is not None:
                yield t.subject, decision


def _left_alone(gone: Triples, kept: Triples) -> Triples:
    """Direct triples and quotes that only dropped statements back."""
    parts = [_asserted(triples) for triples in (gone, kept)]
    direct = {t for t in kept if (t.subject, t.predicate, t.object) in parts[0] - parts[1]}
    pointed = {t.object for t in kept}
    places = {t.object for t in gone if t.predicate == EVIDENCE} - pointed
    return direct | {t for t in kept if t.subject in places}


def _asserted(triples: Triples) -> set[tuple[object, ...]]:
    found: dict[object, dict[object, object]] = {}
    for t in triples:
        if t.predicate in (SUBJECT, PREDICATE, OBJECT):
            found.setdefault(t.subject, {})[t.predicate] = t.object
    return {tuple(parts.get(p) for p in (SUBJECT, PREDICATE, OBJECT)) for parts in found.values()}


def patch(read: Triples, view: Triples) -> str:
    """What leads from one to the other, as lines of RDF Patch ("A" adds, "D" takes away), sorted; "" for nothing."""
    lines = [f"{sign} {t} ." for sign, found in (("A", view - read), ("D", read - view)) for t in found]
    return "".join(f"{line}\n" for line in sorted(lines))


def unpatched(view: Triples, changes: str) -> Triples:
    """The triples as they were read."""
    added, gone = (
        "".join(line[2:] + "\n" for line in changes.split("\n") if line.startswith(sign))
        for sign in ("A ", "D ")
    )
    return (view - _parsed(added)) | _parsed(gone)


def _parsed(lines: str) -> Triples:
    return {quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES)}


def written(triples: Iterable[Triple]) -> list[str]:
    """A line of N-Triples each, sorted."""
    data = serialize(triples, format=RdfFormat.N_TRIPLES)
    return sorted(data.decode("utf-8").removesuffix("\n").split("\n")) if data else []
