"""SPARQL by rdflib: parsed and evaluated, with every error of either as one line that names the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain

from pyparsing.exceptions import ParseBaseException
from rdflib import SKOS, Graph
from rdflib.exceptions import Error
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query, SPARQLError
from rdflib.query import Result
from rdflib.term import Identifier, Variable

from kg.store.ready import Question
from kg.store.vocabulary import KG, NIF, SCHEMA

PREFIXES = {"kg": KG, "nif": NIF, "schema": SCHEMA, "skos": SKOS}
"""Prefixes that a question may use without declaring them, beside those that rdflib knows."""
ENGINE = (
    SPARQLError, Error, re.error, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError,
    TypeError, ValueError,
)  # fmt: skip
"""rdflib computes with Python's own operators and lets what they raise through: a pattern that is no regular expression,
a number that is none, a limit that no machine can count to."""
AGGREGATES = {
    "Average": "AVG",
    "Minimum": "MIN",
    "Maximum": "MAX",
    "GroupConcat": "GROUP_CONCAT",
    "Counter": "COUNT",
}
"""Classes of rdflib whose names are not those of SPARQL."""
UPDATE = re.compile(r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
WRAPPERS = ("SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery", "Project", "Distinct", "Reduced", "Slice",
            "OrderBy", "Filter", "Extend")  # fmt: skip
"""Parts of a parsed question whose solutions are those of the one part within, or some of them."""
CLAUSES = {"evalSlice": "LIMIT|OFFSET", "evalOrderBy": "ORDER", "evalGroup": "GROUP", "evalGraph": "GRAPH"}
"""Functions of rdflib that evaluate a clause → the clause."""


def prepared(question: Question, base: str) -> Query:
    """The question parsed; ":name" stands for an entity of a graph under `base`.

    Raises InvalidQuery for what is no SPARQL query, and for one that would reach beyond the graph (SERVICE, FROM).
    """
    with refusing(question):
        found = prepareQuery(question.text, initNs={**PREFIXES, "": f"{base}id/"})
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


def evaluated(graph: Graph, query: Query, bindings: Mapping[str, Identifier], question: Question) -> Result:
    """The answer, all of it: rdflib itself would go on with the evaluation as its rows are asked for."""
    with refusing(question):
        result = graph.query(query, initBindings=dict(bindings))
        if result.type == "SELECT":
            result.bindings = list(result.bindings)
        return result


@contextmanager
def refusing(question: Question) -> Iterator[None]:
    """Turns what rdflib raises into an InvalidQuery of one line with the place."""
    try:
        yield
    except ParseBaseException as error:
        raise question.refused(_unparsed(question, error)) from error
    except RecursionError as error:
        raise question.refused("is nested too deeply") from error
    except ENGINE as error:
        where = question.at(_offset(question.text, error))
        raise question.refused(f"{where}: cannot be evaluated: {_message(error)}") from error
    except Exception as error:
        if type(error) is not Exception:  # rdflib raises a bare one for an unknown prefix, among others
            raise
        where = question.at(_named(question.text, str(error)))
        raise question.refused(f"not SPARQL: {where}: {_message(error)}") from error


def _unparsed(question: Question, error: ParseBaseException) -> str:
    """pyparsing counts tabs as the blanks up to their stop."""
    lines = question.text.split("\n")
    line = lines[min(error.lineno, len(lines)) - 1]
    column = next((i for i in range(len(line)) if len(line[:i].expandtabs()) >= error.column - 1), len(line))
    near = line[column:].strip() or line.strip()
    only = "; a question only reads, it has no updates" if UPDATE.match(near) else ""
    return f"not SPARQL: line {error.lineno}, column {column + 1}: {_short(near)!r}{only}"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


def _message(error: Exception) -> str:
    text = " ".join(str(error).split()).removeprefix("rdflib.term.")
    return text if re.search(r"\w \w", text) else type(error).__name__


def _named(text: str, message: str) -> int:
    """Where the last word of a message stands: the prefix in "Unknown namespace prefix : foo"."""
    word = message.split()[-1] if message.split() else ""
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else None
    return match.start() if match is not None else _start(text)


def _offset(text: str, error: Exception) -> int:
    """Where the function, aggregate or clause stands whose evaluation failed, the innermost that is named in the text."""
    pattern = getattr(error, "pattern", None)
    if isinstance(pattern, str) and text.count(f'"{pattern}"') == 1:
        return text.index(f'"{pattern}"')
    for word in _evaluating(error):
        match = re.search(rf"\b(?:{word})\b", text, re.IGNORECASE)
        if match is not None:
            return match.start()
    return _start(text)


def _start(text: str) -> int:
    match = re.search(r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", text, re.IGNORECASE)
    return match.start() if match is not None else 0


def _evaluating(error: Exception) -> list[str]:
    """The words of SPARQL for what rdflib was evaluating, innermost first."""
    found, trace = [], error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        name = frame.f_code.co_name
        if name.startswith("Builtin_"):
            found.append(name.removeprefix("Builtin_"))
        elif name in CLAUSES:
            found.append(CLAUSES[name])
        elif frame.f_globals.get("__name__", "").endswith("sparql.aggregates") and "self" in frame.f_locals:
            kind = type(frame.f_locals["self"]).__name__
            found.append(AGGREGATES.get(kind, kind.upper()))
        trace = trace.tb_next
    return found[::-1]
