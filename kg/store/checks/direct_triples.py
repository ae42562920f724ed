"""Direct triples and the statements that they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, URIRef
from rdflib.term import Identifier

from kg.ontology import relations
from kg.store.asserted import is_asserted
from kg.store.checks.census import Census, Triple, short
from kg.store.checks.quoted_spans import Place
from kg.store.vocabulary import KG


def direct(census: Census) -> Iterator[str]:
    """A direct triple is what an outlet itself says happened or goes on, and all that it says so is one."""
    asserted: dict[Triple, Identifier] = {}
    for statement in census.nodes("statement"):
        subject, relation, target = (
            census.one(statement, part) for part in (RDF.subject, RDF.predicate, RDF.object)
        )
        if subject and relation and target is not None and _is_asserted(census, statement, target):
            asserted[subject, relation, target] = statement
    found = {
        (entity, predicate, target)
        for entity in census.nodes("entity")
        for predicate, targets in census.facts[entity].items()
        if str(predicate).removeprefix(KG) in relations() or census.kinds.get(predicate) == "relation"
        for target in targets
    }
    for triple in found - asserted.keys():
        yield f"{' '.join(map(short, triple))}: no statement says in the outlet's own words that it happened or goes on"
    for triple in asserted.keys() - found:
        yield f"{short(asserted[triple])}: its direct triple is missing: {' '.join(map(short, triple))}"


def _is_asserted(census: Census, statement: Identifier, target: Identifier) -> bool:
    place = Place.of(census.one(statement, KG.evidence))
    article = URIRef(place.article) if place else None
    return is_asserted(census.one, statement, article) and census.kinds.get(target) != "statement"
