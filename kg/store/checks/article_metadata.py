"""Headline, outlet, author, day and address of an article are told by its text, or declared as given beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rdflib import RDF, RDFS, SKOS
from rdflib.term import Identifier

from kg.ontology import is_a
from kg.store.checks.census import Census, cut, short
from kg.store.checks.text_comparison import Letters
from kg.store.vocabulary import KG, SCHEMA


def metadata(census: Census) -> Iterator[str]:
    """What no property kg:given names stands in the text; the outlet is an organization."""
    for article in census.nodes("article"):
        text = str(census.one(article, SCHEMA.text) or "")
        given = {str(part) for part in census.all(article, KG.given)}
        for part, value in _parts(census, article):
            if part not in given and not _is_told(part, value, text):
                yield f"{short(article)}: its {part} {cut(value)} is not in its text, nor declared as given"
        outlet = census.one(article, SCHEMA.publisher)
        for kind in census.all(outlet, RDF.type) if outlet is not None else ():
            name = str(kind).removeprefix(KG)
            if outlet is not None and census.kinds.get(outlet) == "entity" and not is_a(name, "Organization"):
                yield f"{short(article)}: its outlet {short(outlet)} is no organization but {short(kind)}"


def _parts(census: Census, article: Identifier) -> Iterator[tuple[str, str]]:
    for part, term in (
        ("title", SCHEMA.headline),
        ("author", SCHEMA.author),
        ("published", SCHEMA.datePublished),
        ("url", SCHEMA.url),
    ):
        for value in census.all(article, term):
            yield part, str(value)
    outlet = census.one(article, SCHEMA.publisher)
    names = (
        [name for term in (RDFS.label, SKOS.altLabel) for name in census.all(outlet, term)] if outlet else []
    )
    text = Letters(str(census.one(article, SCHEMA.text) or ""))
    if names and not any(text.hold(re.sub(r"^the\s", "", str(name), flags=re.I)) for name in names):
        yield "outlet", str(names[0])


def _is_told(part: str, value: str, text: str) -> bool:
    if part == "published":
        return _is_dated(value, text)
    return part != "outlet" and Letters(text).hold(value)


def _is_dated(value: str, text: str) -> bool:
    """Whether the text has the numbers of a day: its year, of four digits or two, and its day of the month."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return True  # another check names it
    compact = f"{day:%Y%m%d}" in text
    year = f"{day.year:04d}" in text or re.search(rf"(?<!\d){day:%y}(?!\d)", text)
    return compact or bool(year and re.search(rf"(?<!\d)0?{day.day}(?!\d)", text))
