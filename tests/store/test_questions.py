"""The ready questions, each with the row it must give; and what a question may not do."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, URIRef
from rdflib import Graph as Rdf

from kg.errors import InvalidQuery
from kg.model import Entity, Graph
from kg.ontology import BASE
from kg.store import query, questions, ready, to_turtle
from kg.store.describe import entity_triples
from kg.store.ready import question_of
from kg.store.sparql import parts, prepared
from kg.store.vocabulary import Iris
from tests.store.sample import ARTICLE, GRAPH, one_meeting


def rdf(graph: Graph) -> Rdf:
    return Rdf().parse(data=to_turtle(graph), format="turtle")


@pytest.fixture(scope="module")
def graph() -> Rdf:
    return rdf(GRAPH)


HEADLINE = "Velmar plans a ferry with Ostrova, minister says"
FRAME = {"article": HEADLINE, "outlet": "The Quay Courier", "date": "2030-04-03"}
QUESTIONS = tuple(questions())
NEEDED = {name: dict.fromkeys(question_of(name).needs, "Velmar") for name in QUESTIONS}
"""The parameters that each question needs."""
ROWS = {
    "who-said-what": ("Ilse Brandt", "wrote", "Velmar", "plans with", "Ostrova", "planned", "Chatterly"),
    "plans-and-pledges": ("Velmar", "plans with", "Ostrova", "planned", "Ilse Brandt"),
    "who-called-or-met-whom": ("Ilse Brandt", "called", "Tomas Rekk", "happened", "2030-04-02"),
    "who-holds-which-position": ("Ilse Brandt", "holds", "Minister"),
    "who-belongs-to-what": ("Velmar", "joined", "Blue Coast Coalition"),
    "about-entity": ("subject", "Velmar", "joined", "Blue Coast Coalition", "The Quay Courier"),
    "denied-or-negated": ("Tomas Rekk", "thanked", "Ilse Brandt", "true"),
    "timeline": ("2030-04-02", "Ilse Brandt", "called", "Tomas Rekk"),
    "open-relations": ("snub", "1", "Holt snubbed Marsh."),
    "sources-by-speaker": ("The Quay Courier", "Chatterly", "1"),
}
"""What some row must hold. A question that finds nothing in the sample's graph has no entry."""


def test_every_question_says_what_it_answers() -> None:
    assert ROWS.keys() <= questions().keys()
    assert all(len(line) > 20 for line in questions().values())


