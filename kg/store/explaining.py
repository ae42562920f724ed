"""Why a statement stands in a graph on disk: all that the graph knows of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rdflib import PROV, RDF, Graph, URIRef
from rdflib.term import Node

from kg.errors import InvalidModel
from kg.model import Span, how_real, marked
from kg.ontology import qualifier_roles
from kg.store.article_graphs import article_of
from kg.store.graph_files import load
from kg.store.vocabulary import KG, NIF, SCHEMA
from kg.store.wording import PLACE, Wording

MIN_ID_DIGITS = 6
"""Digits of an id that are enough to ask for it."""
DAYS = {"time": ("eventTime", "notBefore", "notAfter"), "said": ("saidAt", "saidNotBefore", "saidNotAfter")}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement with its words marked in their sentence, and rows of name and value."""

    name: str
    sentence: str
    marked: str
    rows: tuple[tuple[str, str], ...]


def explain(paths: Sequence[Path], wanted: str) -> list[Explanation]:
    """The statements of that id ("5b0c9f3a1e22", "statement-5b0c9f3a1e22", an IRI, or its first digits) in the
    union of some graphs, by place in their articles.

    Raises InvalidInput for a file that is no graph.
    """
    graph = load(paths)
    wording = Wording(graph)
    key = wanted.strip("<>").rpartition("/")[2].removeprefix(":").removeprefix("statement-").lower()
    found = [s for s in graph.subjects(RDF.type, KG.Statement) if _id(s).startswith(key)]
    chosen = [s for s in found if _id(s) == key] or (found if len(key) >= MIN_ID_DIGITS else [])
    return [_explained(graph, wording, s) for s in sorted(chosen, key=str) if isinstance(s, URIRef)]


def _id(statement: Node) -> str:
    return str(statement).rpartition("statement-")[2]


def _explained(graph: Graph, wording: Wording, statement: URIRef) -> Explanation:
    rows = tuple((name, value) for name, value in _rows(graph, wording, statement) if value)
    sentence = wording.of(statement)
    return Explanation(f"statement-{_id(statement)}", sentence, _marked(graph, wording, statement), rows)


def _marked(graph: Graph, wording: Wording, statement: URIRef) -> str:
    """The sentence with its words in brackets; the quote alone where a place does not lie in the article's text."""
    place = wording.value(statement, KG.evidence)
    quote = wording.said(place, NIF.anchorOf) if place is not None else ""
    text = wording.said(URIRef(article_of(place)), SCHEMA.text) if place is not None else ""
    parts = {
        name: [span for p in graph.objects(statement, KG[part]) if (span := _span(p)) is not None]
        for name, part in (("subject", "subjectSpan"), ("cue", "cue"), ("object", "objectSpan"))
    }
    sentence = _span(place) if place is not None else None
    if sentence is None or sentence.end > len(text):
        return quote
    return marked(text, sentence, parts)


def _span(place: Node) -> Span | None:
    match = PLACE.fullmatch(str(place))
    try:
        return Span(int(match[2]), int(match[3])) if match is not None else None
    except InvalidModel:
        return None


def _rows(graph: Graph, wording: Wording, statement: URIRef) -> Iterator[tuple[str, str]]:
    place = wording.value(statement, KG.evidence)
    article = URIRef(article_of(place)) if place is not None else None
    relation = wording.value(statement, RDF.predicate)
    yield "rule", wording.said(statement, KG.rule)
    known = "open" if (relation, RDF.type, KG.OpenRelation) in graph else "schemas/ontology.ttl"
    yield "relation", f"{wording.of(relation)} ({known})"
    actuality = wording.said(statement, KG.actuality)
    yield "actuality", how_real(actuality, wording.said(statement, KG.negated) == "true")
    yield "who says it", " > ".join(_chain(wording, statement, article))
    yield "channel", wording.said(statement, KG.channel)
    for name, terms in DAYS.items():
        exact, first, last = (wording.said(statement, KG[term]) for term in terms)
        yield name, exact or " ".join(filter(None, (first and f"from {first}", last and f"until {last}")))
    for role in sorted(qualifier_roles()):
        yield role, "; ".join(sorted(wording.of(filler) for filler in graph.objects(statement, KG[role])))
    for report in sorted(graph.subjects(RDF.object, statement), key=str):
        yield "reported by", wording.of(report)
    reported = wording.value(statement, RDF.object)
    if (reported, RDF.type, KG.Statement) in graph:
        yield "what it reports", wording.of(reported)
    yield "confidence", wording.said(statement, KG.confidence)
    yield "held back", wording.said(statement, KG.heldBack)
    yield "stands in", wording.said(statement, KG.standsIn)
    if article is not None:
        yield "article", _article(wording, article)
        yield "place", str(place)


def _chain(wording: Wording, statement: URIRef, article: URIRef | None) -> Iterator[str]:
    """From the outlet to the one whose words they are."""
    speaker = wording.value(statement, PROV.wasAttributedTo)
    outlet = wording.value(article, SCHEMA.publisher) if article is not None else None
    outlet = outlet or KG.UnknownOutlet
    through = wording.said(statement, KG.saidThrough)
    yield wording.of(outlet)
    if through:
        yield through
    if speaker is not None and (through or speaker != outlet):
        yield wording.of(speaker)


def _article(wording: Wording, article: URIRef) -> str:
    parts = [wording.of(article), wording.said(article, SCHEMA.publisher)]
    parts += [wording.said(article, SCHEMA.datePublished), wording.said(article, SCHEMA.url)]
    return ", ".join(dict.fromkeys(filter(None, parts)))
