"""Whoever is named as speaker is reported to say it."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import PROV, RDF, RDFS, SKOS, URIRef
from rdflib.term import Identifier

from kg.store.asserted import is_own
from kg.store.checks.census import Census, short
from kg.store.checks.quoted_spans import Place
from kg.store.checks.text_comparison import Letters
from kg.store.vocabulary import KG, SCHEMA


def speakers(census: Census) -> Iterator[str]:
    """What neither the outlet nor the author of an opinion piece says is the object of a statement whose subject says it.

    Of an unknown speaker nothing is asked: words in quotation marks may have one of whom the text tells nothing.
    """
    said = {
        (census.one(report, RDF.subject), census.one(report, RDF.object), _article(census, report))
        for report in census.nodes("statement")
    }
    for statement in census.nodes("statement"):
        article, speaker = _article(census, statement), census.one(statement, PROV.wasAttributedTo)
        if article is None or speaker is None or census.kinds.get(speaker) != "entity":
            continue
        if is_own(census.one, statement, article) or _is_author(census, speaker, article):
            continue
        if (speaker, statement, article) not in said:
            yield f"{short(statement)}: is the word of {short(speaker)}, but no statement says that {short(speaker)} said it"


def _article(census: Census, statement: Identifier) -> URIRef | None:
    place = Place.of(census.one(statement, KG.evidence))
    return URIRef(place.article) if place else None


def _is_author(census: Census, speaker: Identifier, article: URIRef) -> bool:
    if SCHEMA.OpinionNewsArticle not in census.all(article, RDF.type):
        return False
    names = [str(n) for term in (RDFS.label, SKOS.altLabel) for n in census.all(speaker, term)]
    authors = [str(author) for author in census.all(article, SCHEMA.author)]
    one = any(Letters(author).hold(name) for author in authors for name in names)
    return one or (bool(authors) and any(all(map(Letters(name).hold, authors)) for name in names))
