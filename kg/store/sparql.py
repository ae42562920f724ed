"""SPARQL by rdflib: a question parsed, looked into, and evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from rdflib import RDFS, SKOS, Graph
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Identifier, Variable

from kg.store.faults import refusing
from kg.store.ready import Question
from kg.store.vocabulary import NIF, SCHEMA, namespaces

WRAPPERS = ("SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery", "Project", "Distinct", "Reduced", "Slice",
            "OrderBy", "Filter", "Extend")  # fmt: skip
"""Parts of a parsed question whose solutions are those of the one part within, or some of them."""


TEXT = (RDFS.label, SKOS.altLabel, NIF.anchorOf, SCHEMA.text, SCHEMA.headline, SCHEMA.author)
"""Properties whose values are text."""


def prepared(question: Question, base: str) -> Query:
    """The question parsed; ":name" stands for an entity of a graph under `base`.

    Raises InvalidQuery for what is no SPARQL query, and for one that would reach beyond the graph (SERVICE, FROM).
    """
    with refusing(question):
        found = prepareQuery(question.text, initNs=namespaces(base))
    reaching = next((n.name for n in parts(found.algebra) if n.name == "ServiceGraphPattern"), None)
    if reaching or found.algebra.datasetClause is not None:
        raise question.refused("a question stays within the files named: it has neither SERVICE nor FROM")
    return found


def parts(algebra: object) -> Iterator[CompValue]:
    """Every part of a parsed question, those in expressions too."""
    waiting, seen = [algebra], set[int]()
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, CompValue):
            yield part
            waiting += part.values()
        elif isinstance(part, Mapping):
            waiting += chain.from_iterable(part.items())
        elif isinstance(part, (list, tuple, set, frozenset)):
            waiting += part


def uses_graphs(query: Query) -> bool:
    """Whether a question asks in which named graph something stands."""
    return any(part.name == "Graph" for part in parts(query.algebra))


def certain(part: object) -> set[str]:
    """The variables that have a value in every solution because a pattern gives it: those that may be set beforehand.

    To set one that an OPTIONAL, a BIND or an aggregate gives would let solutions through that have another value.
    """
    if not isinstance(part, CompValue):
        return set()
    if part.name in ("BGP", "Graph"):
        terms = chain.from_iterable(part.triples) if part.name == "BGP" else [part.term]
        return {str(t) for t in terms if isinstance(t, Variable)} | certain(part.p)
    if part.name == "Join":
        return certain(part.p1) | certain(part.p2)
    if part.name == "Union":
        return certain(part.p1) & certain(part.p2)
    if part.name in ("LeftJoin", "Minus"):
        return certain(part.p1)
    return certain(part.p) if part.name in WRAPPERS else set()


def texts(query: Query) -> set[str]:
    """The variables whose values are text: what a node is called, or words of an article."""
    triples = chain.from_iterable(part.triples for part in parts(query.algebra) if part.name == "BGP")
    return {
        str(value) for _, predicate, value in triples if predicate in TEXT and isinstance(value, Variable)
    }


def evaluated(graph: Graph, query: Query, bindings: Mapping[str, Identifier], question: Question) -> Result:
    """The answer, all of it: rdflib itself would go on with the evaluation as its rows are asked for."""
    with refusing(question):
        result = graph.query(query, initBindings=dict(bindings))
        if result.type == "SELECT":
            result.bindings = list(result.bindings)
        return result
