"""An archive on a server: the same quads, asked for over HTTP.

Each change is one operation of SPARQL Update. It is done only where nobody has changed the archive since it was opened, and
leaves a mark, so that a change whose answer was lost is neither made twice nor taken for made.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolution,
    RdfFormat,
    Store,
    Triple,
    Variable,
    parse,
    parse_query_results,
)  # fmt: skip

from kg.archive.folder import VERSION
from kg.archive.oxigraph import OWN, UNION, Data, Subject, data_text
from kg.archive.server import PAUSES, Server, Unsure
from kg.archive.terms import ARCHIVE, RDF, SCHEMA, text_of
from kg.errors import InvalidStore
from kg.model import Address

T = TypeVar("T")
REVISION = NamedNode(f"{ARCHIVE}revision")
"""Of the archive: its version, how many changes were made, and what the last one was."""
ARTICLE = f"GRAPH ?g {{ ?g <{RDF}type> <{SCHEMA}NewsArticle> }}"
DIGITS = 16
"""Of the hash of a change in its mark."""
AT_ONCE = 200
"""Terms or triples that one query asks for."""
JSON, LINES = "application/sparql-results+json", "application/n-triples"


class RemoteData(Data):
    """The quads of an archive on a server. What was asked for once is kept until something changes."""

    def __init__(self, address: Address) -> None:
        self._at, self._server = address, Server(address)
        self._kept: dict[object, list[Quad]] = {}
        try:
            self._revision = self._mark()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Ends the connections."""
        self._server.close()

    def quads(
        self,
        subject: Subject | None = None,
        predicate: NamedNode | None = None,
        target: NamedNode | Literal | None = None,
        graph: NamedNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        pattern = subject, predicate, target, graph
        if pattern not in self._kept:
            whole = isinstance(graph, NamedNode) and not any((subject, predicate, target))
            found = self._whole(graph) if whole else self._matching(*pattern)  # type: ignore[arg-type]
            self._kept[pattern] = [quad for quad in found if quad.predicate != REVISION]
        return iter(self._kept[pattern])

    def of(
        self, subjects: Collection[Subject], predicates: Collection[NamedNode], graph: DefaultGraph | None
    ) -> Iterator[Quad]:
        for some in _chunks(subjects, AT_ONCE):
            given = {"s": some, "p": predicates}
            yield from self._selected("?s ?p ?o", graph, None, None, None, _values(given))

    def backing(self, triples: Iterable[Triple]) -> Iterator[Quad]:
        for some in _chunks(triples, AT_ONCE):
            rows = " ".join(f"({t.subject} {t.predicate} {t.object})" for t in some)
            yield from self._selected("?s ?p ?o", None, None, None, None, f"VALUES (?s ?p ?o) {{ {rows} }} ")

    def query(self, text: str, **options: Any) -> Any:
        prefixes: dict[str, str] = options.get("prefixes", {})
        Store().query(
            text, base_iri=options.get("base_iri"), prefixes=prefixes
        )  # what is no SPARQL is told as ever
        head = [f"BASE <{options['base_iri']}>"] if "base_iri" in options else []
        head += [f"PREFIX {name}: <{iri}>" for name, iri in prefixes.items()]
        given: Mapping[Variable, object] = options.get("substitutions", {})
        tail = [_values({variable.value: [term] for variable, term in given.items()})] if given else []
        media, body = self._server.ask("\n".join([*head, text, *tail]))
        if media == JSON:
            return parse_query_results(body, QueryResultsFormat.JSON)
        found = Store()
        found.load(body, format=RdfFormat.N_TRIPLES if media == LINES else RdfFormat.from_media_type(media))
        return found.query("CONSTRUCT WHERE { ?s ?p ?o }")

    def graphs(self) -> list[NamedNode]:
        names = (row["g"] for row in self._rows(f"SELECT ?g {{ {ARTICLE} }}"))
        return sorted((name for name in names if isinstance(name, NamedNode)), key=lambda name: name.value)

    def change(
        self, *, drop: Iterable[NamedNode] = (), remove: Iterable[Quad] = (), add: Iterable[Quad] = ()
    ) -> None:
        removed, new = [*remove, *(quad for name in drop for quad in self.quads(graph=name))], [*add]
        new += {Quad(q.subject, q.predicate, q.object, UNION) for q in new if q.graph_name != OWN}
        gone = [*removed, *self._leaving_union({*removed}, {quad.triple for quad in new})]
        before = [self._marking(self._revision)] if self._revision else []
        guard = data_text(before) or f"FILTER NOT EXISTS {{ GRAPH {OWN} {{ {OWN} {REVISION} ?any }} }}"
        count = int(self._revision.split()[1]) if self._revision else 0
        told = hashlib.sha256(f"{data_text(gone)}\n{data_text(new)}".encode()).hexdigest()
        after = f"{VERSION} {count + 1} {told[:DIGITS]}"
        delete = f"DELETE {{\n{data_text([*gone, *before])}}} " if gone or before else ""
        insert = f"INSERT {{\n{data_text([*new, self._marking(after)])}}}"
        self._make(f"{delete}{insert} WHERE {{ {guard} }}", after)

    def _marking(self, revision: str) -> Quad:
        return Quad(OWN, REVISION, Literal(revision), OWN)

    def _make(self, update: str, after: str) -> None:
        """Makes a change, once, and finds out by the mark that it was made, whatever became of the answer."""
        self._kept.clear()
        for pause in PAUSES:
            try:
                self._server.update(update)
            except Unsure:
                time.sleep(pause)
            found = self._mark()
            if found == after:
                self._revision = after
                return
            if found != self._revision:
                raise InvalidStore(
                    f"{self._at}: changed by another process meanwhile; run the same command again"
                )
        raise InvalidStore(f"{self._at}: does not take a change; what was stored before is still there")

    def _mark(self) -> str:
        found = [text_of(quad.object) for quad in self._matching(OWN, REVISION, None, OWN)]
        if found and found[0].partition(" ")[0] != str(VERSION):
            raise InvalidStore(f"{self._at}: an archive of version {found[0].partition(' ')[0]}: update kg")
        return found[0] if found else ""

    def flush(self) -> None:
        """Nothing to do: the server has what it answered for."""

    def _whole(self, graph: NamedNode) -> Iterator[Quad]:
        for found in parse(self._server.graph(graph.value), format=RdfFormat.N_TRIPLES):
            yield Quad(found.subject, found.predicate, found.object, graph)

    def _matching(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        target: NamedNode | Literal | None,
        graph: NamedNode | DefaultGraph | None,
    ) -> Iterator[Quad]:
        known = {"s": subject, "p": predicate, "o": target}
        words = " ".join(f"?{name}" if term is None else str(term) for name, term in known.items())
        yield from self._selected(words, graph, subject, predicate, target)

    def _selected(
        self,
        words: str,
        graph: NamedNode | DefaultGraph | None,
        subject: Subject | None,
        predicate: NamedNode | None,
        target: NamedNode | Literal | None,
        before: str = "",
    ) -> Iterator[Quad]:
        """The quads of a pattern of triples in a graph, in every named one where none is given."""
        place = words if graph == UNION else f"GRAPH {graph if graph is not None else '?g'} {{ {words} }}"
        columns = [name for name in ("s", "p", "o") if f"?{name}" in words.split()] + ["g"] * (graph is None)
        names = " ".join(f"?{name}" for name in columns) or "(1 AS ?is)"
        for row in self._rows(f"SELECT {names} {{ {before}{place} }}"):
            yield Quad(
                subject or row["s"],
                predicate or row["p"],
                target or row["o"],
                row["g"] if graph is None else graph,
            )

    def _rows(self, text: str) -> Iterator[QuerySolution]:
        found: Any = parse_query_results(self._server.ask(text)[1], QueryResultsFormat.JSON)
        yield from found


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(items)
    while some := [*islice(source, size)]:
        yield some


def _values(given: Mapping[str, Iterable[object]]) -> str:
    return "".join(f"VALUES ?{name} {{ {' '.join(map(str, terms))} }} " for name, terms in given.items())
