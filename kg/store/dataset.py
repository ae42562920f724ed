"""Graph → RDF: one named graph an article, without blank nodes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rdflib import Dataset, Literal, URIRef
from rdflib.term import Identifier

from kg.model import Graph
from kg.model.iri import base_iri
from kg.model.text import well_formed
from kg.ontology import BASE
from kg.store.describe import Triple, article_triples, entity_triples, statement_triples
from kg.store.vocabulary import Iris


def graph_to_dataset(graph: Graph, base: str = BASE) -> Dataset:
    """The graph as an rdflib dataset, a graph for each of `article_graphs`; the default graph is their union."""
    dataset = Dataset(default_union=True)
    for name, triples in article_graphs(graph, base):
        named = dataset.graph(name)
        for triple in triples:
            named.add(triple)
    return dataset


def article_graphs(graph: Graph, base: str = BASE) -> Iterator[tuple[URIRef, set[Triple]]]:
    """The name of each article's graph and its triples: the article, its statements, and the entities that it
    mentions or that its statements speak of."""
    iris = Iris(base_iri(base))
    entities = _entities_by_article(graph)
    for article in graph.articles:
        own = graph.statements_by_article.get(article.id, ())
        outlet = next((s.said_by[0] for s in own if s.said_by[0] is not None), None)
        triples = set(article_triples(article, outlet, iris))
        for key in entities[article.id]:
            triples.update(entity_triples(graph.by_id[key], article, iris))
        for statement in own:
            triples.update(statement_triples(statement, iris))
        yield iris.article(article), {(s, p, _as_text(o)) for s, p, o in triples}


def _as_text(term: Identifier) -> Identifier:
    """A literal as a file can hold it; other terms as they are."""
    if not isinstance(term, Literal) or well_formed(term) == term:
        return term
    return Literal(well_formed(term), lang=term.language, datatype=term.datatype)


def _entities_by_article(graph: Graph) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entity in graph.entities:
        for article, _ in entity.mentions:
            found[article].add(entity.id)
    for statement in graph.statements:
        used = [statement.subject, statement.object, statement.channel, *statement.said_by]
        used += [q.entity for q in statement.qualifiers]
        found[statement.evidence.article.id].update(key for key in used if isinstance(key, str))
    return found
