"""Whatever a forger or a bug does to a graph, `kg validate` names it in plain words; the graph as written holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import PROV, RDF, RDFS, SKOS, XSD, BNode, Literal, URIRef
from rdflib import Graph as Rdf
from rdflib.term import Node

from kg.model import Days, Graph, StatementQualifier, Value
from kg.store import serialise, validate
from kg.store.describe import article_triples
from kg.store.graph_files import triples_of
from kg.store.vocabulary import KG, NIF, SCHEMA, Iris
from kg.store.writing import turtle_of
from tests.store.sample import ARTICLE, GRAPH, TEXT, one_meeting, place, reports, say

IRIS = Iris("https://w3id.org/kg-news/")
OTHER = one_meeting("Ada Vole", "Bo Strand")
SECOND = OTHER.articles[0]
JOINED = "Velmar joined"
WORDS = say(
    "velmar", "joined", Value("the Blue Coast Coalition", None), JOINED, ("Velmar", "joined", "the Blue Coast Coalition"),
    qualifiers=(
        StatementQualifier("source", (place("Velmar", JOINED),), value=Value("Velmar")),
        StatementQualifier("place", (place("Velmar", JOINED),), entity="velmar"),
        StatementQualifier("time", (place("joined", JOINED),), value=Value("joined")),
    ),
    time=Days(None, replace(ARTICLE).published), said_at=Days(ARTICLE.published, None),
)  # fmt: skip
WHOLE = Graph(
    (ARTICLE, SECOND),
    (*OTHER.entities, *GRAPH.entities),
    (*(s for s in GRAPH.statements if s.relation != "joined"), *reports(), WORDS, *OTHER.statements),
)
DATE = XSD.date


def whole() -> Rdf:
    return triples_of(serialise(WHOLE, "ttl").encode(), "turtle")


def entity(key: str) -> URIRef:
    return IRIS.entity(key)


def statement(relation: str) -> URIRef:
    return next(IRIS.statement(s.id) for s in WHOLE.statements if s.relation == relation)


def span(words: str, sentence: str = "") -> URIRef:
    return IRIS.span(ARTICLE, place(words, sentence or words))


HERE, THERE = IRIS.article(ARTICLE), IRIS.article(SECOND)
CALLED, PLANS, WROTE, MET, SNUB = map(statement, ("called", "plansWith", "wrote", "met", "snub"))
BEGAN = statement("joined")
CHAIN = IRIS.chain(("olga-marsh", "tomas-rekk"))
SENTENCE = next(o for s, p, o in whole() if (s, p) == (CALLED, KG.evidence))
OPEN = URIRef("https://w3id.org/kg-news/relation/snub")
OTHER = next(o for s, p, o in whole() if (s, p) == (CALLED, KG.cue))
Change = Callable[[Rdf], object]


def add(*triple: Node) -> Change:
    return lambda graph: graph.add(triple)  # type: ignore[arg-type]


def drop(subject: Node | None, predicate: Node | None, target: Node | None = None) -> Change:
    """Takes such triples out, of which there must be one at least."""

    def change(graph: Rdf) -> None:
        assert (subject, predicate, target) in graph
        graph.remove((subject, predicate, target))

    return change


def put(subject: Node, predicate: Node, target: Node) -> Change:
    """Another value in the place of those that stand there."""

    def change(graph: Rdf) -> None:
        assert (subject, predicate, None) in graph
        graph.set((subject, predicate, target))

    return change


def both(*changes: Change) -> Change:
    return lambda graph: [change(graph) for change in changes]


def rename(old: URIRef, new: URIRef) -> Change:
    """Another name for a node, wherever it stands."""

    def change(graph: Rdf) -> None:
        for triple in [t for t in graph if old in t]:
            graph.remove(triple)
            graph.add(tuple(new if term == old else term for term in triple))  # type: ignore[arg-type]

    return change


def retell(text: str) -> Change:
    """Another text of the article under the same name, with its own SHA-256."""
    told = replace(ARTICLE, text=text)
    digest = next(o for _, p, o in article_triples(told, None, IRIS) if p == KG.sha256)
    return both(put(HERE, SCHEMA.text, Literal(text)), put(HERE, KG.sha256, digest))


FORGERIES: dict[str, tuple[Change, str]] = {
    # quotes and places
    "a second quote beside the true one": (
        add(SENTENCE, NIF.anchorOf, Literal("Brandt struck Rekk.")),
        "the quote 'Brandt struck Rekk.' is not in the text there",
    ),
    "the true quote twice, once in another language": (
        add(SENTENCE, NIF.anchorOf, Literal(TEXT[49:], lang="de")),
        "a place in the text has one quote",
    ),
    "no quote": (drop(SENTENCE, NIF.anchorOf), "the sentence of a statement is quoted"),
    "a quote that no statement stands on": (
        add(span("Velmar joined"), NIF.anchorOf, Literal("Velmar joined")),
        "is quoted, but no statement stands there",
    ),
    "a subject outside of the sentence": (
        put(CALLED, KG.subjectSpan, span("Holt snubbed")),
        "the words of its subject stand outside the sentence of its evidence",
    ),
    "a relation outside of the sentence": (
        put(CALLED, KG.cue, span("snubbed")),
        "the words of its relation stand outside the sentence of its evidence",
    ),
    "an object outside of the sentence": (
        put(CALLED, KG.objectSpan, span("Holt snubbed")),
        "the words of its object stand outside the sentence of its evidence",
    ),
    "a subject in another article": (
        put(CALLED, KG.subjectSpan, URIRef(f"{THERE}#char=0,3")),
        "the words of its subject stand outside the article of its evidence",
    ),
    "evidence in another article": (
        put(CALLED, KG.evidence, URIRef(f"{THERE}#char=0,22")),
        "the words of its subject stand outside the article of its evidence",
    ),
    "evidence in an article that is not there": (
        put(CALLED, KG.evidence, URIRef(f"{HERE}0#char=0,9")),
        "is no place in an article of this file",
    ),
    "evidence that is no place": (
        put(CALLED, KG.evidence, entity("velmar")),
        "is no place in an article of this file",
    ),
    "evidence that is words": (
        put(CALLED, KG.evidence, Literal("they met")),
        "a statement stands in one sentence",
    ),
    "two sentences": (add(CALLED, KG.evidence, span("Velmar joined")), "a statement stands in one sentence"),
    "no sentence": (drop(CALLED, KG.evidence), "a statement stands in one sentence"),
    "no subject in the text": (drop(CALLED, KG.subjectSpan), "no span, no triple: the subject has a place"),
    "no relation in the text": (drop(CALLED, KG.cue), "no span, no triple: the relation has a place"),
    "a place with a number that nobody can count to": (
        put(CALLED, KG.cue, URIRef(f"{HERE}#char=1,{'9' * 5000}")),
        "is no place in an article of this file",
    ),
    "a place under a second name": (
        put(CALLED, KG.cue, URIRef(f"{HERE}#char=0{str(SENTENCE).partition('=')[2]}")),
        "is no place in an article",
    ),
    "a place that ends before it begins": (
        put(CALLED, KG.cue, URIRef(f"{HERE}#char=80,70")),
        "lies outside the text",
    ),
    # articles
    "another text": (put(HERE, SCHEMA.text, Literal(f"{TEXT} ")), "its SHA-256 differs"),
    "another text with its own digest": (retell(TEXT.replace("Holt", "Halt")), "is the name of another text"),
    "no text": (drop(HERE, SCHEMA.text), "an article keeps its text"),
    "no digest": (drop(HERE, KG.sha256), "an article has the SHA-256 of its text"),
    "two headlines": (add(HERE, SCHEMA.headline, Literal("Rekk flees")), "an article has one headline"),
    "two publishers": (add(HERE, SCHEMA.publisher, entity("velmar")), "an article has one publisher"),
    "a publisher who is not there": (
        put(HERE, SCHEMA.publisher, entity("daily-lie")),
        "publisher daily-lie: does not exist",
    ),
    "published on two days": (
        add(HERE, SCHEMA.datePublished, Literal("2029-01-01", datatype=DATE)),
        "published on one day",
    ),
    "published on no day": (put(HERE, SCHEMA.datePublished, Literal("last week")), "published on one day"),
    "a mention of nobody": (add(HERE, SCHEMA.mentions, entity("nobody")), "mentions nobody: does not exist"),
    "an article of another class": (put(HERE, RDF.type, SCHEMA.Recipe), "unknown class Recipe"),
    # what statements point to
    "an object that does not exist": (
        put(CALLED, RDF.object, entity("ghost")),
        "object ghost: does not exist",
    ),
    "a subject that does not exist": (
        put(CALLED, RDF.subject, entity("ghost")),
        "subject ghost: does not exist",
    ),
    "a speaker who does not exist": (
        put(CALLED, PROV.wasAttributedTo, entity("ghost")),
        "wasAttributedTo ghost: does not exist",
    ),
    "a channel that does not exist": (
        put(WROTE, KG.channel, entity("ghost")),
        "channel ghost: does not exist",
    ),
    "a circumstance that does not exist": (
        put(PLANS, KG.topic, entity("ghost")),
        "topic ghost: does not exist",
    ),
    "a reported statement that does not exist": (
        put(WROTE, RDF.object, entity("statement-0123456789ab")),
        "does not exist",
    ),
    "an object without class and label": (
        both(drop(entity("tomas-rekk"), RDF.type), drop(entity("tomas-rekk"), RDFS.label)),
        "object tomas-rekk: does not exist",
    ),
    "an entity without label": (drop(entity("pia-holt"), RDFS.label), "pia-holt: has no label"),
    "an entity without class": (drop(entity("pia-holt"), RDF.type), "it has no known class"),
    "a speaker that is a statement": (
        put(CALLED, PROV.wasAttributedTo, PLANS),
        "is no entity but a statement",
    ),
    "a speaker that is words": (
        put(CALLED, PROV.wasAttributedTo, Literal("Rekk")),
        "a statement says who says so",
    ),
    "an object in another namespace": (
        put(CALLED, RDF.object, URIRef("https://elsewhere.example/rekk")),
        "does not exist",
    ),
    # classes, labels and properties
    "an undeclared class": (put(entity("pia-holt"), RDF.type, KG.Criminal), "unknown class Criminal"),
    "a class of elsewhere": (
        add(entity("pia-holt"), RDF.type, URIRef("http://xmlns.com/foaf/0.1/Person")),
        "unknown class",
    ),
    "a second class": (add(entity("pia-holt"), RDF.type, KG.Party), "has more than one class"),
    "a statement that is a person too": (add(PLANS, RDF.type, KG.Person), "has more than one class"),
    "a second label": (
        add(entity("pia-holt"), RDFS.label, Literal("Pia the Thief", lang="en")),
        "what has a label has one",
    ),
    "a label in a second language": (
        add(entity("pia-holt"), RDFS.label, Literal("Холт", lang="ru")),
        "what has a label has one",
    ),
    "named and not named": (
        both(
            add(entity("pia-holt"), KG.named, Literal(True)),
            add(entity("pia-holt"), KG.named, Literal(False)),
        ),
        "an entity is named or is not",
    ),
    "an undeclared relation": (
        add(entity("pia-holt"), KG.poisoned, entity("velmar")),
        "poisoned is no relation of an entity",
    ),
    "a relation of elsewhere": (
        add(entity("pia-holt"), URIRef("http://xmlns.com/foaf/0.1/knows"), entity("velmar")),
        "is no relation",
    ),
    "an open relation that is not declared": (
        add(entity("pia-holt"), URIRef("https://w3id.org/kg-news/relation/rob"), entity("velmar")),
        "rob is no relation of an entity",
    ),
    "a property of statements on a person": (
        add(entity("pia-holt"), KG.confidence, Literal("1")),
        "confidence is no relation",
    ),
    "an undeclared property of a statement": (
        add(CALLED, KG.secret, Literal("1")),
        "secret is no property of a statement",
    ),
    "a label that the text does not have": (
        put(SNUB, KG.label, Literal("killed")),
        "its label 'killed' is not the words of its places",
    ),
    "a label without a place that is not that of the relation": (
        put(CALLED, KG.label, Literal("killed")),
        "its label 'killed' has no place in the text and is not that of its relation",
    ),
    "a label elsewhere": (
        put(SNUB, KG.labelSpan, OTHER),
        "the words of its label stand outside the sentence",
    ),
    "an open relation without label": (drop(OPEN, RDFS.label), "an open relation is labelled with its words"),
    "an open relation with two labels": (
        add(OPEN, RDFS.label, Literal("killed", lang="en")),
        "what has a label has one",
    ),
    "a statement with a relation that is not declared": (
        put(CALLED, RDF.predicate, KG.poisoned),
        "predicate poisoned: does not exist",
    ),
    "a node of nobody": (
        add(URIRef("https://elsewhere.example/x"), SKOS.altLabel, Literal("x")),
        "it has no known class",
    ),
    "an entity named elsewhere": (
        rename(entity("pia-holt"), URIRef("https://elsewhere.example/id/pia-holt")),
        "does not begin with the base of an article",
    ),
    "a blank node": (add(BNode(), RDFS.comment, Literal("x")), "the graph has blank nodes"),
    "another label": (
        put(entity("pia-holt"), RDFS.label, Literal("Ivo Grend", lang="en")),
        "label 'Ivo Grend' is not words",
    ),
    "another name": (
        add(entity("pia-holt"), SKOS.altLabel, Literal("the Thief", lang="en")),
        "its altLabel 'the Thief'",
    ),
    "a count of nobody's": (
        add(entity("pia-holt"), KG["count"], Literal("3000")),
        "its count '3000' is not words",
    ),
    # direct triples
    "a direct triple that no statement backs": (
        add(entity("pia-holt"), KG.killed, entity("velmar")),
        "no statement says",
    ),
    "a direct triple of a plan": (
        add(entity("velmar"), KG.plansWith, entity("ostrova")),
        "no statement says",
    ),
    "a direct triple of a denial": (
        add(entity("ilse-brandt"), KG.met, entity("pia-holt")),
        "no statement says",
    ),
    "a direct triple of what did not happen": (
        add(entity("tomas-rekk"), KG.thanked, entity("ilse-brandt")),
        "no statement says",
    ),
    "a direct triple of words": (add(entity("velmar"), KG.joined, Literal("the enemy")), "no statement says"),
    "a direct triple turned round": (
        both(drop(entity("pia-holt"), OPEN), add(entity("olga-marsh"), OPEN, entity("pia-holt"))),
        "no statement says",
    ),
    "a direct triple that is missing": (
        drop(entity("ilse-brandt"), KG.called),
        "its direct triple is missing",
    ),
    # what a statement says
    "another subject": (put(CALLED, RDF.subject, entity("olga-marsh")), "its id is not that of what it says"),
    "another object": (put(PLANS, RDF.object, entity("chatterly")), "its id is not that of what it says"),
    "another relation": (put(PLANS, RDF.predicate, KG.attacked), "its id is not that of what it says"),
    "a plan that happened": (put(PLANS, KG.actuality, KG.Happened), "its id is not that of what it says"),
    "a denial turned round": (put(MET, KG.negated, Literal(True)), "its id is not that of what it says"),
    "other words as object": (
        put(BEGAN, RDF.object, Literal("the Red Coast Coalition")),
        "is not the words of its place",
    ),
    "other places": (add(CALLED, KG.cue, span("called Tomas")), "its id is not that of what it says"),
    "another id": (rename(CALLED, IRIS.statement("0123456789ab")), "its id is not that of what it says"),
    "an unknown actuality": (put(CALLED, KG.actuality, KG.Certain), "one actuality of the seven"),
    "no actuality": (drop(CALLED, KG.actuality), "one actuality of the seven"),
    "two actualities": (add(CALLED, KG.actuality, KG.Denied), "one actuality of the seven"),
    "neither so nor not so": (drop(CALLED, KG.negated), "whether it is negated"),
    "two subjects": (add(CALLED, RDF.subject, entity("olga-marsh")), "a statement has one subject"),
    "two objects": (add(CALLED, RDF.object, entity("olga-marsh")), "at most one object"),
    "two relations": (add(CALLED, RDF.predicate, KG.met), "a statement has one relation"),
    "two speakers": (add(CALLED, PROV.wasAttributedTo, entity("olga-marsh")), "a statement says who says so"),
    "two rules": (add(CALLED, KG.rule, Literal("magic")), "found by one rule"),
    "two channels": (add(WROTE, KG.channel, entity("velmar")), "said in one place at most"),
    "a confidence beyond doubt": (
        put(CALLED, KG.confidence, Literal("1.5", datatype=XSD.decimal)),
        "between 0 and 1",
    ),
    "a circumstance that the text does not word": (
        put(BEGAN, KG.source, Literal("in a fake letter")),
        "is not words of the text",
    ),
    # who says so
    "a claim as another's words": (
        put(PLANS, PROV.wasAttributedTo, entity("tomas-rekk")),
        "attributed to another",
    ),
    "a claim as the outlet's own": (
        put(PLANS, PROV.wasAttributedTo, entity("quay-courier")),
        "attributed to another",
    ),
    "an outlet that is known as unknown": (
        put(CALLED, PROV.wasAttributedTo, KG.UnknownOutlet),
        "is by an unknown outlet, but",
    ),
    "a report of itself": (put(WROTE, RDF.object, WROTE), "reports itself"),
    "reports in a ring": (
        both(put(WROTE, RDF.object, PLANS), put(PLANS, RDF.object, WROTE)),
        "reports itself",
    ),
    "a chain of speakers in another order": (
        both(put(CHAIN, RDF._1, entity("tomas-rekk")), put(CHAIN, RDF._2, entity("olga-marsh"))),
        "another sequence of speakers",
    ),
    "a chain of speakers with a gap": (
        both(drop(CHAIN, RDF._2), add(CHAIN, RDF._3, entity("tomas-rekk"))),
        "not numbered from one on",
    ),
    "a chain with two in one place": (add(CHAIN, RDF._2, entity("velmar")), "not numbered from one on"),
    "a chain of nobody": (both(drop(CHAIN, RDF._1), drop(CHAIN, RDF._2)), "not numbered from one on"),
    "a chain that does not exist": (drop(CHAIN, None), "does not exist"),
    "a chain through a stranger": (put(CHAIN, RDF._1, entity("ghost")), "does not exist"),
    "a chain that nothing is said through": (drop(MET, KG.saidThrough), "no statement was said through it"),
    "a chain put on a report's content": (add(PLANS, KG.saidThrough, CHAIN), "are not those of its report"),
    "a speaker of whom nothing is reported": (
        put(BEGAN, PROV.wasAttributedTo, entity("olga-marsh")),
        "is the word of olga-marsh, but no statement says that olga-marsh said it",
    ),
    "a speaker in whose sentence the words do not stand": (
        put(SNUB, PROV.wasAttributedTo, entity("ilse-brandt")),
        "no statement says that ilse-brandt said it",
    ),
    # circumstances
    "a quantity that is not in the sentence": (
        put(PLANS, KG.quantity, Literal("30 ferry")),
        "its quantity '30 ferry' is no number of its sentence",
    ),
    "a quantity in place of another's": (
        put(PLANS, KG.quantity, Literal(">200")),
        "its quantity '>200' is no number of its sentence",
    ),
    "a topic of another sentence": (
        put(PLANS, KG.topic, entity("pia-holt")),
        "its topic pia-holt is not worded in its sentence",
    ),
    "a place of another sentence": (
        put(BEGAN, KG.place, entity("ostrova")),
        "its place ostrova is not worded in its sentence",
    ),
    # the metadata
    "another headline": (
        both(
            put(HERE, SCHEMA.headline, Literal("Velmar robs Ostrova")), drop(HERE, KG.given, Literal("title"))
        ),
        "its title 'Velmar robs Ostrova' is not in its text, nor declared as given",
    ),
    "an author who is not in the text": (
        add(HERE, SCHEMA.author, Literal("Nils Harrow")),
        "its author 'Nils Harrow' is not in its text",
    ),
    "a day of publication that is not in the text": (
        drop(HERE, KG.given, Literal("published")),
        "its published '2030-04-03' is not in its text",
    ),
    "an address that is not in the text": (
        both(put(THERE, SCHEMA.url, URIRef("https://evil.example/a")), drop(THERE, KG.given, Literal("url"))),
        "its url 'https://evil.example/a' is not in its text",
    ),
    "an outlet that is not in the text": (
        drop(HERE, KG.given, Literal("outlet")),
        "its outlet 'The Quay Courier' is not in its text",
    ),
    "an outlet that is a person": (
        put(entity("quay-courier"), RDF.type, KG.Person),
        "its outlet quay-courier is no organization but Person",
    ),
    "something else that is given": (
        add(HERE, KG.given, Literal("text")),
        "what is given of an article is title",
    ),
    # times
    "an event moved by a week": (
        both(
            *(
                put(CALLED, term, Literal("2030-03-26", datatype=DATE))
                for term in (KG.eventTime, KG.earliest, KG.latest)
            )
        ),
        "its time 2030-03-26 is not what its words",
    ),
    "an event on another weekday": (
        both(
            *(
                put(CALLED, term, Literal("2030-04-01", datatype=DATE))
                for term in (KG.eventTime, KG.earliest, KG.latest)
            )
        ),
        "its time 2030-04-01 is not what its words",
    ),
    "a time for what has none": (
        both(
            *(
                add(SNUB, term, Literal("2030-04-01", datatype=DATE))
                for term in (KG.eventTime, KG.earliest, KG.latest)
            )
        ),
        "has a time, but no words of the text for it",
    ),
    "a first day after the last": (
        put(CALLED, KG.earliest, Literal("2030-05-01", datatype=DATE)),
        "is after latest 2030-04-02",
    ),
    "a last day before the time": (
        put(CALLED, KG.latest, Literal("2030-06-01", datatype=DATE)),
        "its times do not agree",
    ),
    "no first day": (drop(CALLED, KG.earliest), "do not follow from them"),
    "another time than its days": (
        put(CALLED, KG.eventTime, Literal("2031", datatype=XSD.gYear)),
        "its times do not agree",
    ),
    "two times": (add(CALLED, KG.eventTime, Literal("2031", datatype=XSD.gYear)), "at most one time"),
    "a time that is words": (put(CALLED, KG.eventTime, Literal("soon")), "is neither day, month nor year"),
    "a bound beside a time": (
        add(CALLED, KG.notBefore, Literal("2030-01-01", datatype=DATE)),
        "its times do not agree",
    ),
    "a bound moved": (
        put(BEGAN, KG.notAfter, Literal("2031-01-01", datatype=DATE)),
        "its times do not agree",
    ),
    "an open end closed": (
        add(BEGAN, KG.earliest, Literal("2029-01-01", datatype=DATE)),
        "its times do not agree",
    ),
    "said on another day than it says": (
        put(BEGAN, KG.saidEarliest, Literal("2029-01-01", datatype=DATE)),
        "its times do not agree",
    ),
    "a first day that is words": (put(CALLED, KG.earliest, Literal("spring")), "is no day"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_named(name: str, tmp_path: Path) -> None:
    change, complaint = FORGERIES[name]
    graph = whole()
    before = set(graph)
    change(graph)
    assert set(graph) != before
    path = tmp_path / "graph.ttl"
    path.write_text(turtle_of(graph), encoding="utf-8")
    found = validate(path)
    assert any(complaint in line for line in found), found
    assert not any("\n" in line for line in found)


@pytest.mark.parametrize("form", ["ttl", "trig", "nq"])
def test_what_is_written_holds(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph.{form}"
    path.write_text(serialise(WHOLE, form), encoding="utf-8")
    assert validate(path) == []


def quads(change: Callable[[list[str]], list[str]], folder: Path) -> list[str]:
    """The violations of the N-Quads after some change of their lines."""
    path = folder / "graph.nq"
    lines = serialise(WHOLE, "nq").splitlines()
    changed = change(list(lines))
    assert sorted(changed) != lines
    path.write_text("\n".join(changed) + "\n", encoding="utf-8")
    return validate(path)


def moved(node: URIRef, to: str) -> Callable[[list[str]], list[str]]:
    """What is said of a node, put into another graph."""

    def change(lines: list[str]) -> list[str]:
        return [
            f"{line.rpartition('<')[0]}{to} ." if line.startswith(f"<{node}>") else line for line in lines
        ]

    return change


NAMED: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "a statement in the graph of another article": (
        moved(CALLED, f"<{THERE}>"),
        f"stands in the graph of article {SECOND.id}, its evidence in article {ARTICLE.id}",
    ),
    "a quote in the graph of another article": (moved(SENTENCE, f"<{THERE}>"), "is no place in an article"),
    "an entity in the graph of another article": (
        moved(entity("pia-holt"), f"<{THERE}>"),
        "object pia-holt: does not exist",
    ),
    "an article in the graph of another": (
        moved(HERE, f"<{THERE}>"),
        f"graph {ARTICLE.id}: holds none where the article of that name must stand alone",
    ),
    "a statement in no graph": (moved(CALLED, ""), "triples stand in the graph of no article"),
    "a graph by another name": (
        lambda lines: [line.replace(f"<{THERE}> .", "<https://elsewhere.example/g> .") for line in lines],
        "must stand alone",
    ),
    "a statement in two graphs": (
        lambda lines: lines + moved(CALLED, f"<{THERE}>")([x for x in lines if str(CALLED) in x]),
        "stands in 2 graphs",
    ),
    "a label of its own in another graph": (
        lambda lines: [*lines, f'<{entity("velmar")}> <{RDFS.label}> "Vermal"@en <{THERE}> .'],
        "what has a label has one",
    ),
    "a direct triple in another graph": (
        lambda lines: [
            *lines,
            f"<{entity('ilse-brandt')}> <{KG.called}> <{entity('tomas-rekk')}> <{THERE}> .",
        ],
        "it has no known class",
    ),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_forgery_of_named_graphs_is_named(name: str, tmp_path: Path) -> None:
    change, complaint = NAMED[name]
    found = quads(change, tmp_path)
    assert any(complaint in line for line in found), found


@pytest.mark.parametrize(
    "turtle",
    [
        "",
        "# nothing\n",
        "@prefix : <https://w3id.org/kg-news/id/> .\n",
        "<https://e.example/a> <https://e.example/b> <https://e.example/c> .",
        "<https://e.example/a> a <https://schema.org/NewsArticle> ; <https://schema.org/headline> 'x' .",
    ],
)
def test_what_holds_no_graph_of_kg_does_not_hold(turtle: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(turtle, encoding="utf-8")
    assert validate(path) == ["no graph of kg: it holds no article with its text"]
