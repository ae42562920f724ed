"""Every node is of a known kind and says only what kg says of that kind; whatever is pointed to is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from rdflib import PROV, RDF, RDFS, SKOS, BNode, URIRef
from rdflib.term import Identifier

from kg.ontology import fields, qualifier_roles, relations
from kg.store.checks.census import Census, a, cut, is_member, kind_of_class, short
from kg.store.vocabulary import KG, NIF, SCHEMA

FOLDERS = {
    "article": "article/",
    "statement": "id/",
    "entity": "id/",
    "chain": "id/",
    "relation": "relation/",
}
"""Kind → where its IRIs lie under the base."""
ARTICLE = ("text", "headline", "author", "publisher", "datePublished", "url", "mentions")
"""What an article has of schema.org."""
NOBODY: Mapping[Identifier, tuple[Identifier, ...]] = {
    PROV.wasAttributedTo: (KG.UnknownOutlet, KG.UnknownSpeaker)
}
"""Property → what may stand there without a node of its own; in a sequence it is the unknown speaker alone."""


def known_nodes(census: Census) -> Iterator[str]:
    """Classes are declared and one a node; an entity has a label; IRIs lie where kg puts those of their kind."""
    for node, said in census.facts.items():
        if isinstance(node, BNode):
            yield "the graph has blank nodes"
            continue
        classes, kind = said.get(RDF.type, ()), census.kinds.get(node)
        for unknown in (c for c in classes if c not in kind_of_class()):
            yield f"{short(node)}: unknown class {short(unknown)}"
        if kind is None:
            yield f"{short(node)}: is neither article, statement, entity, relation nor quoted place: it has no known class"
        elif len(classes) > 1 and {kind_of_class().get(c) for c in classes} != {"article"}:
            yield f"{short(node)}: has more than one class: {', '.join(map(short, classes))}"
        if kind == "entity" and RDFS.label not in said:
            yield f"{short(node)}: has no label"
        if kind in FOLDERS and census.local(node, FOLDERS[kind]) is None:
            yield f"{cut(node)}: is no name of kg for {a(kind)}: it does not begin with the base of an article"


def known_properties(census: Census) -> Iterator[str]:
    """A node has the properties of its kind alone; between entities, relations of the ontology or declared open ones."""
    for node, said in census.facts.items():
        kind = census.kinds.get(node)
        if kind is None:
            continue
        for predicate in said:
            if predicate in properties()[kind] or (
                kind == "entity" and census.kinds.get(predicate) == "relation"
            ):
                continue
            if kind == "chain" and is_member(predicate):
                continue
            what = "relation" if kind == "entity" else "property"
            yield f"{short(node)}: {short(predicate)} is no {what} of {a(kind)} that the vocabulary or this file declares"


@cache
def properties() -> Mapping[str, frozenset[Identifier]]:
    """Kind → the properties of its nodes, without open relations."""
    declared = {
        name: {KG[term] for term in fields(name)} for name in ("Statement", "Thing", str(SCHEMA.NewsArticle))
    }
    reified = {RDF.subject, RDF.predicate, RDF.object, PROV.wasAttributedTo}
    names = {RDFS.label, SKOS.altLabel, SCHEMA.identifier} | {KG[name] for name in relations()}
    return {
        "article": frozenset(
            {RDF.type} | {SCHEMA[name] for name in ARTICLE} | declared[str(SCHEMA.NewsArticle)]
        ),
        "statement": frozenset({RDF.type} | reified | declared["Statement"]),
        "entity": frozenset({RDF.type} | names | declared["Thing"]),
        "relation": frozenset({RDF.type, RDFS.label}),
        "chain": frozenset({RDF.type}),
        "place": frozenset({NIF.anchorOf}),
    }


def present(census: Census) -> Iterator[str]:
    """What a node points to is described in the same file (or the same named graph), and of the right kind."""
    for node, said in census.facts.items():
        for predicate, targets in said.items():
            wanted = _wanted(census, predicate)
            for target in targets if wanted else ():
                fault = _fault(census, predicate, target, wanted)
                if fault:
                    yield f"{short(node)}: {short(predicate)} {short(target)}: {fault}"


def _wanted(census: Census, predicate: Identifier) -> tuple[str, ...]:
    """The kinds that the value of a property may have; none where it is free."""
    if predicate in _VALUES or is_member(predicate):
        return _VALUES.get(predicate, ("entity",))
    relation = predicate in _relations() or census.kinds.get(predicate) == "relation"
    return ("entity", "words") if relation or predicate in _roles() else ()


_VALUES: Mapping[Identifier, tuple[str, ...]] = {
    RDF.subject: ("entity",),
    RDF.predicate: ("relation",),
    RDF.object: ("entity", "statement", "words"),
    PROV.wasAttributedTo: ("entity",),
    KG.channel: ("entity",),
    KG.saidThrough: ("chain",),
    SCHEMA.mentions: ("entity",),
    SCHEMA.publisher: ("entity",),
}


@cache
def _relations() -> frozenset[Identifier]:
    return frozenset(KG[name] for name in relations())


@cache
def _roles() -> frozenset[Identifier]:
    return frozenset(KG[name] for name in qualifier_roles())


def _fault(census: Census, predicate: Identifier, target: Identifier, wanted: tuple[str, ...]) -> str | None:
    if not isinstance(target, URIRef):
        return None if "words" in wanted else f"is words where {a(wanted[0])} must stand"
    member = (KG.UnknownSpeaker,) if is_member(predicate) else ()
    if target in NOBODY.get(predicate, member):
        return None
    if predicate == RDF.predicate and target in _relations():
        return None
    kind = census.kinds.get(target)
    if kind is None:
        return "does not exist: nothing of that name is described here"
    return None if kind in wanted else f"is no {wanted[0]} but {a(kind)}"
