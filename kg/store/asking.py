"""A question asked of a graph, and its answer in the forms that people and programs read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rdflib import RDF, BNode, Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node, Variable

from kg.errors import InvalidQuery
from kg.files import csv_text
from kg.ontology import BASE
from kg.store.entity_names import Names, folded
from kg.store.graph_files import load, load_named
from kg.store.params import Params, is_name, params_of, unknown_name
from kg.store.ready import Question, question_of
from kg.store.sparql import evaluated, prepared, uses_graphs
from kg.store.vocabulary import KG
from kg.store.wording import Wording
from kg.store.writing import triple_lines, triple_term, turtle_of


@dataclass(frozen=True)
class Answer:
    """What a question gives: a table, or for CONSTRUCT and DESCRIBE a graph."""

    result: Result
    wording: Wording
    params: Params

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the variables; "answer" for ASK, subject, predicate and object for a graph."""
        if self.result.type == "SELECT":
            return tuple(str(v) for v in self.result.vars or ())
        return ("answer",) if self.result.type == "ASK" else ("subject", "predicate", "object")

    @cached_property
    def cells(self) -> list[tuple[Node | None, ...]]:
        """The rows in order, each cell a term or nothing; those of a graph sorted."""
        if self.result.type == "ASK":
            return [(Literal(bool(self.result.askAnswer)),)]
        if self.result.type == "SELECT":
            variables = self.result.vars or []
            return [
                tuple(row.get(v) for v in variables) for row in self.result.bindings if self._is_chosen(row)
            ]
        return sorted(self._triples(), key=lambda triple: tuple(map(str, triple)))

    def _is_chosen(self, row: Mapping[Variable, Node]) -> bool:
        for name, (term, words) in self.params.chosen.items():
            cell = row.get(Variable(name))
            if cell != term and folded(self.wording.of(cell)) != words:
                return False
        return True

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The cells in words: an entity, class or relation by its label, a statement as a short sentence."""
        return [tuple(map(self.wording.of, row)) for row in self.cells]

    def text(self, form: str) -> str:
        """The answer as "csv", "tsv", "json" or "xml" after the W3C's recommendations, with IRIs in full, or a graph as
        "ttl" or "nt".

        CSV begins with a byte order mark, and no cell of it is a formula to a spreadsheet. Raises InvalidQuery for a form
        that the answer cannot have.
        """
        is_graph = self.result.type in ("CONSTRUCT", "DESCRIBE")
        if is_graph != (form in ("ttl", "nt")):
            fitting = "ttl, nt or table" if is_graph else "table, csv, tsv, json or xml"
            raise InvalidQuery(
                f"a {self.result.type} question has no answer as {form}; it has one as {fitting}"
            )
        if is_graph:
            triples = self._triples()
            return (
                turtle_of(triples)
                if form == "ttl"
                else "".join(f"{line}\n" for line in triple_lines(triples))
            )
        return self._csv() if form == "csv" else self._tsv() if form == "tsv" else self._as(form)

    def _triples(self) -> list[tuple[Node, Node, Node]]:
        """Those that are RDF: what CONSTRUCT would make with a text as subject is left out, as SPARQL demands."""
        found = self.result.graph if self.result.graph is not None else Graph()
        return [t for t in found if isinstance(t[0], (URIRef, BNode)) and isinstance(t[1], URIRef)]

    def _csv(self) -> str:
        rows = [["" if term is None else _plain(term) for term in row] for row in self.cells]
        return csv_text(self.columns, rows, line_end="\r\n")

    def _tsv(self) -> str:
        head = [f"?{column}" for column in self.columns]
        lines = [head, *(["" if term is None else _one_line(term) for term in row] for row in self.cells)]
        return "".join("\t".join(line) + "\n" for line in lines)

    def _as(self, form: str) -> str:
        """As rdflib writes it: "json" or "xml"."""
        if self.result.type == "SELECT":
            self.result.bindings = [row for row in self.result.bindings if self._is_chosen(row)]
        data = self.result.serialize(format=form)
        return data.decode("utf-8") if data is not None else ""


def _one_line(term: Node) -> str:
    """A term in Turtle, its line ends and tabs escaped."""
    written = term.n3() if not isinstance(term, Literal) else triple_term(term)
    return written.replace("\t", "\\t")


def _plain(term: Node) -> str:
    if isinstance(term, BNode):
        return f"_:{term}"
    return str(term).lower() if isinstance(term, Literal) and isinstance(term.value, bool) else str(term)


def query(
    graph: Graph,
    question: str | Question,
    params: Mapping[str, str] | None = None,
    parsed: Query | None = None,
) -> Answer:
    """Asks a ready question by name, or SPARQL; `params` give values to variables (see `kg.store.params.params_of`).

    Raises InvalidQuery for a name or variable that is unknown, SPARQL that cannot be parsed or evaluated, and a question
    that would reach beyond the graph (SERVICE, FROM and updates).
    """
    asked = question if isinstance(question, Question) else question_of(question)
    found = parsed or prepared(asked, base_of(graph))
    if uses_graphs(found) and not _is_named(graph):
        raise asked.refused("GRAPH asks for named graphs; here are none, and no article of which to tell one")
    wording = Wording(graph)
    names = Names(graph, wording)
    given = params_of(asked, found, params or {}, names)
    result = evaluated(graph, found, given.set, asked)
    for name, (term, words) in given.chosen.items():
        value = (params or {})[name]
        cells = {row.get(Variable(name)) for row in result.bindings}
        if is_name(value) and not names.hold(term) and words not in map(folded, map(wording.of, cells)):
            raise unknown_name(asked, name, value, names)
    return Answer(result, wording, given)


def ask(
    paths: Sequence[Path],
    question: Question,
    params: Mapping[str, str],
    ready: Callable[[], None] = lambda: None,
) -> Answer:
    """Asks a question of the graphs in some files; `ready` is called once they are loaded and evaluation begins.

    Raises InvalidQuery as `query` does, and InvalidInput for a file that is no graph.
    """
    parsed = prepared(question, BASE)
    graph = load_named(paths) if uses_graphs(parsed) else load(paths)
    ready()
    return query(graph, question, params, parsed if base_of(graph) == BASE else None)


def base_of(graph: Graph) -> str:
    """Where the IRIs of a graph of kg begin, told from its first statement; else the usual base."""
    statement = min(graph.subjects(RDF.type, KG.Statement), default=None, key=str)
    start, found, _ = str(statement).rpartition("id/statement-")
    return start if found else BASE


def _is_named(graph: Graph) -> bool:
    return isinstance(graph, Dataset) and any(
        len(named) for named in graph.graphs() if named.identifier != DATASET_DEFAULT_GRAPH_ID
    )