@pytest.mark.parametrize("name", ROWS)
def test_a_ready_question_finds_its_row(name: str, graph: Rdf) -> None:
    assert any(set(ROWS[name]) <= set(row) for row in query(graph, name, NEEDED[name]).rows)


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_row_is_given_twice_and_their_order_is_the_questions(name: str, graph: Rdf) -> None:
    """Not that in which the graph happens to hold its triples."""
    rows = query(graph, name, NEEDED[name]).rows
    backwards = Rdf()
    for triple in reversed(list(graph)):
        backwards.add(triple)
    assert len(rows) == len(set(rows))
    assert query(backwards, name, NEEDED[name]).rows == rows
    assert any(part.name == "OrderBy" for part in parts(prepared(question_of(name), BASE).algebra))


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_row_names_its_article_outlet_and_date(name: str, graph: Rdf) -> None:
    answer = query(graph, name, NEEDED[name])
    assert answer.columns and set(FRAME) <= set(answer.columns)
    assert answer.rows or name not in ROWS
    for row in answer.rows:
        found = dict(zip(answer.columns, row, strict=True))
        assert {key: found[key] for key in FRAME} == FRAME


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_parameter_that_a_question_needs_binds(name: str, graph: Rdf) -> None:
    for parameter in question_of(name).needs:
        others = {key: value for key, value in NEEDED[name].items() if key != parameter}
        with pytest.raises(InvalidQuery, match="needs --param"):
            query(graph, name, others)
        rows = {
            key: query(graph, name, others | {parameter: f":{key}"}).rows for key in ("velmar", "minister")
        }
        assert not rows["velmar"] or rows["velmar"] != rows["minister"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_article_without_frame_has_its_address_or_its_name(name: str) -> None:
    """Neither headline nor outlet nor date: the columns are there, and the article can still be told."""
    bare = replace(ARTICLE, title=None, published=None, url="https://quay.example/ferry")
    statements = tuple(
        replace(s, evidence=replace(s.evidence, article=bare), said_by=(None, *s.said_by[1:]))
        for s in GRAPH.statements
    )
    answer = query(rdf(Graph((bare,), GRAPH.entities, statements)), name, NEEDED[name])
    assert answer.rows or name not in ROWS
    for row in answer.rows:
        found = dict(zip(answer.columns, row, strict=True))
        assert (found["article"], found["outlet"], found["date"]) == (bare.url, "", "")


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_outlet_or_entity_of_two_spellings_doubles_no_row(name: str, graph: Rdf) -> None:
    twice = Rdf() + graph
    for key in ("quay-courier", "ilse-brandt", "velmar", "tomas-rekk"):
        twice.add((URIRef(f"{BASE}id/{key}"), RDFS.label, Literal("ZZ other spelling", lang="en")))
    needed = dict.fromkeys(NEEDED[name], ":velmar")
    assert query(twice, name, needed).rows == query(graph, name, needed).rows


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_row_of_an_empty_graph(name: str) -> None:
    try:
        assert query(Rdf(), name, NEEDED[name]).rows == []
    except InvalidQuery as error:
        assert NEEDED[name] and "often named here: nobody" in str(error)


def test_rows_of_several_articles_stand_article_by_article() -> None:
    other = one_meeting("Ada", "Bo")
    both = rdf(GRAPH) + rdf(other)
    for name in set(ROWS) - {"about-entity", "open-relations", "sources-by-speaker"}:
        answer = query(both, name)
        articles = [dict(zip(answer.columns, row, strict=True))["article"] for row in answer.rows]
        if name not in ("timeline", "who-belongs-to-what", "who-holds-which-position"):
            assert articles == sorted(articles, key=articles.index)


@pytest.mark.parametrize(
    "value",
    ["Ilse Brandt", "brandt", "ilse-brandt", ":ilse-brandt", "https://w3id.org/kg-news/id/ilse-brandt"],
)
def test_an_entity_is_known_by_its_names_and_its_iri(value: str, graph: Rdf) -> None:
    rows = query(graph, "about-entity", {"entity": value}).rows
    assert {row[0] for row in rows} == {"subject", "object", "speaker"}
    assert all("Brandt" in " ".join(row) for row in rows)


class Counting(Rdf):
    """A graph that counts the triples that it is asked for."""

    given = 0

    def triples(self, triple):  # type: ignore[no-untyped-def]
        for found in super().triples(triple):
            self.given += 1
            yield found


def copies(count: int) -> Counting:
    """The sample's graph as so many articles say it."""
    found = Counting()
    for n in range(count):
        text = to_turtle(GRAPH).replace(ARTICLE.id, f"{n:012d}").replace("statement-", f"statement-{n}x")
        found.parse(data=text, format="turtle")
    return found


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_ready_question_looks_at_no_more_than_grows_with_the_articles(name: str) -> None:
    few, many = copies(3), copies(12)
    rows = [len(query(graph, name, NEEDED[name]).rows) for graph in (few, many)]
    assert rows[0] <= rows[1] <= 4 * rows[0]
    assert many.given < 6 * few.given


ASKED = "SELECT ?who WHERE {{\n  ?who kg:{term} ?whom # as kg:other\n  FILTER(STR(?whom) != 'kg:text') }}\n"


@pytest.mark.parametrize(
    ("needs", "term", "complaint"),
    [
        ("insurer", "called", "asked: unknown variable after '# needs' 'insurer'; known: who, whom$"),
        (
            "whom",
            "caled",
            "asked: line 4, column 8: unknown term of the ontology 'kg:caled'; known: .*called",
        ),
        ("whom", "zzz", "unknown term of the ontology 'kg:zzz'; known: see schemas/ontology.ttl"),
    ],
)
def test_a_ready_question_with_a_name_that_does_not_exist_is_refused(
    needs: str, term: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "questions").mkdir()
    file = tmp_path / "questions" / "asked.rq"
    monkeypatch.setattr(ready, "schema_dir", lambda: tmp_path)
    file.write_text(f"# Whom they called\n# needs {needs}: who was called\n{ASKED.format(term=term)}")
    with pytest.raises(InvalidQuery, match=complaint):
        query(Rdf(), "asked")
    file.write_text(f"# Whom they called\n# needs whom: who was called\n{ASKED.format(term='called')}")
    assert question_of("asked").needs == {"whom": "who was called"}


def test_a_speaker_in_the_middle_of_a_chain_is_found(graph: Rdf) -> None:
    """Olga Marsh said Rekk had told her that Brandt denied meeting Pia Holt."""
    rows = query(graph, "about-entity", {"entity": "Olga Marsh"}).rows
    assert any(row[0] == "speaker" and "Pia Holt" in row for row in rows)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, r"about-entity: needs --param entity=VALUE \(a name.*often named here: .*Ilse Brandt"),
        ({"entity": "Nobody"}, "about-entity: no entity here is called 'Nobody'; often named here: .*Velmar"),
        ({"entity": "Ilse Brant"}, "no entity here is called 'Ilse Brant'; near: Ilse Brandt"),
        ({"entity": "coalition"}, "called 'coalition'; near: Blue Coast Coalition"),
        ({"entity": ""}, "no entity here is called ''; often named here: "),
        ({"entity": "http://e.example/nobody"}, "no entity here is called 'http://e.example/nobody'"),
    ],
)
def test_an_entity_that_is_not_there_is_said_with_those_that_are(
    given: dict[str, str], said: str, graph: Rdf
) -> None:
    with pytest.raises(InvalidQuery, match=said):
        query(graph, "about-entity", given)


