"""Every place lies in the text of its article, every quote is its slice, and what is said stands in its sentence."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDF, Literal, URIRef
from rdflib.term import Identifier

from kg.store.checks.census import Census, cut, short
from kg.store.vocabulary import KG, NIF, SCHEMA

PLACE = re.compile(r"(.*)#char=(0|[1-9][0-9]{0,11}),([1-9][0-9]{0,11})", re.DOTALL)
WORDS = {KG.subjectSpan: "subject", KG.cue: "relation", KG.objectSpan: "object"}
"""The places that the id of a statement is made of."""
PLACES = {**WORDS, KG.labelSpan: "label"}


@dataclass(frozen=True, order=True)
class Place:
    """Characters `start` to `end` of an article."""

    article: str
    start: int
    end: int

    @classmethod
    def of(cls, node: Identifier | None) -> Place | None:
        """The place that an IRI names after RFC 5147, or None for another."""
        match = PLACE.fullmatch(str(node)) if isinstance(node, URIRef) else None
        return cls(match[1], int(match[2]), int(match[3])) if match else None

    def covers(self, other: Place) -> bool:
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Place) -> bool:
        return self.article == other.article and self.start < other.end and other.start < self.end


def texts(census: Census) -> Iterator[str]:
    """An article's text is the one that was read: by its SHA-256, from which its IRI is made too."""
    for article in census.nodes("article"):
        for text in census.all(article, SCHEMA.text):
            digest = hashlib.sha256(str(text).encode("utf-8")).hexdigest()
            if str(census.one(article, KG.sha256)) != digest:
                yield f"{short(article)}: the text is not the one that was read: its SHA-256 differs"
            if not article.endswith(f"article/{digest[:12]}"):
                yield f"{short(article)}: is the name of another text: the SHA-256 of this one begins {digest[:12]}"


def quotes(census: Census) -> Iterator[str]:
    """Places that statements point to or that are quoted."""
    pointed = {p for s in census.nodes("statement") for t in (KG.evidence, *PLACES) for p in census.all(s, t)}
    quoted = {node for node, said in census.facts.items() if NIF.anchorOf in said}
    for node in sorted(pointed | quoted):
        place = Place.of(node)
        if place is None or place.article not in census.texts:
            yield f"{short(node)}: is no place in an article of this file"
            continue
        text = census.texts[place.article]
        if not place.start < place.end <= len(text):
            yield f"{short(node)}: lies outside the text, which ends at {len(text)}"
            continue
        words = text[place.start : place.end]
        for quote in census.all(node, NIF.anchorOf):
            if str(quote) != words:
                yield f"{short(node)}: the quote {cut(str(quote))} is not in the text there: {cut(words)}"
        if node in quoted - pointed:
            yield f"{short(node)}: is quoted, but no statement stands there"


def sentences(census: Census) -> Iterator[str]:
    """The words of subject, relation and label stand in the sentence of their statement. So do those of the object, unless
    they are a quotation, which may stand before or after it, or a statement that is reported from its own sentence."""
    for statement in census.nodes("statement"):
        sentence = Place.of(census.one(statement, KG.evidence))
        if sentence is None:
            continue
        target = census.one(statement, RDF.object)
        reported = Place.of(census.one(target, KG.evidence))
        for term, name in PLACES.items():
            for place in filter(None, map(Place.of, census.all(statement, term))):
                inside = sentence.covers(place)
                if term == KG.objectSpan and place.article == sentence.article:
                    inside = sentence.overlaps(place) or isinstance(target, Literal)
                    inside = inside or (reported is not None and reported.covers(place))
                if not inside:
                    where = "sentence" if place.article == sentence.article else "article"
                    yield f"{short(statement)}: the words of its {name} stand outside the {where} of its evidence"
