"""Each article has its graph: nothing stands outside of one, or in that of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rdflib import RDF, Dataset, Graph, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg.store.checks.census import short
from kg.store.vocabulary import KG, SCHEMA


def named(dataset: Dataset) -> dict[URIRef, Graph]:
    """The graphs that hold anything, by name, that of no name under rdflib's name for it."""
    return {g.identifier: g for g in dataset.graphs() if len(g) and isinstance(g.identifier, URIRef)}


def placement(graphs: dict[URIRef, Graph]) -> Iterator[str]:
    """A graph bears the name of its article, and holds no other article and no statement of another."""
    homes: dict[object, set[URIRef]] = defaultdict(set)
    for name, graph in graphs.items():
        if name == DATASET_DEFAULT_GRAPH_ID:
            yield f"{len(graph)} triples stand in the graph of no article"
            continue
        articles = sorted(map(str, graph.subjects(RDF.type, SCHEMA.NewsArticle)))
        if articles != [str(name)]:
            held = ", ".join(map(short, articles)) or "none"
            yield f"graph {short(name)}: holds {held} where the article of that name must stand alone"
        for statement, place in graph.subject_objects(KG.evidence):
            article = str(place).partition("#")[0]
            homes[statement].add(name)
            if article != str(name):
                where = f"in the graph of article {short(name)}, its evidence in article {short(article)}"
                yield f"{short(statement)}: stands {where}"
    for stated, names in homes.items():
        if len(names) > 1:
            yield f"{short(stated)}: stands in {len(names)} graphs: {', '.join(sorted(map(short, names)))}"
