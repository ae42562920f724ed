"""The query tests of the W3C (w3c/rdf-tests, SPARQL 1.0 and 1.1) asked of an archive as any question is.

A test's data are loaded into the archive's default graph, its named graphs beside it; the answer is written in kg's own
form (SPARQL's JSON for tables, N-Triples for graphs) and read again, so that the writing is tried too. Tables are compared
as sets of rows with multiplicity, blank nodes by what is said of them, numbers by their value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from urllib.parse import unquote, urlparse

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)
from rdflib import RDF, Graph, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

from kg.archive.asking import answer
from kg.archive.oxigraph import Data
from kg.archive.question_text import require_within
from kg.errors import InvalidQuery
from kg.store import Question

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "w3c" / "sparql"
MANIFESTS = ("sparql10/manifest.ttl", "sparql11/manifest-sparql11-query.ttl")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
SYNTAX = {
    "PositiveSyntaxTest": True,
    "PositiveSyntaxTest11": True,
    "NegativeSyntaxTest": False,
    "NegativeSyntaxTest11": False,
}
NUMBERS = {"integer", "decimal", "double", "float"}


@dataclass(frozen=True)
class Test:
    """One entry of a manifest."""

    __test__ = False
    name: str
    kind: str
    query: Path
    data: tuple[Path, ...]
    named: tuple[Path, ...]
    result: Path | None


def tests(manifest: Path) -> Iterator[Test]:
    """The query tests of a manifest and of those that it includes."""
    found = Graph().parse(manifest, format="turtle", publicID=manifest.as_uri())
    for head in found.objects(None, MF.include):
        for part in Collection(found, head):
            yield from tests(_path(part))
    for head in found.objects(None, MF.entries):
        for entry in Collection(found, head):
            kind = str(found.value(entry, RDF.type)).rpartition("#")[2]
            if kind in SYNTAX or kind == "QueryEvaluationTest":
                yield _test(found, entry, kind)


def _test(manifest: Graph, entry: Node, kind: str) -> Test:
    action, result = manifest.value(entry, MF.action), manifest.value(entry, MF.result)
    assert action is not None
    query = manifest.value(action, QT.query) or action
    data, named = (tuple(sorted(map(_path, manifest.objects(action, p)))) for p in (QT.data, QT.graphData))
    place = manifest.value(entry, MF.name)
    return Test(
        f"{_path(query).parent.name}: {place}",
        kind,
        _path(query),
        data,
        named,
        _path(result) if result else None,
    )


def _path(iri: Node) -> Path:
    return Path(unquote(urlparse(str(iri)).path))


Asked = Callable[[Store, str], tuple[str, str]]
"""Asks a store: "graph" and N-Triples, or "table" and SPARQL's JSON. Raises InvalidQuery or SyntaxError for no query."""


def by_kg(store: Store, query: str) -> tuple[str, str]:
    """As an archive answers."""
    question = Question(query)
    require_within(question)
    found = answer(Data(store), question, {})
    if found.result.type == "CONSTRUCT":
        return "graph", found.text("nt")
    return "table", found.text("json").removeprefix("\ufeff")


def by_oxigraph(store: Store, query: str) -> tuple[str, str]:
    """As Oxigraph answers by itself."""
    found = store.query(query)
    if isinstance(found, QueryTriples):
        return "graph", (found.serialize(format=RdfFormat.N_TRIPLES) or b"").decode()
    return "table", (found.serialize(format=QueryResultsFormat.JSON) or b"").decode()


def passes(test: Test, ask: Asked) -> bool:
    """Whether the answer is as the test tells, or the query taken and refused as it should be."""
    store = Store()
    for paths, named in ((test.data, False), (test.named, True)):
        for path in paths:
            name = NamedNode(path.as_uri()) if named else DefaultGraph()
            for quad in parse(path=str(path), base_iri=path.as_uri(), rename_blank_nodes=True):
                store.add(Quad(quad.subject, quad.predicate, quad.object, name))
    try:
        form, text = ask(store, f"BASE <{test.query.as_uri()}>\n{test.query.read_text(encoding='utf-8')}")
    except (InvalidQuery, SyntaxError, RuntimeError):
        return SYNTAX.get(test.kind) is False
    if test.kind in SYNTAX:
        return SYNTAX[test.kind]
    assert test.result is not None
    if form == "table":
        return _table(text, QueryResultsFormat.JSON) == _expected(test.result)
    theirs = parse(path=str(test.result), base_iri=test.result.as_uri())
    return _canonical(parse(text, format=RdfFormat.N_TRIPLES)) == _canonical(theirs)


def _expected(path: Path) -> object:
    kinds = {".srx": QueryResultsFormat.XML, ".srj": QueryResultsFormat.JSON, ".tsv": QueryResultsFormat.TSV}
    if path.suffix in kinds:
        return _table(path.read_text(encoding="utf-8"), kinds[path.suffix])
    graph = Dataset(parse(path=str(path), base_iri=path.as_uri()))
    told = {q.predicate.value.removeprefix(RS): q.object for q in graph if q.predicate.value.startswith(RS)}
    if "boolean" in told:
        return told["boolean"].value == "true"
    return _rows(_solutions(graph))


def _solutions(graph: Dataset) -> Iterator[list[tuple[str, object]]]:
    """The rows of a table that is written as a graph."""

    def one(subject: object, part: str) -> object:
        return next(q.object for q in graph.quads_for_subject(subject) if q.predicate.value == f"{RS}{part}")  # type: ignore[arg-type]

    for row in [q.object for q in graph if q.predicate.value == f"{RS}solution"]:
        bound = [q.object for q in graph.quads_for_subject(row) if q.predicate.value == f"{RS}binding"]
        yield [(one(b, "variable").value, one(b, "value")) for b in bound]  # type: ignore[attr-defined]


def _table(text: str, form: QueryResultsFormat) -> object:
    found = parse_query_results(text, format=form)
    if not isinstance(found, QuerySolutions):
        return bool(found)
    names = [v.value for v in found.variables]
    return _rows([(name, row[name]) for name in names if row[name] is not None] for row in found)


def _rows(rows: Iterator[list[tuple[str, object]]]) -> object:
    """The rows as a graph, a node each, so that blank nodes are compared as graphs compare them; how often each comes."""
    plain: Counter[frozenset[tuple[str, str]]] = Counter()
    quads: list[Quad] = []
    for number, row in enumerate(rows):
        terms = [(name, _valued(term)) for name, term in row]
        if any(isinstance(term, BlankNode) for _, term in terms):
            node = BlankNode(f"row{number}")
            quads += [Quad(node, NamedNode(f"column:{name}"), term) for name, term in terms]  # type: ignore[arg-type]
        else:
            plain[frozenset((name, str(term)) for name, term in terms)] += 1
    return plain, _canonical(iter(quads))


def _valued(term: object) -> object:
    """A number in one writing for each value."""
    if isinstance(term, Literal) and term.datatype.value.rpartition("#")[2] in NUMBERS:
        try:
            return Literal(f"{Decimal(term.value).normalize():f}", datatype=term.datatype)
        except InvalidOperation:
            return term
    return term


def _canonical(quads: Iterable[Quad]) -> frozenset[str]:
    found = Dataset(quads)
    found.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return frozenset(map(str, found))


def all_tests() -> list[Test]:
    """Those of all manifests."""
    return [test for name in MANIFESTS for test in tests(FOLDER / name)]
