"""Statements are named by their content, and their words are those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import RDF, RDFS, SKOS, Literal
from rdflib.term import Identifier

from kg.lexicon import ENGLISH
from kg.model import Span, Value, statement_id
from kg.ontology import is_a, qualifier_roles, relations, types
from kg.store.checks.census import Census, cut, short
from kg.store.checks.named_words import Names
from kg.store.checks.quoted_spans import WORDS, Place
from kg.store.checks.text_comparison import Letters
from kg.store.vocabulary import KG

NO_WORDS = (KG.quantity,)
"""Qualifiers whose value is a normal form, not words of the text."""
PRONOUN = re.compile(
    r"\b(?:he|him|his|himself|she|hers?|herself|its?|itself|they|them|theirs?|themselves|this|that|these|those|who|whom"
    r"|whose|which|i|me|my|myself|we|us|ours?|you|yours?|one|both|latter|former|here|there|where)\b",
    re.IGNORECASE,
)
DESCRIPTION = re.compile(r"\b(?:the|its|his|her|their|this|that)(?P<words>(?:\s+[\w-]+){1,3})", re.IGNORECASE)
"""The beginning of a definite noun phrase, with its noun among the words."""
MAX_SHORT_LETTERS = 3
"""A word of so many letters is too short to tell a name by."""


def names(census: Census) -> Iterator[str]:
    """The id of a statement is the hash of what it says and where."""
    for statement in census.nodes("statement"):
        expected = _id(census, statement)
        if expected is not None and census.local(statement) != f"statement-{expected}":
            yield f"{short(statement)}: its id is not that of what it says, which is statement-{expected}"


def _id(census: Census, statement: Identifier) -> str | None:
    """The id by subject, relation, object, actuality, negation and places; None where one of them is missing."""
    sentence = Place.of(census.one(statement, KG.evidence))
    subject, relation = census.local(census.one(statement, RDF.subject)), _relation(census, statement)
    actuality, target = census.one(statement, KG.actuality), census.one(statement, RDF.object)
    if sentence is None or subject is None or relation is None or actuality is None:
        return None
    places = [sentence]
    for term in WORDS:
        places += sorted(filter(None, map(Place.of, census.all(statement, term))))
    thing: str | Value | None = Value(str(target)) if isinstance(target, Literal) else census.local(target)
    reported = target is not None and census.kinds.get(target) == "statement"
    return statement_id(
        sentence.article.rpartition("/")[2],
        subject,
        relation,
        None if reported else thing,
        str(thing).removeprefix("statement-") if reported else None,
        short(actuality).lower(),
        str(census.one(statement, KG.negated)) == "true",
        (Span(p.start, p.end) for p in places if p.start < p.end),
    )


def _relation(census: Census, statement: Identifier) -> str | None:
    relation = census.one(statement, RDF.predicate)
    known = str(relation).removeprefix(KG)
    return known if known in relations() else census.local(relation, "relation/")


def words(census: Census) -> Iterator[str]:
    """An object or a circumstance that is no entity is words of the text, with names for its pronouns."""
    roles = [KG[name] for name in sorted(qualifier_roles()) if KG[name] not in NO_WORDS]
    whole = {article: Letters(text) for article, text in census.texts.items()}
    names = Names(str(name) for node in census.nodes("entity") for name in _names(census, node))
    for statement in census.nodes("statement"):
        sentence = Place.of(census.one(statement, KG.evidence))
        if sentence is None or sentence.article not in whole:
            continue
        text = census.texts[sentence.article]
        target = census.one(statement, RDF.object)
        if isinstance(target, Literal):
            places = sorted(filter(None, map(Place.of, census.all(statement, KG.objectSpan))))
            there = " ".join(text[p.start : p.end] for p in places)
            if not Letters(there).are(target) and not names.stand_in(target, there):
                yield f"{short(statement)}: its object {cut(target)} is not the words of its place"
        values = [(role, v) for role in roles for v in census.all(statement, role) if isinstance(v, Literal)]
        for role, value in values:
            quote = text[sentence.start : sentence.end]
            held = whole[sentence.article].hold(value) or Letters(quote).hold_each(value)
            if not held and not names.stand_in(value, quote):
                yield f"{short(statement)}: its {short(role)} {cut(value)} is not words of the text"


def circumstances(census: Census) -> Iterator[str]:
    """An entity in a circumstance is worded in the sentence: by its name or a word of it, or a pronoun or a description of
    its class ("the company") may stand for it."""
    roles = [KG[name] for name in sorted(qualifier_roles())]
    for statement in census.nodes("statement"):
        place = Place.of(census.one(statement, KG.evidence))
        if place is None or place.article not in census.texts:
            continue
        sentence = census.texts[place.article][place.start : place.end]
        if PRONOUN.search(sentence):
            continue
        letters = Letters(sentence)
        for role in roles:
            for entity in census.all(statement, role):
                if isinstance(entity, Literal) or _is_described(census, entity, sentence):
                    continue
                if not _is_worded(census, entity, letters):
                    yield f"{short(statement)}: its {short(role)} {short(entity)} is not worded in its sentence"


def _is_described(census: Census, entity: Identifier, sentence: str) -> bool:
    """Whether a definite noun phrase of the sentence may mean the entity: "the bank" a company, "the mayor" a person."""
    named = {short(kind) for kind in census.all(entity, RDF.type)} & types().keys()
    kinds = {kind for kind in named if not is_a(kind, "Place")}  # a place is worded
    words = {w.lower() for found in DESCRIPTION.finditer(sentence) for w in found["words"].split()}
    if "Person" in kinds and words & ENGLISH.words("types", "position", "noun"):
        return True
    described = {noun for noun in map(ENGLISH.by_word("types", "noun").get, words) if noun}
    return any(is_a(noun, kind) or is_a(kind, noun) for noun in described for kind in kinds)


def _names(census: Census, entity: Identifier) -> list[str]:
    return [str(name) for term in (RDFS.label, SKOS.altLabel) for name in census.all(entity, term)]


def _is_worded(census: Census, entity: Identifier, sentence: Letters) -> bool:
    names = _names(census, entity)
    words = [word for name in names for word in name.split() if len(word) > MAX_SHORT_LETTERS]
    return any(map(sentence.hold, (*names, *words)))
