"""Questions: the ready ones of schemas/questions/, and any SPARQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyparsing.exceptions import ParseBaseException
from rdflib import RDFS, SKOS, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.query import Result
from rdflib.term import Identifier, Node

from kg.errors import InvalidQuery, unknown
from kg.ontology import BASE, NAMESPACE, schema_dir
from kg.store.vocabulary import KG, NIF, SCHEMA
from kg.store.writing import turtle_of

PREFIXES = {"kg": KG, "nif": NIF, "schema": SCHEMA, "skos": SKOS, "": f"{BASE}id/"}
"""Prefixes that a question may use without declaring them, beside those that rdflib knows."""


@dataclass(frozen=True)
class Answer:
    """What a question gives: a table, or for CONSTRUCT and DESCRIBE a graph."""

    result: Result

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the variables; "answer" for ASK, subject, predicate and object for a graph."""
        if self.result.type == "SELECT":
            return tuple(str(v) for v in self.result.vars or ())
        return ("answer",) if self.result.type == "ASK" else ("subject", "predicate", "object")

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The rows in order, each cell as words: IRIs by their last part, unbound as nothing."""
        if self.result.type == "ASK":
            return [(str(self.result.askAnswer).lower(),)]
        found = [tuple(map(_words, row)) for row in self.result if isinstance(row, tuple)]
        return found if self.result.type == "SELECT" else sorted(found)

    def text(self, form: str) -> str:
        """The answer as "csv" or "json" after the W3C's recommendations, or a graph as "ttl".

        Raises InvalidQuery for a form that the answer cannot have.
        """
        is_graph = self.result.type in ("CONSTRUCT", "DESCRIBE")
        if is_graph != (form == "ttl"):
            fitting = "ttl or table" if is_graph else "table, csv or json"
            raise InvalidQuery(
                f"a {self.result.type} question has no answer as {form}; it has one as {fitting}"
            )
        if is_graph and self.result.graph is not None:
            return turtle_of(self.result.graph)
        data = self.result.serialize(format=form)
        return data.decode("utf-8") if data is not None else ""


def questions() -> dict[str, str]:
    """The ready questions: name → what it answers, the first comment line of its file."""
    found = {}
    for path in sorted((schema_dir() / "questions").glob("*.rq")):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        found[path.stem] = first.removeprefix("#").strip()
    return found


def query(graph: Graph, question: str, params: Mapping[str, str] | None = None) -> Answer:
    """Asks a ready question by name, or SPARQL. `params` bind variables: a value is an IRI, else a label or the
    end of the IRI of an entity in the graph, else a plain literal.

    Raises InvalidQuery for a name or variable that is unknown, SPARQL that cannot be parsed, or a question that
    would reach beyond the graph (SERVICE, LOAD and updates).
    """
    sparql = _sparql(question)
    variables = set(re.findall(r"[?$](\w+)", sparql))
    for name in params or {}:
        if name not in variables:
            raise InvalidQuery(unknown("query", "parameter", name, variables))
    bindings = {name: _bound(graph, value) for name, value in (params or {}).items()}
    try:
        prepared = prepareQuery(sparql, initNs=PREFIXES)
    except ParseBaseException as error:
        where = f"line {error.lineno}, column {error.column}"
        raise InvalidQuery(f"not SPARQL: {where}: {error.line.strip()!r}") from error
    except Exception as error:
        if type(error) is not Exception:  # rdflib raises a bare one for an unknown prefix
            raise
        raise InvalidQuery(f"not SPARQL: {error}") from error
    if "ServiceGraphPattern" in repr(prepared.algebra) or prepared.algebra.datasetClause is not None:
        raise InvalidQuery("a question stays within the files named: it has neither SERVICE nor FROM")
    return Answer(graph.query(prepared, initBindings=bindings))


def _sparql(question: str) -> str:
    words = question.split()
    if len(words) > 1 or not words:
        return question
    path = schema_dir() / "questions" / f"{question}.rq"
    if question not in questions():
        raise InvalidQuery(unknown("query", "question", question, questions()))
    return path.read_text(encoding="utf-8")


def _bound(graph: Graph, value: str) -> Identifier:
    """What a parameter means; a label goes before another name, and that before the end of an IRI."""
    if "://" in value or value.startswith("urn:"):
        return URIRef(value)
    wanted = value.casefold()
    for term in (RDFS.label, SKOS.altLabel):
        named = [s for s, label in graph.subject_objects(term) if str(label).casefold() == wanted]
        if named:
            return URIRef(min(map(str, named)))
    ends = {str(s) for s in graph.subjects(RDFS.label) if str(s).endswith(f"/{wanted.removeprefix(':')}")}
    return URIRef(min(ends)) if ends else Literal(value)


def _words(term: Node | None) -> str:
    if term is None:
        return ""
    text = str(term)
    if isinstance(term, URIRef):
        return text.removeprefix(NAMESPACE) if text.startswith(NAMESPACE) else text.rpartition("/")[2]
    return text