def test_an_ambiguous_name_says_what_tells_its_bearers_apart(graph: Rdf) -> None:
    other = Entity("ole-brandt", "Person", "Ole Brandt", ("Brandt",))
    place = Entity("brandt", "Place", "Brandt")
    both = rdf(
        Graph(
            GRAPH.articles,
            tuple(sorted((*GRAPH.entities, other, place), key=lambda e: e.id)),
            GRAPH.statements,
        )
    )
    for key in ("ole-brandt", "brandt"):
        both += _described(key, other if key == "ole-brandt" else place)
    with pytest.raises(InvalidQuery) as refused:
        query(both, "about-entity", {"entity": "Brandt"})
    said = str(refused.value)
    assert "'Brandt' is the name of 3 here; ask with the id of one: " in said
    assert f":ilse-brandt (Ilse Brandt, person, Minister, in “{HEADLINE}”)" in said
    assert ":ole-brandt (Ole Brandt, person" in said and ":brandt (Brandt, place" in said
    assert query(both, "about-entity", {"entity": ":ilse-brandt"}).rows


def test_of_many_bearers_of_a_name_a_few_are_told() -> None:
    many = Rdf()
    for n in range(40):
        many += _described(f"brandt-{n:02d}", Entity(f"brandt-{n:02d}", "Person", "Brandt"))
    with pytest.raises(InvalidQuery, match=r"name of 40 here; .*:brandt-04 \(.*; and 35 more$"):
        query(many, "about-entity", {"entity": "brandt"})


def _described(key: str, entity: Entity) -> Rdf:
    found = Rdf()
    for triple in entity_triples(entity, ARTICLE, Iris(BASE)):
        found.add(triple)
    return found


@pytest.mark.parametrize(
    "value",
    [
        '"} DROP ALL #',
        "a> <b> <c",
        "http://x> . ?s ?p ?o",
        "\\",
        "\n\n",
        "{{}}",
        "'; --",
        "\udc80",
        "?entity",
        "\u202e",
        "x" * 5000,
    ],
)
def test_hostile_text_is_only_text(value: str, graph: Rdf) -> None:
    with pytest.raises(InvalidQuery, match="no entity here is called") as refused:
        query(graph, "about-entity", {"entity": value})
    assert "\n" not in str(refused.value)
    asked = "SELECT ?label WHERE { ?s rdfs:label ?label }"
    assert query(graph, asked, {"label": value}).rows == []
    assert len(query(graph, asked).rows) > 5


