"""Oxigraph on disk, behind a wall: opened under the archive's lock, each change one transaction, each failure one line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg.archive.folder import DATA, held, prepare, require_archive
from kg.archive.terms import ARCHIVE, text_of
from kg.errors import InvalidStore
from kg.model import Address, ArchivePlace

DAMAGE = ("corrupt", "checksum", "no such file", "does not end", "invalid data", "not a directory")
"""What RocksDB says, in lower case, of files that are not as it wrote them."""
FULL = ("no space left", "file too large", "disk quota", "space limit")
UNION = DefaultGraph()
"""The default graph: every triple of an article's graph, once. Oxigraph itself can take all graphs for the default one, but
then gives a triple as often as there are articles that have it."""
OWN = NamedNode(f"{ARCHIVE}notes")
"""The graph of what the archive notes for itself."""


FEW = 5
"""Properties that are looked up one by one; of more, all that a subject has is taken, which few but statements ask for."""
Subject = NamedNode | BlankNode | Triple


class Data:
    """The quads of an archive while it is open. `store` is for who hands it on to another library; all else asks here."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def close(self) -> None:
        """Drops the store: RocksDB's own lock ends with the last reference to it."""
        del self.store

    def quads(
        self,
        subject: Subject | None = None,
        predicate: NamedNode | None = None,
        target: NamedNode | Literal | None = None,
        graph: NamedNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        """Those of the pattern, in no order; None stands for anything, as graph for every named one."""
        found = self.store.quads_for_pattern(subject, predicate, target, graph)
        return found if graph is not None else (quad for quad in found if quad.graph_name != UNION)

    def value(self, subject: NamedNode, predicate: NamedNode, graph: NamedNode | DefaultGraph) -> str:
        """The object of the triple in a graph as text, of several the first in order; "" for none."""
        return min((text_of(q.object) for q in self.quads(subject, predicate, None, graph)), default="")

    def of(
        self, subjects: Collection[Subject], predicates: Collection[NamedNode], graph: DefaultGraph | None
    ) -> Iterator[Quad]:
        """The quads of some subjects with some predicates, of the union or of every named graph."""
        wanted = frozenset(predicates)
        for subject in subjects:
            if len(wanted) > FEW:
                yield from (q for q in self.quads(subject, None, None, graph) if q.predicate in wanted)
                continue
            for predicate in predicates:
                yield from self.quads(subject, predicate, None, graph)

    def backing(self, triples: Iterable[Triple]) -> Iterator[Quad]:
        """The quads of named graphs that are one of some triples."""
        for t in triples:
            yield from self.quads(t.subject, t.predicate, t.object)  # type: ignore[arg-type]

    def query(self, text: str, **options: Any) -> Any:
        """What `pyoxigraph.Store.query` gives."""
        return self.store.query(text, **options)

    def graphs(self) -> list[NamedNode]:
        """The names of the articles' graphs, sorted."""
        names = (g for g in self.store.named_graphs() if isinstance(g, NamedNode) and g != OWN)
        return sorted(names, key=lambda g: g.value)

    def __len__(self) -> int:
        return len(self.store)

    def change(
        self, *, drop: Iterable[NamedNode] = (), remove: Iterable[Quad] = (), add: Iterable[Quad] = ()
    ) -> None:
        """One transaction: drops whole graphs, removes quads of named graphs, then adds some; the union follows."""
        dropped, removed, new = [*drop], [*remove], [*add]
        new += {Quad(q.subject, q.predicate, q.object, UNION) for q in new if q.graph_name != OWN}
        if not (dropped or removed):
            self.store.extend(new)
            return
        whole = [quad for name in dropped for quad in self.quads(graph=name)]
        gone = [*removed, *self._leaving_union({*removed, *whole}, {quad.triple for quad in new})]
        steps = [f"DROP SILENT GRAPH {name}" for name in dropped]
        for word, quads in (("DELETE", gone), ("INSERT", new)):
            if quads:
                steps.append(f"{word} DATA {{\n{data_text(quads)}}}")
        self.store.update(" ;\n".join(steps))

    def _leaving_union(self, gone: Collection[Quad], added: Collection[Triple]) -> Iterator[Quad]:
        """The quads of the union that no graph backs any more when some of named graphs go and some triples come."""
        triples = {quad.triple for quad in gone if quad.graph_name != OWN} - {*added}
        backed = {q.triple for q in self.backing(triples) if q not in gone and q.graph_name != OWN}
        return (Quad(t.subject, t.predicate, t.object, UNION) for t in triples - backed)

    def fill_union(self) -> None:
        """Makes the union of what was loaded, in no transaction: only for a store that nobody has seen yet."""
        named = (quad for quad in self.quads() if quad.graph_name != OWN)
        self.store.bulk_extend(Quad(q.subject, q.predicate, q.object, UNION) for q in named)

    def flush(self) -> None:
        """What was written lies on the disk when it returns."""
        self.store.flush()


@contextmanager
def reading(place: ArchivePlace) -> Iterator[Data]:
    """The data, to be read only; in a folder nobody writes meanwhile. Raises InvalidStore."""
    if isinstance(place, Address):
        with _connected(place) as data:
            yield data
        return
    folder = require_archive(place)
    with held(folder, writing=False), _told(folder), _opened(folder / DATA) as data:
        yield data


@contextmanager
def _connected(address: Address) -> Iterator[Data]:
    from kg.archive.remote import RemoteData

    data = RemoteData(address)
    try:
        yield data
    finally:
        data.close()


@contextmanager
def _opened(place: Path) -> Iterator[Data]:
    empty = not (place / "CURRENT").exists()  # nothing was written into it yet
    data = Data(Store() if empty else Store.read_only(str(place)))
    try:
        yield data
    finally:
        data.close()


@contextmanager
def writing(place: ArchivePlace) -> Iterator[Data]:
    """The data, made where there are none; in a folder nobody else reads or writes meanwhile, on a server a change fails
    where another was first. What was written lies on the disk at the end. Raises InvalidStore: then each change was done
    wholly or not at all."""
    if isinstance(place, Address):
        with _connected(place) as data:
            yield data
        return
    folder = prepare(place)
    with held(folder, writing=True), _told(folder):
        data = Data(Store(str(folder / DATA)))
        try:
            yield data
            data.flush()
        finally:
            data.close()


@contextmanager
def replacing(where: ArchivePlace, require: Callable[[Data], None]) -> Iterator[Data]:
    """New data, empty, that take the place of those of the archive where the block ends without an error; nobody reads or
    writes meanwhile. `require` raises where the old ones must stay. Raises InvalidStore."""
    folder = prepare(where)
    part, place = folder / f"{DATA}.part", folder / DATA
    with held(folder, writing=True), _told(folder):
        with _opened(place) as old:
            require(old)
        rmtree(part, ignore_errors=True)
        data = Data(Store(str(part)))
        try:
            yield data
            data.flush()
        except BaseException:
            data.close()
            rmtree(part, ignore_errors=True)
            raise
        data.close()
        if place.exists():
            rmtree(place)
        part.replace(place)


def data_text(quads: Iterable[Quad]) -> str:
    """Quads as SPARQL Update has them: the triples of each graph together."""
    by_graph: dict[object, list[Triple]] = {}
    for quad in quads:
        by_graph.setdefault(quad.graph_name, []).append(quad.triple)
    parts = []
    for name, triples in by_graph.items():
        lines = serialize(triples, format=RdfFormat.N_TRIPLES)
        text = lines.decode("utf-8") if lines is not None else ""
        parts.append(f"GRAPH {name} {{\n{text}}}\n" if isinstance(name, NamedNode) else text)
    return "".join(parts)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Failures of the store as an InvalidStore of one line."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise InvalidStore(f"{folder}: {_reason(str(error))}") from error


def _reason(message: str) -> str:
    said = message.lower()
    if any(word in said for word in FULL):
        return "cannot be written: the disk is full; what was stored before is still there"
    if "lock hold" in said or "lock file" in said:
        return "in use by another process; try again when that is done"
    if any(word in said for word in DAMAGE):
        return f"damaged ({message.splitlines()[0][:200]}); restore it from a backup (`kg export`), or add the articles anew"
    if "read-write instances" in said:
        return "is only read here; change it by `kg add` and `kg correct`"
    return f"the store failed: {message}"
