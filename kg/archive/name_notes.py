"""The notes by which the named entities of an archive are found by what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.archive.facts import Told, facts_of_article
from kg.archive.oxigraph import OWN, Data
from kg.archive.terms import ARCHIVE
from kg.archive.view import TYPE, entity, is_entity
from kg.ontology import is_a
from kg.resolve.name_keys import name_key, surname_of

KEY = NamedNode(f"{ARCHIVE}key")
"""The key of a name, by which an entity is found."""


def is_person(facts: Told) -> bool:
    """Whether it is one person."""
    return is_a(facts.type, "Person")


def key_of(facts: Told) -> str:
    """The key of the whole name; "" for a name that does not tell who is meant."""
    return name_key(facts.label, facts.type)


def surname_key(facts: Told) -> str:
    """The key of the surname of somebody who is named in full."""
    return f"surname {surname_of(facts.label)}"


def bare_key(facts: Told) -> str:
    """The key of somebody of whom an article tells the surname alone."""
    return f"only {surname_of(facts.label)}"


def keys(triples: Iterable[Triple]) -> list[Quad]:
    """The notes by which the named entities of an article, as it stands in the archive, are found."""
    notes: set[Quad] = set()
    for facts in facts_of_article(triples).values():
        own = [key_of(facts)] if key_of(facts) else []
        if is_person(facts):
            own.append(surname_key(facts) if own else bare_key(facts))
        notes |= {Quad(entity(facts.id), KEY, Literal(key), OWN) for key in own}
    return sorted(notes, key=str)


def lost_keys(data: Data, gone: set[NamedNode]) -> list[Quad]:
    """The notes on entities that no other article than those has."""
    typed = (quad.subject for name in sorted(gone, key=str) for quad in data.quads(None, TYPE, None, name))
    nodes = dict.fromkeys(node for node in typed if is_entity(node))
    kept = {q.subject for q in data.of(nodes, [TYPE], None) if q.graph_name not in gone}
    return list(data.of([node for node in nodes if node not in kept], [KEY], None))
