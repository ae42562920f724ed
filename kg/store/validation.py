"""Whether a graph on disk holds what it promises: its shapes, every quote against its text, and that all agrees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from rdflib import RDF, SH, Dataset, Graph

from kg.ontology import schema_dir
from kg.store.checks import (
    article_metadata,
    date_ranges,
    direct_triples,
    entity_labels,
    named_graphs,
    quoted_days,
    quoted_numbers,
    quoted_spans,
    references,
    relation_labels,
    reported_speakers,
    reports,
    statement_ids,
)
from kg.store.checks.census import Census, short
from kg.store.graph_files import form_of, parse
from kg.store.parsing import NAMED
from kg.store.vocabulary import KG, SCHEMA

CHECKS = (
    references.known_nodes,
    references.known_properties,
    references.present,
    quoted_spans.texts,
    quoted_spans.quotes,
    quoted_spans.sentences,
    statement_ids.names,
    statement_ids.words,
    statement_ids.circumstances,
    relation_labels.statement_labels,
    quoted_numbers.quantities,
    date_ranges.times,
    quoted_days.days,
    article_metadata.metadata,
    reports.reports,
    reports.chains,
    reports.outlets,
    reported_speakers.speakers,
    direct_triples.direct,
)
"""Each of them holds of a whole graph and of that of every article."""


def validate(path: Path) -> list[str]:
    """The violations of a file in plain words, sorted; none where it holds.

    Raises InvalidInput for a file that is no RDF.
    """
    found = parse(path, Dataset(default_union=True) if form_of(path) in NAMED else None)
    return sorted(set(violations(found)))


def violations(found: Graph) -> Iterator[str]:
    """What does not hold of a graph, or of a dataset and each of its named graphs."""
    whole = Graph()
    for triple in found.triples((None, None, None)):
        whole.add(triple)
    if not any(
        (article, KG.sha256, None) in whole for article in whole.subjects(RDF.type, SCHEMA.NewsArticle)
    ):
        yield "no graph of kg: it holds no article with its text"
        return
    yield from _shapes(whole)
    parts = named_graphs.named(found) if isinstance(found, Dataset) else {}
    yield from named_graphs.placement(parts)
    yield from entity_labels.labels(Census.of(whole))
    for part in parts.values() or [whole]:
        census = Census.of(part)
        for check in CHECKS:
            yield from check(census)


def _shapes(graph: Graph) -> Iterator[str]:
    """SHACL, by pySHACL, with schemas/shapes.ttl."""
    from pyshacl import validate as check

    _, report, _ = check(graph, shacl_graph=_shapes_graph(), inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise TypeError(f"pySHACL gave no report: {report}")
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, message = report.value(result, SH.focusNode), report.value(result, SH.resultMessage)
        yield f"{short(focus)}: {message}"


@cache
def _shapes_graph() -> Graph:
    return Graph().parse(schema_dir() / "shapes.ttl", format="turtle")
