"""Parameters of a question: a value for a variable, as the user writes it → a term of RDF."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rdflib import XSD, Literal, URIRef
from rdflib.plugins.sparql.sparql import Query
from rdflib.term import Identifier

from kg.errors import InvalidQuery, unknown
from kg.model import cut
from kg.ontology import NAMESPACE, labels
from kg.store.entity_names import IRI, Names, folded
from kg.store.ready import Question
from kg.store.sparql import certain, texts

VARIABLE = re.compile(r"[?$](\w+)")


@dataclass(frozen=True, slots=True)
class Params:
    """What is asked for: terms for the variables that may be set beforehand, and for the others, by which to choose."""

    set: Mapping[str, Identifier]
    chosen: Mapping[str, tuple[Identifier, str]]
    """Column → the term that it must have, or the words that it must read."""


def params_of(question: Question, query: Query, given: Mapping[str, str], names: Names) -> Params:
    """The terms that the values mean. A value is an IRI, the name or id of an entity in the graph, a term of the
    ontology ("planned", "kg:Planned"), true or false, a day, else plain text; in double quotes it is text.

    Raises InvalidQuery for a variable that is none of the question, for a parameter that it needs and does
    not get, and for a name that no entity or more than one bears.
    """
    columns = {str(v) for v in query.algebra.PV or ()}
    settable = columns | (certain(query.algebra) & set(VARIABLE.findall(question.text)))
    for name in given:
        if name not in settable | question.needs.keys():
            raise InvalidQuery(
                unknown(question.name or "query", "parameter", name, settable | question.needs.keys())
            )
    for name, meaning in question.needs.items():
        if name not in given:
            said = f"needs --param {name}=VALUE ({meaning})"
            raise question.refused(f"{said}; {_instead(names)}")
    before = certain(query.algebra) | question.needs.keys()
    terms = {name: _term(question, name, value, names) for name, value in given.items()}
    for name in (terms.keys() & before) - texts(query):
        if is_name(given[name]) and not names.hold(terms[name]):
            raise unknown_name(question, name, given[name], names)
    return Params(
        {name: term for name, term in terms.items() if name in before},
        {name: (term, folded(given[name])) for name, term in terms.items() if name not in before},
    )


def _term(question: Question, name: str, value: str, names: Names) -> Identifier:
    if len(value) > 1 and value[0] == value[-1] == '"' and name not in question.needs:
        return Literal(value[1:-1])
    found = names.of(value)
    if len(found) > 1:
        raise question.refused(
            f"{value!r} is the name of {len(found)} here; ask with the id of one: {names.apart(found)}"
        )
    if found:
        return found[0]
    if name in question.needs:
        raise question.refused(f"no entity here is called {value!r}; {_instead(names, value)}")
    return _ontology(value) or names.relation(value) or _literal(value)


def is_name(value: str) -> bool:
    """Whether a value names someone or something: no text in double quotes, no day, number, true or false."""
    quoted = len(value) > 1 and value[0] == value[-1] == '"'
    return not quoted and value not in ("true", "false") and any(map(str.isalpha, value))


def unknown_name(question: Question, name: str, value: str, names: Names) -> InvalidQuery:
    """The error for a parameter whose value names nothing in the graph, with names that are near."""
    return question.refused(
        f"--param {name}: nothing here is called {cut(value)!r}; {_instead(names, value)}"
    )


def _instead(names: Names, value: str = "") -> str:
    """Names that are near a value, else those that the graph speaks of most."""
    near = names.near(value) if value.strip() else []
    return (
        f"near: {', '.join(near)}" if near else f"often named here: {', '.join(names.common()) or 'nobody'}"
    )


def _ontology(value: str) -> URIRef | None:
    """An IRI, or a term of the ontology by its name or its label."""
    match = IRI.fullmatch(value.strip())
    if match is not None:
        return URIRef(match[1])
    wanted = folded(value).removeprefix("kg:")
    found = [
        iri
        for iri, label in labels().items()
        if wanted in (folded(label), folded(iri.removeprefix(NAMESPACE)))
    ]
    return URIRef(min(found)) if found else None


def _literal(value: str) -> Literal:
    if value in ("true", "false"):
        return Literal(value == "true")
    try:
        return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)
    except ValueError:
        return Literal(value)
