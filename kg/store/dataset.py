"""Graph → RDF: one named graph an article, without blank nodes."""

from __future__ import annotations

from collections import defaultdict

from rdflib import Dataset

from kg.model import Graph
from kg.ontology import BASE
from kg.store.describe import article_triples, entity_triples, statement_triples
from kg.store.vocabulary import Iris


def graph_to_dataset(graph: Graph, base: str = BASE) -> Dataset:
    """The graph as an rdflib dataset. Each article's graph holds its statements, and the entities that it
    mentions or that its statements speak of; the default graph is their union."""
    iris = Iris(_with_slash(base))
    dataset = Dataset(default_union=True)
    entities = _entities_by_article(graph)
    for article in graph.articles:
        named = dataset.graph(iris.article(article))
        own = [s for s in graph.statements if s.evidence.article.id == article.id]
        outlet = next((s.said_by[0] for s in own if s.said_by[0] is not None), None)
        for triple in article_triples(article, outlet, iris):
            named.add(triple)
        for key in sorted(entities[article.id]):
            for triple in entity_triples(graph.by_id[key], article, iris):
                named.add(triple)
        for statement in own:
            for triple in statement_triples(statement, iris):
                named.add(triple)
    return dataset


def _with_slash(base: str) -> str:
    return base if base.endswith(("/", "#")) else base + "/"


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
