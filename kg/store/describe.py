"""What is said in RDF of an article, an entity and a statement (see schemas/ontology.ttl for the terms)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rdflib import PROV, RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib.term import Identifier

from kg.lexicon import ENGLISH
from kg.model import Article, Days, Entity, Statement, StatementQualifier, Value
from kg.model.iri import is_web_address
from kg.store.vocabulary import KG, NIF, SCHEMA, Iris, term
from kg.wrapping import one_line

Triple = tuple[URIRef, URIRef, Identifier]
DIGITS = 4
"""Decimals of a confidence."""


class TimeTerms(NamedTuple):
    """The properties that hold one time: as exact as the text, else its bounds; and its days, to compare by."""

    exact: URIRef
    not_before: URIRef
    not_after: URIRef
    earliest: URIRef
    latest: URIRef


EVENT_TIME = TimeTerms(KG.eventTime, KG.notBefore, KG.notAfter, KG.earliest, KG.latest)
SAID_TIME = TimeTerms(KG.saidAt, KG.saidNotBefore, KG.saidNotAfter, KG.saidEarliest, KG.saidLatest)


def article_triples(article: Article, outlet: str | None, iris: Iris) -> Iterator[Triple]:
    """The article's node: schema.org terms, the text itself, and its SHA-256."""
    node = iris.article(article)
    yield node, RDF.type, SCHEMA.NewsArticle
    if article.opinion:
        yield node, RDF.type, SCHEMA.OpinionNewsArticle
    yield node, KG.sha256, Literal(article.sha256)
    yield node, SCHEMA.text, Literal(article.text)
    if article.title is not None:
        yield node, SCHEMA.headline, Literal(article.title)
    for author in article.authors or filter(None, [article.byline]):
        yield node, SCHEMA.author, Literal(author)
    if article.agency is not None:
        yield node, KG.agency, Literal(article.agency)
    if article.url is not None:
        yield node, SCHEMA.url, URIRef(article.url) if is_web_address(article.url) else Literal(article.url)
    if article.published is not None:
        yield node, SCHEMA.datePublished, Literal(article.published.isoformat(), datatype=XSD.date)
    if outlet is not None:
        yield node, SCHEMA.publisher, iris.entity(outlet)
    for part in _given(article):
        yield node, KG.given, Literal(part)


def _given(article: Article) -> Iterator[str]:
    """The parts of its metadata that are not read in its text: they were given, or stood in a page's metadata."""
    for part in ("title", "outlet", "published", "url"):
        origin = article.origin(part)
        if getattr(article, part) is not None and (origin is None or origin.source != "text"):
            yield part
    origin = article.origin("authors" if article.authors else "byline")
    if (article.authors or article.byline) and (origin is None or origin.source != "text"):
        yield "author"


def entity_triples(entity: Entity, article: Article, iris: Iris) -> Iterator[Triple]:
    """An entity with its names and links, and that the article mentions it; an unnamed one belongs to it alone."""
    node = iris.entity(entity.id)
    yield node, RDF.type, term(entity.type)
    yield node, RDFS.label, Literal(entity.label, lang=ENGLISH.code)
    for alias in entity.aliases:
        yield node, SKOS.altLabel, Literal(alias, lang=ENGLISH.code)
    for link in entity.links:
        yield node, SCHEMA.identifier, Literal(link)
    if entity.count is not None:
        yield node, KG["count"], Literal(entity.count)
    if not entity.named:
        yield node, KG.named, Literal(False)
    else:
        yield iris.article(article), SCHEMA.mentions, node


