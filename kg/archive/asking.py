"""A question asked of an archive: evaluated by Oxigraph, its parameters and words by what is known of the terms in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import NamedNode, QueryBoolean, QueryTriples, Store, Variable
from rdflib import RDF, RDFS, SKOS, Graph, URIRef
from rdflib import Variable as RdfVariable
from rdflib.query import Result
from rdflib.term import Node

from kg.archive.describing import described, triple_of
from kg.archive.oxigraph import UNION, Data, reading
from kg.archive.question_text import of_articles, require_within, with_terms
from kg.archive.terms import RDF as RDF_NAMESPACE
from kg.archive.terms import as_oxigraph, as_rdflib, text_of
from kg.errors import InvalidQuery
from kg.model import ArchivePlace, cut
from kg.ontology import BASE
from kg.store.asking import Answer
from kg.store.entity_names import IRI, Names, folded, local
from kg.store.faults import UPDATE
from kg.store.params import Params, is_name, params_of, unknown_name
from kg.store.ready import Question
from kg.store.sparql import prepared
from kg.store.vocabulary import namespaces
from kg.store.wording import Wording

PLACE = re.compile(r"error at (\d+):(\d+)(?:-\d+:\d+)?: (.*)", re.DOTALL)
"""How Oxigraph tells where a question is no SPARQL."""
MAX_SHOWN = 80
"""Characters of a question that an error shows."""


def ask_archive(
    folder: ArchivePlace,
    question: Question,
    params: Mapping[str, str],
    ready: Callable[[], None] = lambda: None,
) -> Answer:
    """Asks a question of an archive; its default graph is the union of all articles'. `ready` is called when the archive is
    open. Raises InvalidQuery as `kg.store.query` does, and InvalidStore."""
    require_within(question)
    with reading(folder) as data:
        ready()
        return answer(data, question, params)


def answer(data: Data, question: Question, params: Mapping[str, str], most: int | None = None) -> Answer:
    """The answer, all of it; InvalidQuery where it has more than `most` rows."""
    given, columns = _params(data, question, params) if params or question.needs else (Params({}, {}), set())
    terms = {name: as_oxigraph(term) for name, term in given.set.items()}
    before = {Variable(name): term for name, term in terms.items() if name in columns}
    others = {name: str(term) for name, term in terms.items() if name not in columns}
    text = with_terms(of_articles(question.text), others)  # Oxigraph itself substitutes only columns
    try:
        found = data.query(text, base_iri=BASE, prefixes=namespaces(BASE), substitutions=before)
        result = _result(found, most)
    except SyntaxError as error:
        raise question.refused(_unparsed(question.text, _as_asked(question.text, error))) from error
    except (ValueError, RuntimeError) as error:
        raise question.refused(f"cannot be evaluated: {error}") from error
    wording = Wording(described(data, _terms(result)))
    _require_chosen(question, result, given, params, wording)
    return Answer(result, wording, given)


def _result(found: Any, most: int | None) -> Result:
    """What Oxigraph found, as rdflib holds an answer."""
    if isinstance(found, QueryBoolean):
        result = Result("ASK")
        result.askAnswer = bool(found)
    elif isinstance(found, QueryTriples):
        result = Result("CONSTRUCT")
        result.graph = Graph()
        for t in _at_most(found, most):
            result.graph.add((as_rdflib(t.subject), as_rdflib(t.predicate), as_rdflib(t.object)))
    else:
        names = [variable.value for variable in found.variables]
        result = Result("SELECT")
        result.vars = [RdfVariable(name) for name in names]
        result.bindings = [
            {RdfVariable(n): as_rdflib(row[n]) for n in names if row[n] is not None}
            for row in _at_most(found, most)
        ]
    return result


def _at_most(rows: Iterable[Any], most: int | None) -> Iterator[Any]:
    for number, row in enumerate(rows):
        if number == most:
            raise InvalidQuery(
                f"the answer has more than {most} rows; narrow it, or ask in parts with LIMIT and OFFSET"
            )
        yield row


def _terms(result: Result) -> Iterable[Node]:
    if result.type == "SELECT":
        return {term for row in result.bindings for term in row.values()}
    return {term for triple in result.graph or () for term in triple}


def _params(data: Data, question: Question, params: Mapping[str, str]) -> tuple[Params, set[str]]:
    """The terms that the parameters mean, and the columns of the answer."""
    parsed = prepared(question, BASE)
    columns = {str(v) for v in parsed.algebra.PV or ()} if parsed.algebra.name == "SelectQuery" else set()
    graph = named_so(data, params.values())
    names = Names(graph, Wording(graph))
    try:
        return params_of(question, parsed, params, names), columns
    except InvalidQuery:
        if params and all(names.of(value) for value in params.values()):
            raise
    graph = all_names(data)  # to tell what is near
    return params_of(question, parsed, params, Names(graph, Wording(graph))), columns


NAMES = (NamedNode(str(RDFS.label)), NamedNode(str(SKOS.altLabel)))


def named_so(data: Data, values: Iterable[str]) -> Graph:
    """What tells apart the entities and open relations that some names, ids or IRIs name."""
    wanted = {folded(value) for value in values}
    ids = {word.removeprefix(":") for word in wanted}
    found = {
        as_rdflib(q.subject)
        for predicate in NAMES
        for q in data.quads(None, predicate, None, UNION)
        if isinstance(q.object, OxLiteral)
        and (folded(q.object.value) in wanted or local(URIRef(text_of(q.subject))) in ids)
    }
    found |= {URIRef(match[1]) for value in values if (match := IRI.fullmatch(value.strip())) is not None}
    graph = described(data, found)
    for term in found:
        for quad in data.quads(NamedNode(term), NAMES[1], None, UNION):
            graph.add((URIRef(term), SKOS.altLabel, as_rdflib(quad.object)))
    return graph


def all_names(data: Data) -> Graph:
    """Every name, and what each statement speaks of."""
    graph = Graph()
    for predicate in (*NAMES, NamedNode(str(RDF.subject)), NamedNode(f"{RDF_NAMESPACE}type")):
        for quad in data.quads(None, predicate, None, UNION):
            graph.add(triple_of(quad))
    return graph


def _require_chosen(
    question: Question, result: Result, given: Params, params: Mapping[str, str], wording: Wording
) -> None:
    """Raises InvalidQuery where a column is to have a value that stands nowhere."""
    for name, (term, words) in given.chosen.items():
        cells = {row.get(RdfVariable(name)) for row in result.bindings} if result.type == "SELECT" else set()
        if is_name(params[name]) and term not in cells and words not in map(folded, map(wording.of, cells)):
            names = Names(wording.graph, wording)
            if not names.hold(term):
                raise unknown_name(question, name, params[name], names)


def _as_asked(text: str, error: SyntaxError) -> str:
    """What Oxigraph says of a question as it was given."""
    try:
        Store().query(text, base_iri=BASE, prefixes=namespaces(BASE))
    except SyntaxError as found:
        return str(found)
    return str(error)


def _unparsed(text: str, message: str) -> str:
    """The line that tells where a question is no SPARQL, and what stands there."""
    match = PLACE.fullmatch(message)
    if match is None:
        return f"not SPARQL: {' '.join(message.split())}"
    line, column = int(match[1]), int(match[2])
    lines = text.split("\n")
    near = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    found = repr(cut(near, MAX_SHOWN)) if near else "the end of the line"
    if UPDATE.match(near) or UPDATE.match(text.strip()):
        why = "a question only reads, it has no updates"
    elif "Prefix not found" in match[3]:
        why = "its prefix is not known; declare it with PREFIX"
    else:
        why = "is not expected here"
    return f"not SPARQL: line {line}, column {column}: {found}; {why}"
