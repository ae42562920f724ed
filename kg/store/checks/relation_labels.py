"""The label of a statement is the article's own words for its relation, or that of the relation where it has none."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, RDFS
from rdflib.term import Identifier

from kg.model import as_label, without_marks
from kg.ontology import labels
from kg.store.checks.census import Census, cut, short
from kg.store.checks.quoted_spans import Place
from kg.store.checks.text_comparison import Letters
from kg.store.vocabulary import KG


def statement_labels(census: Census) -> Iterator[str]:
    """A label is the words at its places, marks aside; without places it is the label of the relation."""
    for statement in census.nodes("statement"):
        label = str(census.one(statement, KG.label) or "")
        places = sorted(filter(None, map(Place.of, census.all(statement, KG.labelSpan))))
        text = census.texts.get(places[0].article, "") if places else ""
        if places and not Letters(" ".join(text[p.start : p.end] for p in places)).are(without_marks(label)):
            yield f"{short(statement)}: its label {cut(label)} is not the words of its places"
        elif not places and label not in _of_relation(census, statement):
            yield f"{short(statement)}: its label {cut(label)} has no place in the text and is not that of its relation"


def _of_relation(census: Census, statement: Identifier) -> set[str]:
    """The labels that the relation of a statement may give it: negated where the statement is."""
    relation = census.one(statement, RDF.predicate)
    known = [
        labels().get(str(relation), ""),
        *(str(words) for words in (census.all(relation, RDFS.label) if relation else ())),
    ]
    negated = str(census.one(statement, KG.negated)) == "true"
    return {as_label(words, negated=negated) for words in known if words}