@pytest.mark.parametrize(
    ("name", "params", "count"),
    [
        ("timeline", {"actuality": "happened"}, 1),
        ("timeline", {"actuality": "kg:Planned"}, 0),
        ("timeline", {"outlet": "The Quay Courier", "time": "2030-04-02"}, 1),
        ("timeline", {"date": "2030-04-03"}, 1),
        ("plans-and-pledges", {"object": "Ostrova"}, 1),
        ("plans-and-pledges", {"object": "Velmar"}, 0),
        ("who-said-what", {"negated": "false", "speaker": "brandt"}, 1),
        ("open-relations", {"relation": "snub"}, 1),
        ("open-relations", {"statements": "2"}, 0),
    ],
)
def test_any_column_can_be_asked_for(name: str, params: dict[str, str], count: int, graph: Rdf) -> None:
    """Also those that an OPTIONAL, a BIND or an aggregate gives, where setting the variable would choose nothing."""
    answer = query(graph, name, params)
    assert len(answer.rows) == count
    assert len(json.loads(answer.text("json"))["results"]["bindings"]) == count
    assert len(list(csv.reader(io.StringIO(answer.text("csv"))))) == count + 1


@pytest.mark.parametrize(
    ("question", "params", "count"),
    [
        ("timeline", {"by": "Olga Marsh"}, 0),
        ("plans-and-pledges", {"actuality": "pledged"}, 0),
        ("timeline", {"earliest": "1999-01-01"}, 0),
        ("denied-or-negated", {"relation": "killed"}, 0),
        ("SELECT ?s ?n WHERE { ?s kg:negated ?n }", {"n": "true"}, 1),
        ("SELECT ?s ?r WHERE { ?s rdf:predicate ?r }", {"r": "snub"}, 1),
        ("who-said-what", {"article": HEADLINE}, 1),
        ("who-said-what", {"outlet": "the quay  courier"}, 1),
    ],
)
def test_what_is_known_here_may_have_no_row(
    question: str, params: dict[str, str], count: int, graph: Rdf
) -> None:
    """A known name, a term of the ontology, a day or a truth value: an empty table is then the answer."""
    assert len(query(graph, question, params).rows) == count


def test_forms_of_an_answer(graph: Rdf) -> None:
    answer = query(graph, "SELECT ?label WHERE { :velmar rdfs:label ?label }")
    assert (answer.columns, answer.rows) == (("label",), [("Velmar",)])
    assert answer.text("csv") == "\ufefflabel\r\nVelmar\r\n"
    assert json.loads(answer.text("json"))["results"]["bindings"][0]["label"]["value"] == "Velmar"
    assert query(graph, "ASK { :velmar a kg:Country }").rows == [("true",)]
    made = query(graph, "CONSTRUCT WHERE { ?who kg:called ?whom }")
    assert ":ilse-brandt\n    kg:called :tomas-rekk ." in made.text("ttl")


