"""Articles of an archive as one graph, as the decisions leave it: all of them, some, or what they say of some entities."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from kg.archive.articles import ARTICLES, STATEMENT, named
from kg.archive.entries import blocks_of
from kg.archive.lookup import find
from kg.archive.oxigraph import Data, reading
from kg.archive.terms import KG, as_rdflib
from kg.archive.view import TYPE, entity, local
from kg.errors import InvalidInput
from kg.model import ArchivePlace, Graph
from kg.store import ArticleTriples, graph_back

THROUGH = NamedNode(f"{KG}saidThrough")


@dataclass(frozen=True)
class Joint:
    """The graph, and the ids of the entities and articles that were asked for."""

    graph: Graph
    entities: tuple[str, ...]
    articles: tuple[str, ...]


def joint(
    folder: ArchivePlace,
    *,
    entities: Sequence[str] = (),
    articles: Sequence[str] = (),
    most: int | None = None,
) -> Joint:
    """Of `entities`, each named as for `kg about`, what speaks of one of them, who
    reports it and what it reports; of `articles`, named as for `remove`, what they say; of both, what is both.

    Raises InvalidInput for a name that is none or means several, where nothing is left, and where more than `most`
    statements are, before they are read; and InvalidStore.
    """
    with reading(folder) as data:
        keys = list(dict.fromkeys(find(data, name) for name in entities))
        chosen = list(dict.fromkeys(named(data, article) for article in articles))
        said = {name: found for name in chosen or data.graphs() if (found := _said(data, name, keys))}
        count = sum(map(len, said.values()))
        of = f" on {', '.join(f':{key}' for key in keys)}" if keys else ""
        if not count:
            raise InvalidInput(f"{folder}: no statements{of}; `kg list` shows its articles")
        if most is not None and count > most:
            raise InvalidInput(
                f"{folder}: {count:,} statements{of} are too many for one page, which takes {most:,}; narrow it with"
                " --entity NAME or --article ID"
            )
        graph = graph_back(_parts(data, said))
    graph = narrowed(graph, set().union(*said.values())) if keys else graph
    return Joint(graph, tuple(keys), tuple(name.value.removeprefix(ARTICLES) for name in chosen))


def _said(data: Data, name: NamedNode, keys: Sequence[str]) -> set[str]:
    """The ids of the statements of an article that speak of one of the entities; of all where none is named."""
    if not keys:
        return {_id(quad.subject) for quad in data.quads(None, TYPE, STATEMENT, name)}
    found = {quad.subject for key in keys for quad in data.quads(None, None, entity(key), name)}
    found |= {quad.subject for node in found for quad in data.quads(None, THROUGH, node, name)}  # type: ignore[arg-type]
    return {_id(node) for node in found if next(data.quads(node, TYPE, STATEMENT, name), None) is not None}


def _id(statement: object) -> str:
    return local(statement).removeprefix("statement-")


def _parts(data: Data, names: Iterable[NamedNode]) -> Iterator[ArticleTriples]:
    for name in names:
        triples = (
            (as_rdflib(quad.subject), as_rdflib(quad.predicate), as_rdflib(quad.object))
            for quad in data.quads(graph=name)
        )
        yield ArticleTriples(triples, blocks_of(data, name))


def narrowed(graph: Graph, statements: Collection[str]) -> Graph:
    """Some statements by their ids, with the reports of them and what they report themselves, and what all of these name."""
    kept, waiting = {*statements}, [*statements]
    while waiting:
        key = waiting.pop()
        near = {report.id for report in graph.reports_of.get(key, ())}
        near |= {graph.statement_by_id[key].content or key}
        waiting += near - kept
        kept |= near
    chosen = tuple(statement for statement in graph.statements if statement.id in kept)
    articles = {statement.evidence.article.id for statement in chosen}
    names = {key for statement in chosen for key in statement.entities}
    return Graph(
        tuple(article for article in graph.articles if article.id in articles),
        tuple(
            replace(one, mentions=tuple(place for place in one.mentions if place[0] in articles))
            for one in graph.entities
            if one.id in names
        ),
        chosen,
    )
