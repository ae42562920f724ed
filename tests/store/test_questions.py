"""The ready questions, each with the row it must give; and what a question may not do."""

from __future__ import annotations

import json

import pytest
from rdflib import Graph as Rdf

from kg.errors import InvalidQuery
from kg.store import query, questions, to_turtle
from tests.store.sample import GRAPH


@pytest.fixture(scope="module")
def graph() -> Rdf:
    return Rdf().parse(data=to_turtle(GRAPH), format="turtle")


ROWS = {
    "who-said-what": ("Ilse Brandt", "wrote", "Velmar", "plansWith", "Ostrova", "Planned", "Chatterly"),
    "plans-and-pledges": ("Velmar", "plansWith", "Ostrova", "Planned", "Ilse Brandt"),
    "who-called-or-met-whom": ("Ilse Brandt", "called", "Tomas Rekk", "Happened", "2030-04-02"),
    "who-holds-which-position": ("Ilse Brandt", "holds", "Minister"),
    "who-belongs-to-what": ("Velmar", "joined", "Blue Coast Coalition"),
    "about-entity": ("subject", "Velmar", "joined", "Blue Coast Coalition", "The Quay Courier"),
    "denied-or-negated": ("Tomas Rekk", "thanked", "Ilse Brandt", "true"),
    "timeline": ("2030-04-02", "Ilse Brandt", "called", "Tomas Rekk"),
    "open-relations": ("snub", "1", "Holt snubbed Marsh."),
    "sources-by-speaker": ("The Quay Courier", "Chatterly", "1"),
}


def test_every_question_says_what_it_answers() -> None:
    assert questions().keys() == ROWS.keys()
    assert all(len(line) > 20 for line in questions().values())


@pytest.mark.parametrize("name", ROWS)
def test_a_ready_question_finds_its_row(name: str, graph: Rdf) -> None:
    assert any(set(ROWS[name]) <= set(row) for row in query(graph, name).rows)


@pytest.mark.parametrize(
    "value",
    ["Ilse Brandt", "brandt", "ilse-brandt", ":ilse-brandt", "https://w3id.org/kg-news/id/ilse-brandt"],
)
def test_an_entity_is_known_by_its_names_and_its_iri(value: str, graph: Rdf) -> None:
    rows = query(graph, "about-entity", {"entity": value}).rows
    assert {row[0] for row in rows} == {"subject", "object", "speaker"}
    assert all("Brandt" in " ".join(row) for row in rows)


def test_an_entity_that_is_not_there_has_no_rows(graph: Rdf) -> None:
    assert query(graph, "about-entity", {"entity": "Nobody"}).rows == []


def test_forms_of_an_answer(graph: Rdf) -> None:
    answer = query(graph, "SELECT ?label WHERE { :velmar rdfs:label ?label }")
    assert (answer.columns, answer.rows) == (("label",), [("Velmar",)])
    assert answer.text("csv").splitlines() == ["label", "Velmar"]
    assert json.loads(answer.text("json"))["results"]["bindings"][0]["label"]["value"] == "Velmar"
    assert query(graph, "ASK { :velmar a kg:Country }").rows == [("true",)]
    made = query(graph, "CONSTRUCT WHERE { ?who kg:called ?whom }")
    assert ":ilse-brandt\n    kg:called :tomas-rekk ." in made.text("ttl")


@pytest.mark.parametrize(
    ("question", "params", "complaint"),
    [
        ("who-sung-what", {}, "unknown question 'who-sung-what'; known: about-entity"),
        ("about-entity", {"entty": "Velmar"}, "unknown parameter 'entty'; known: .*entity"),
        ("SELECT ?a WHERE {", {}, "not SPARQL: line 1"),
        ("SELECT ?a WHERE { ?a foo:bar ?b }", {}, "not SPARQL"),
        ("SELECT * WHERE { SERVICE <http://example.org/> { ?a ?b ?c } }", {}, "neither SERVICE nor FROM"),
        ("SELECT * FROM <http://example.org/> WHERE { ?a ?b ?c }", {}, "neither SERVICE nor FROM"),
        ("DELETE WHERE { ?a ?b ?c }", {}, "not SPARQL"),
    ],
)
def test_a_bad_question_is_refused_in_a_line(
    question: str, params: dict[str, str], complaint: str, graph: Rdf
) -> None:
    with pytest.raises(InvalidQuery, match=complaint) as refused:
        query(graph, question, params)
    assert "\n" not in str(refused.value)


def test_a_table_is_no_turtle(graph: Rdf) -> None:
    with pytest.raises(InvalidQuery, match="table, csv or json"):
        query(graph, "timeline").text("ttl")