@pytest.mark.parametrize(
    ("question", "params", "complaint"),
    [
        ("who-sayd-what", {}, "unknown question 'who-sayd-what'; known: .*who-said-what"),
        ("about-entity", {"entty": "Velmar"}, "unknown parameter 'entty'; known: .*entity"),
        ("SELECT ?a WHERE {", {}, "not SPARQL: line 1"),
        ("SELECT ?a WHERE { ?a foo:bar ?b }", {}, "not SPARQL"),
        ("SELECT * WHERE { SERVICE <http://example.org/> { ?a ?b ?c } }", {}, "neither SERVICE nor FROM"),
        ("SELECT * FROM <http://example.org/> WHERE { ?a ?b ?c }", {}, "neither SERVICE nor FROM"),
        (
            "SELECT * WHERE { ?a ?b ?c FILTER EXISTS { SERVICE <http://example.org/> { ?a ?b ?c } } }",
            {},
            "neither SERVICE",
        ),
        (
            "SELECT (IF(EXISTS { SERVICE <http://e.org/> { ?a ?b ?c } }, 1, 2) AS ?x) WHERE { }",
            {},
            "neither SERVICE",
        ),
        ("SELECT * FROM NAMED <http://example.org/> WHERE { ?a ?b ?c }", {}, "neither SERVICE nor FROM"),
        ("LOAD <http://example.org/>", {}, "not SPARQL: line 1, column 1: .* only reads"),
        ("SELECT * WHERE { GRAPH ?g { ?a ?b ?c } }", {}, "GRAPH asks for named graphs; here are none"),
        ("", {}, "the question is empty"),
        ("xyz", {}, "unknown question 'xyz'; known: .*about-entity, .*timeline"),
        ("timelin", {}, "unknown question 'timelin'; known: .*timeline"),
        ("SELECT ?a WHERE {\n  ?a rdfs:label ?b\n\t?a kg:called ?c }", {}, "line 3, column 2: '.a kg:called"),
        ("SELECT ?a WHERE {\n  ?a foo:bar ?b }", {}, "line 2, column 6: Unknown namespace prefix : foo"),
        ("SELECT * WHERE { " + "{" * 300 + "?s ?p ?o" + "}" * 300 + " }", {}, "nested too deeply"),
        ("DELETE WHERE { ?a ?b ?c }", {}, "not SPARQL"),
        ("SELECT ?a WHERE {\n", {}, "line 2, column 1: the end of the line; expected a complete pattern"),
        ("SELEC ?a WHERE { ?a ?b ?c }", {}, "'SELEC .*; expected SELECT, ASK, CONSTRUCT or DESCRIBE"),
        ("SELECT ?a WHERE { ?a ?b ?c\n ?a ?d ?e }", {}, "line 2, column 2: .*; expected .* a dot before"),
        ("SELECT a WHERE { ?a ?b ?c }", {}, "'a WHERE .*; expected a variable"),
        ("SELECT ?a WHERE { ?a ?b ?c } LIMIT x", {}, "'LIMIT x'; expected .*LIMIT"),
        (
            "who-said-what",
            {"speaker": "Nobody Here"},
            "--param speaker: nothing here is called 'Nobody Here'; often",
        ),
        ("who-said-what", {"speaker": "Ilse Brand"}, "--param speaker: .*'Ilse Brand'; near: Ilse Brandt"),
        ("who-said-what", {"speaker": ":ilse-brand"}, "speaker: .*; near: Ilse Brandt"),
        ("who-said-what", {"subject": "https://w3id.org/kg-news/id/nobody"}, "subject: nothing here"),
        ("who-said-what", {"object": "Ostrov"}, "object: .*'Ostrov'; near: Ostrova"),
        ("who-said-what", {"channel": "Chaterly"}, "channel: .*; near: Chatterly"),
        ("who-said-what", {"outlet": "Quay Currier"}, "outlet: .*; near: The Quay Courier"),
        ("who-said-what", {"article": "Another headline"}, "article: nothing here"),
        ("timeline", {"by": "Nobody Here"}, "by: nothing here"),
        ("who-called-or-met-whom", {"whom": "Tomas Rek"}, "whom: .*; near: Tomas Rekk"),
        ("who-said-what", {"relation": "plans wit"}, "relation: nothing here"),
        ("SELECT ?a WHERE { ?a kg:called ?b }", {"b": "Nobody"}, "b: nothing here is called 'Nobody'"),
    ],
)
def test_a_bad_question_is_refused_in_a_line(
    question: str, params: dict[str, str], complaint: str, graph: Rdf
) -> None:
    with pytest.raises(InvalidQuery, match=complaint) as refused:
        query(graph, question, params)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        (
            'SELECT * WHERE {\n ?s rdfs:label ?l\n FILTER(REGEX(?l, "(")) }',
            r"line 3, column 19: .*missing \)",
        ),
        (
            'SELECT (REPLACE(?l, "[", "") AS ?x) WHERE { ?s rdfs:label ?l }',
            "line 1, column 21: .*character set",
        ),
        ('SELECT (REPLACE("a", "(a)", "$7") AS ?x) WHERE { }', "line 1, column 9: .*group"),
        ("SELECT\n (SUM(?l) AS ?x) WHERE { ?s rdfs:label ?l }", "line 2, column 3: .*numeric"),
        ("SELECT (ROUND(1e999) AS ?x) WHERE { }", "line 1, column 9: .*Invalid"),
        ("SELECT * WHERE { ?s ?p ?o }\nLIMIT 99999999999999999999999", "line 2, column 1: "),
        ("SELECT * WHERE { ?s ?p ?o }\n OFFSET 99999999999999999999999", "line 2, column 2: "),
    ],
)
def test_an_error_of_evaluation_is_one_line_with_its_place(question: str, complaint: str, graph: Rdf) -> None:
    with pytest.raises(InvalidQuery, match=complaint) as refused:
        _ = query(graph, question).rows
    assert "\n" not in str(refused.value) and "rdflib" not in str(refused.value)