def statement_triples(statement: Statement, iris: Iris) -> Iterator[Triple]:
    """The statement's node with its context; and the direct triple, where the outlet itself asserts it."""
    node, predicate = iris.statement(statement.id), iris.relation(statement)
    subject, target = iris.entity(statement.subject), _object(statement, iris)
    yield node, RDF.type, KG.Statement
    yield node, RDF.subject, subject
    yield node, RDF.predicate, predicate
    if target is not None:
        yield node, RDF.object, target
    if statement.open:
        yield predicate, RDF.type, KG.OpenRelation
        yield predicate, RDFS.label, Literal(statement.relation_label, lang=ENGLISH.code)
    if statement.asserted and target is not None and statement.content is None:
        yield subject, predicate, target
    yield node, KG.label, Literal(statement.label)
    if statement.object_label:
        yield node, KG.objectLabel, Literal(statement.object_label)
    yield node, KG.actuality, KG[statement.actuality.capitalize()]
    yield node, KG.negated, Literal(statement.negated)
    yield node, PROV.wasAttributedTo, _speaker(statement, iris)
    yield node, KG.confidence, Literal(f"{statement.confidence:.{DIGITS}f}", datatype=XSD.decimal)
    yield node, KG.rule, Literal(statement.rule)
    if statement.held_back:
        yield node, KG.heldBack, Literal(statement.held_back)
    if statement.stands_in:
        yield node, KG.standsIn, Literal(statement.stands_in)
    if statement.channel is not None:
        yield node, KG.channel, iris.entity(statement.channel)
    yield from days_triples(node, statement.time, EVENT_TIME)
    if not _follows_from_publication(statement):
        yield from days_triples(node, statement.said_at, SAID_TIME)
    yield from _through(node, statement, iris)
    for qualifier in statement.qualifiers:
        for filler in _fillers(qualifier, statement, iris):
            yield node, term(qualifier.role), filler
    yield from _evidence(node, statement, iris)


def _object(statement: Statement, iris: Iris) -> Identifier | None:
    if statement.content is not None:
        return iris.statement(statement.content)
    if isinstance(statement.object, Value):
        return Literal(statement.object.text)
    return iris.entity(statement.object) if statement.object is not None else None


def _speaker(statement: Statement, iris: Iris) -> URIRef:
    last = statement.said_by[-1]
    if last is not None:
        return iris.entity(last)
    return KG.UnknownOutlet if len(statement.said_by) == 1 else KG.UnknownSpeaker


def _through(node: URIRef, statement: Statement, iris: Iris) -> Iterator[Triple]:
    """Who stands between the outlet and the one whose words they are: a sequence with a name of its own, since
    a list of RDF would need blank nodes. Outlet and last speaker are known without it."""
    between = statement.said_by[1:-1]
    if not between:
        return
    chain = iris.chain(between)
    yield node, KG.saidThrough, chain
    yield chain, RDF.type, RDF.Seq
    for place, key in enumerate(between, 1):
        yield chain, RDF[f"_{place}"], KG.UnknownSpeaker if key is None else iris.entity(key)


def _follows_from_publication(statement: Statement) -> bool:
    """The outlet speaks on the day of publication, others then or before: the article's node says so already."""
    published = statement.evidence.article.published
    own = len(statement.said_by) == 1
    return statement.said_at == Days(published if own else None, published)


def days_triples(node: URIRef, days: Days, terms: TimeTerms) -> Iterator[Triple]:
    """The time as the text has it; and its first and last day as xsd:date, since SPARQL cannot compare a date
    with a month or a year. An open end is left out."""
    if days.iso is not None:
        kind = {4: XSD.gYear, 7: XSD.gYearMonth}.get(len(days.iso), XSD.date)
        yield node, terms.exact, Literal(days.iso, datatype=kind)
    for bound, extreme, day in (
        (terms.not_before, terms.earliest, days.first),
        (terms.not_after, terms.latest, days.last),
    ):
        if day is not None:
            literal = Literal(day.isoformat(), datatype=XSD.date)
            yield node, extreme, literal
            if days.iso is None:
                yield node, bound, literal


def _fillers(qualifier: StatementQualifier, statement: Statement, iris: Iris) -> Iterator[Identifier]:
    """The entity of a circumstance; its words where there is none, and beside it where they have a preposition."""
    value = qualifier.value
    if qualifier.entity is not None:
        yield iris.entity(qualifier.entity)
    if qualifier.role == "quantity" and value is not None and value.normal:
        yield Literal(value.normal)
    elif qualifier.preposition or qualifier.entity is None:
        text = statement.evidence.article.text
        words = value.text if value is not None else " ".join(span.of(text) for span in qualifier.spans)
        yield Literal(one_line(f"{qualifier.preposition} {words}"))


def _evidence(node: URIRef, statement: Statement, iris: Iris) -> Iterator[Triple]:
    evidence = statement.evidence
    sentence = iris.span(evidence.article, evidence.sentence)
    yield node, KG.evidence, sentence
    yield sentence, NIF.anchorOf, Literal(evidence.quote)
    for name, spans in (
        ("subjectSpan", evidence.subject),
        ("cue", evidence.cue),
        ("objectSpan", evidence.object),
        ("labelSpan", evidence.label),
    ):
        for span in spans:
            yield node, KG[name], iris.span(evidence.article, span)
