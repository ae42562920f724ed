"""Union of graphs → a named graph an article: what `dataset.article_graphs` writes, told again from Turtle alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rdflib import RDF, Graph, URIRef
from rdflib.term import Node

from kg.store.asserted import is_asserted
from kg.store.vocabulary import KG, SCHEMA

Found = tuple[Node, Node, Node]


def by_article(graph: Graph) -> Iterator[tuple[URIRef, set[Found]]]:
    """The IRI of each article and its triples: the article's own, its statements with their places and speakers, the
    entities that it mentions or that they speak of, and the direct triples that one of them asserts.

    A triple of an entity that several articles speak of is in the graph of each. What belongs to no article is left out.
    """
    statements = _statements(graph)
    relations = set(graph.objects(None, RDF.predicate))
    articles = {a for a in graph.subjects(RDF.type, SCHEMA.NewsArticle) if isinstance(a, URIRef)}
    for article in sorted(articles):
        yield article, _own(graph, article, statements[str(article)], relations)


def _statements(graph: Graph) -> dict[str, list[Node]]:
    """Article → its statements, by the place of their evidence."""
    found: dict[str, list[Node]] = defaultdict(list)
    for statement, place in graph.subject_objects(KG.evidence):
        found[article_of(place)].append(statement)
    return found


def article_of(place: Node) -> str:
    """The IRI of the article that a place ("…/article/1f0e3d#char=7,12") lies in."""
    return str(place).rpartition("#char=")[0]


def _own(graph: Graph, article: URIRef, statements: list[Node], relations: set[Node]) -> set[Found]:
    own = set(graph.triples((article, None, None)))
    asserted: set[Found] = set()
    for statement in statements:
        own.update(graph.triples((statement, None, None)))
        own.update(_of_chain(graph, statement))
        if is_asserted(graph.value, statement, article):
            asserted.update(_direct(graph, statement))
    # Places have their quote, entities and open relations their type and names: one step from what is there already.
    for node in {target for _, _, target in own if isinstance(target, URIRef)} - {article, *statements}:
        own.update(t for t in graph.triples((node, None, None)) if t[1] not in relations)
    return own | asserted


def _of_chain(graph: Graph, statement: Node) -> Iterator[Found]:
    for chain in graph.objects(statement, KG.saidThrough):
        yield from graph.triples((chain, None, None))


def _direct(graph: Graph, statement: Node) -> Iterator[Found]:
    subject, relation = graph.value(statement, RDF.subject), graph.value(statement, RDF.predicate)
    for target in graph.objects(statement, RDF.object):
        if subject is not None and relation is not None and (subject, relation, target) in graph:
            yield subject, relation, target