def test_terms_are_words_in_rows_and_iris_in_csv_and_json(graph: Rdf) -> None:
    asked = "SELECT ?s ?p ?o ?kind WHERE { ?o a kg:Statement . ?s rdf:object ?o ; rdf:predicate ?p ; rdf:type ?kind }"
    answer = query(graph, asked)
    (row,) = answer.rows
    assert row == (
        "Ilse Brandt wrote “Velmar plans with Ostrova”",
        "wrote",
        "Velmar plans with Ostrova",
        "statement",
    )
    assert all(
        "statement-" not in cell
        for name in QUESTIONS
        for r in query(graph, name, NEEDED[name]).rows
        for cell in r
    )
    for form in ("csv", "json"):
        assert f"{BASE}id/statement-" in answer.text(form) and f"{BASE}ontology#wrote" in answer.text(form)


def test_a_negated_statement_says_so(graph: Rdf) -> None:
    (row,) = query(graph, "SELECT ?s WHERE { ?s a kg:Statement ; kg:negated true }").rows
    assert row == ("Tomas Rekk (not) thanked Ilse Brandt",)


def test_other_terms_in_words(graph: Rdf) -> None:
    asked = """SELECT DISTINCT ?t WHERE {
        { ?s kg:saidThrough ?t } UNION { ?s kg:cue ?t . ?s kg:negated true } UNION { ?t a schema:NewsArticle }
        UNION { VALUES ?t { rdf:type <https://e.example/a/b> } } UNION { ?s prov:wasAttributedTo ?t . ?t a kg:Media }
    }"""
    assert [row[0] for row in query(graph, asked).rows] == [
        "Olga Marsh > Tomas Rekk", "thank", HEADLINE, "rdf:type", "https://e.example/a/b", "The Quay Courier",
    ]  # fmt: skip


def test_a_statement_that_holds_itself_has_words_all_the_same() -> None:
    loop = Rdf().parse(
        data="PREFIX kg: <https://w3id.org/kg-news/ontology#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
        "<urn:s> a kg:Statement ; rdf:subject <urn:s> ; rdf:predicate kg:said ; rdf:object <urn:s> .",
        format="turtle",
    )
    assert query(loop, "SELECT ?s WHERE { ?s a kg:Statement }").rows


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", " =1", "＝1"]
)
def test_no_cell_of_csv_is_a_formula(text: str) -> None:
    answer = query(Rdf(), f"SELECT ?x WHERE {{ VALUES ?x {{ {Literal(text).n3()} }} }}".replace("\t", "\\t"))
    cells = list(csv.reader(io.StringIO(answer.text("csv").removeprefix("\ufeff"), newline="")))
    assert cells == [["x"], [f"'{text}"]]
    assert json.loads(answer.text("json"))["results"]["bindings"][0]["x"]["value"] == text


def test_numbers_of_csv_stay_numbers() -> None:
    assert (
        query(Rdf(), "SELECT ?x WHERE { VALUES ?x { -5 2.5 true } }").text("csv")
        == "\ufeffx\r\n-5\r\n2.5\r\ntrue\r\n"
    )
    assert query(Rdf(), "ASK { }").text("csv") == "\ufeffanswer\r\ntrue\r\n"


def test_a_triple_with_a_text_as_subject_is_none(graph: Rdf) -> None:
    made = query(graph, "CONSTRUCT { ?label kg:of ?s } WHERE { ?s rdfs:label ?label }")
    assert made.rows == [] and ":of" not in made.text("ttl")


def test_a_graph_of_another_base_is_asked_alike() -> None:
    other = Rdf().parse(data=to_turtle(GRAPH, "https://desk.example/g"), format="turtle")
    assert query(other, "SELECT ?l WHERE { :velmar rdfs:label ?l }").rows == [("Velmar",)]
    assert query(other, "about-entity", {"entity": ":velmar"}).rows
    assert query(other, "who-said-what").rows == query(rdf(GRAPH), "who-said-what").rows


def test_a_table_is_no_turtle(graph: Rdf) -> None:
    with pytest.raises(InvalidQuery, match="table, csv, tsv, json or xml"):
        query(graph, "timeline").text("ttl")
