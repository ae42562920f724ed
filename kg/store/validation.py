"""Whether a graph on disk holds what it promises: its shapes, and every quote against its text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from rdflib import PROV, RDF, SH, BNode, Graph, URIRef
from rdflib.term import Node

from kg.ontology import relations, schema_dir
from kg.store.files import parse
from kg.store.vocabulary import KG, NIF, SCHEMA

SPAN = re.compile(r"(.*)#char=(\d+),(\d+)")
HAPPENS = (KG.Happened, KG.Ongoing)
PLACES = (KG.evidence, KG.subjectSpan, KG.cue, KG.objectSpan)


def validate(path: Path) -> list[str]:
    """The violations of a file in plain words, sorted; none where it holds.

    Raises InvalidInput for a file that is no RDF.
    """
    graph = parse(path)
    return sorted({*_shapes(graph), *_texts(graph), *_spans(graph), *_direct(graph), *_blank_nodes(graph)})


def _shapes(graph: Graph) -> Iterator[str]:
    """SHACL, by pySHACL, with schemas/shapes.ttl."""
    from pyshacl import validate as check

    shapes = Graph().parse(schema_dir() / "shapes.ttl", format="turtle")
    _, report, _ = check(graph, shacl_graph=shapes, inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise TypeError(f"pySHACL gave no report: {report}")
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, message = report.value(result, SH.focusNode), report.value(result, SH.resultMessage)
        yield f"{_short(focus)}: {message}"


def _texts(graph: Graph) -> Iterator[str]:
    for article, text in graph.subject_objects(SCHEMA.text):
        digest = hashlib.sha256(str(text).encode("utf-8", "surrogatepass")).hexdigest()
        if str(graph.value(article, KG.sha256)) != digest:
            yield f"{_short(article)}: the text is not the one that was read: its SHA-256 differs"


def _spans(graph: Graph) -> Iterator[str]:
    """Every place lies in the text of its article, and every quote equals its slice."""
    texts = {str(article): str(text) for article, text in graph.subject_objects(SCHEMA.text)}
    places = {str(place) for term in PLACES for place in graph.objects(None, term)}
    quotes = {str(place): str(quote) for place, quote in graph.subject_objects(NIF.anchorOf)}
    for place in sorted(places | quotes.keys()):
        match = SPAN.fullmatch(place)
        if match is None or match[1] not in texts:
            yield f"{_short(place)}: is no place in an article of this file"
            continue
        text, start, end = texts[match[1]], int(match[2]), int(match[3])
        if not 0 <= start < end <= len(text):
            yield f"{_short(place)}: lies outside the text, which ends at {len(text)}"
        elif place in quotes and quotes[place] != text[start:end]:
            yield f"{_short(place)}: the quote {_cut(quotes[place])} is not in the text there: {_cut(text[start:end])}"


def _direct(graph: Graph) -> Iterator[str]:
    """A direct triple is what an outlet itself says happened or goes on: a statement of the file says so."""
    asserted = {
        tuple(graph.value(statement, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        for statement in graph.subjects(RDF.type, KG.Statement)
        if _is_asserted(graph, statement)
    }
    known = [KG[name] for name in relations()] + list(graph.subjects(RDF.type, KG.OpenRelation))
    for relation in known:
        for subject, target in graph.subject_objects(relation):
            if (subject, relation, target) not in asserted:
                words = " ".join(map(_short, (subject, relation, target)))
                yield f"{words}: no statement says in the outlet's own words that it happened or goes on"


def _is_asserted(graph: Graph, statement: Node) -> bool:
    place, speaker = graph.value(statement, KG.evidence), graph.value(statement, PROV.wasAttributedTo)
    article = URIRef(str(place).partition("#")[0])
    own = speaker == KG.UnknownOutlet or (article, SCHEMA.publisher, speaker) in graph
    real = graph.value(statement, KG.actuality) in HAPPENS
    return own and real and str(graph.value(statement, KG.negated)) == "false"


def _blank_nodes(graph: Graph) -> Iterator[str]:
    if any(isinstance(term, BNode) for triple in graph for term in triple):
        yield "the graph has blank nodes"


def _short(term: object) -> str:
    text = str(term)
    return text.rpartition("/")[2].removeprefix("ontology#") if "://" in text else _cut(text)


def _cut(text: str, length: int = 60) -> str:
    return repr(text if len(text) <= length else text[: length - 1] + "…")
