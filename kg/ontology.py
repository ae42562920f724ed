"""schemas/ontology.ttl as typed Python: the closed vocabulary of classes, relations and qualifier roles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.errors import InvalidSchema, unknown
from kg.model import Actuality

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Identifier, Node

BASE = "https://w3id.org/kg-news/"
"""Where IRIs begin, unless the user says otherwise."""
NAMESPACE = f"{BASE}ontology#"
PLOVER = f"{BASE}plover#"
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE = frozenset({"COERCE", "SANCTION", "FIGHT", "ASSAULT", "MOBILIZE", "PROTEST"})
CLASS_OF = "instanceOf"
"""The relation of a thing to what it is called, which the rules of copulas and appositions state."""
EXAMPLE_OF = "exampleOf"
"""The relation of an example to the things of its kind: "initiatives such as *the coalition*"."""


@dataclass(frozen=True, slots=True)
class Type:
    """A class of entities; `ancestors` are all classes above it, nearest first."""

    name: str
    label: str
    ancestors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A property between entities, with the classes that its subject and object should have."""

    name: str
    label: str
    domain: str
    range: str
    inverse: str | None
    symmetric: bool
    plover: str | None
    """Event class of PLOVER in capitals ("CONSULT"), where it has one."""


def schema_dir() -> Path:
    """The folder `schemas/`: inside the installed package, else beside it in a checkout.

    Raises InvalidSchema where there is neither.
    """
    package = Path(__file__).parent
    for folder in (package / "schemas", package.parent / "schemas"):
        if (folder / "ontology.ttl").is_file():
            return folder
    raise InvalidSchema(f"{package / 'schemas'}: no ontology.ttl; is kg installed as a whole?")


@cache
def types() -> Mapping[str, Type]:
    """The classes of entities by name."""
    from rdflib import OWL, RDF, RDFS

    graph = _graph()
    parents = {
        _name(node): sorted(_name(parent) for parent in graph.objects(node, RDFS.subClassOf))
        for node in graph.subjects(RDF.type, OWL.Class)
    }
    entity = {name for name in parents if "Thing" in (name, *_above(name, parents))}
    return MappingProxyType(
        {n: Type(n, _text(graph, n, RDFS.label), _above(n, parents)) for n in sorted(entity)}
    )


@cache
def relations() -> Mapping[str, Relation]:
    """The relations by name."""
    from rdflib import RDF, RDFS

    graph = _graph()
    found = (_relation(node) for node in graph.subjects(RDFS.range, None) if (node, RDF.type, None) in graph)
    return MappingProxyType({r.name: r for r in sorted((r for r in found if r), key=lambda r: r.name)})


@cache
def qualifier_roles() -> frozenset[str]:
    """The names of the properties that tie a statement to its circumstances."""
    from rdflib import RDF, URIRef

    return frozenset(_name(node) for node in _graph().subjects(RDF.type, URIRef(NAMESPACE + "QualifierRole")))


@cache
def labels() -> Mapping[str, str]:
    """The label of every term of the ontology by its IRI."""
    from rdflib import RDFS

    return MappingProxyType({str(node): str(label) for node, label in _graph().subject_objects(RDFS.label)})


@cache
def fields(domain: str) -> frozenset[str]:
    """The names of the properties that nodes of exactly this class have, relations between entities left out.

    >>> sorted(fields("Thing"))
    ['count', 'named']
    """
    from rdflib import RDFS

    graph = _graph()
    found = {_name(node) for node in graph.subjects(RDFS.domain, None) if _domain(node) == domain}
    return frozenset(found - relations().keys())


def _domain(node: Node) -> str | None:
    from rdflib import RDFS

    found = _graph().value(node, RDFS.domain)
    return _name(found) if found is not None else None


def event_class(name: str, actuality: Actuality, negated: bool, subject: str = "Thing") -> str | None:
    """The PLOVER class of a statement, or None where its relation has none.

    What is announced counts as words, not as the deed: cooperation to come is AGREE, force to come THREATEN,
    cooperation that is refused or does not come about REJECT, and what `subject` does as an armed force or as a
    state is FIGHT rather than ASSAULT (PLOVER and POLECAT, Halterman et al., 2023).

    >>> event_class("aids", Actuality.HAPPENED, False), event_class("aids", Actuality.PLEDGED, False)
    ('AID', 'AGREE')
    """
    found = relations()[name].plover if name in relations() else None
    if found is None or found not in COOPERATIVE | HOSTILE:
        return found
    if negated:
        return "REJECT" if found in COOPERATIVE else None
    if found == "ASSAULT" and any(
        is_a(subject, kind) for kind in ("ArmedForce", "Country", "Weapon", "Vehicle")
    ):
        found = "FIGHT"
    if actuality.is_to_come:
        return "AGREE" if found in COOPERATIVE else "THREATEN"
    return found


