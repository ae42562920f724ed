"""Times are days that exist, and their first and last day follow from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rdflib import XSD, Literal, URIRef
from rdflib.term import Identifier

from kg.model import Days
from kg.store.checks.census import Census, cut, short
from kg.store.describe import EVENT_TIME, SAID_TIME, TimeTerms, days_triples

KINDS = (XSD.date, XSD.gYearMonth, XSD.gYear)


def times(census: Census) -> Iterator[str]:
    """Of the event and of the saying: what is written of a time is what kg writes of those days."""
    for statement in census.nodes("statement"):
        for terms in (EVENT_TIME, SAID_TIME):
            fault = _fault(census, statement, terms)
            if fault:
                yield f"{short(statement)}: {fault}"


def _fault(census: Census, statement: Identifier, terms: TimeTerms) -> str | None:
    said = {term: census.all(statement, term) for term in terms}
    exact = census.one(statement, terms.exact)
    if isinstance(exact, Literal) and exact.datatype not in KINDS:
        return f"{short(terms.exact)} {cut(exact)}: is neither day, month nor year"
    try:
        first, last = (_day(said[term]) for term in (terms.earliest, terms.latest))
    except ValueError:
        return f"{short(terms.earliest)} or {short(terms.latest)} is no day"
    if first and last and first > last:
        return f"{short(terms.earliest)} {first} is after {short(terms.latest)} {last}"
    expected = {(p, o) for _, p, o in days_triples(URIRef(statement), Days(first, last), terms)}
    odd = expected ^ {(term, value) for term, values in said.items() for value in values}
    if odd:
        names = ", ".join(sorted({short(term) for term, _ in odd}))
        return f"its times do not agree, or its first and last day do not follow from them: {names}"
    return None


def _day(values: Sequence[Identifier]) -> date | None:
    found = [date.fromisoformat(str(value)) for value in values]
    return found[0] if found else None