def relation(name: str) -> Relation:
    """The relation of that name; InvalidSchema names those that are spelled alike."""
    if name in relations():
        return relations()[name]
    near = get_close_matches(name, relations(), n=5) or sorted(relations())
    raise InvalidSchema(unknown("ontology.ttl", "relation", name, near))


@cache
def is_a(kind: str, ancestor: str) -> bool:
    """Whether a class is another one or lies below it; InvalidSchema for a class that is unknown.

    >>> is_a("Company", "Agent"), is_a("Country", "Place"), is_a("Place", "Agent")
    (True, True, False)
    """
    for name in (kind, ancestor):
        if name not in types():
            raise InvalidSchema(unknown("ontology.ttl", "class", name, types()))
    return kind == ancestor or ancestor in types()[kind].ancestors


@cache
def _graph() -> Graph:
    from rdflib import Graph

    path = schema_dir() / "ontology.ttl"
    try:
        graph = Graph().parse(path, format="turtle")
    except SyntaxError as error:  # rdflib's BadSyntax: "at line 3 of <…>:\nBad syntax (why) at ^ in: …"
        line = re.search(r"at line (\d+)", str(error))
        why = re.search(r"Bad syntax \((.*)\) at \^", str(error))
        place = f"{path}:{line[1]}" if line else str(path)
        raise InvalidSchema(f"{place}: not Turtle: {why[1] if why else error.msg}") from error
    _require_declared(graph, path)
    return graph


def _require_declared(graph: Graph, path: Path) -> None:
    """Raises InvalidSchema where a domain, a range or a class above another is of this vocabulary and not declared."""
    from rdflib import OWL, RDF, RDFS

    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf):
        for node, target in sorted(graph.subject_objects(predicate)):
            if not str(target).startswith(NAMESPACE) or (target, RDF.type, None) in graph:
                continue
            name, known = _name(target), sorted(map(_name, graph.subjects(RDF.type, OWL.Class)))
            what = f"{_name(predicate).rpartition('#')[2]} of {_name(node)}"
            lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            line = next((n for n, text in lines if re.search(rf":{re.escape(name)}\b", text)), 1)
            raise InvalidSchema(
                unknown(f"{path}:{line}: {what}", "class", name, get_close_matches(name, known) or known)
            )


def _relation(node: Node) -> Relation | None:
    from rdflib import OWL, RDF, RDFS, SKOS

    graph = _graph()
    name, domain, target = _name(node), graph.value(node, RDFS.domain), graph.value(node, RDFS.range)
    if domain is None or target is None or not {_name(domain), _name(target)} <= types().keys():
        return None
    matches = sorted(str(m) for m in graph.objects(node, SKOS.closeMatch))
    plover = next((m.removeprefix(PLOVER) for m in matches if m.startswith(PLOVER)), None)
    inverse = graph.value(node, OWL.inverseOf) or graph.value(None, OWL.inverseOf, node)
    return Relation(
        name=name,
        label=_text(graph, name, RDFS.label),
        domain=_name(domain),
        range=_name(target),
        inverse=_name(inverse) if inverse is not None else None,
        symmetric=(node, RDF.type, OWL.SymmetricProperty) in graph,
        plover=plover,
    )


def _above(name: str, parents: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Breadth first, so that the nearest come first."""
    found: list[str] = []
    layer = parents.get(name, [])
    while layer:
        found += dict.fromkeys(p for p in layer if p not in found)
        layer = [g for p in layer for g in parents.get(p, []) if g not in found]
    return tuple(found)


def _name(node: Node) -> str:
    return str(node).removeprefix(NAMESPACE)


def _text(graph: Graph, name: str, predicate: Identifier) -> str:
    from rdflib import URIRef

    found = graph.value(URIRef(NAMESPACE + name), predicate)
    return name if found is None else str(found)
