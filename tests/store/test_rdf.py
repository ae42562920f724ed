"""What RDF says of a graph: in the words of the ontology, the same bytes everywhere, whatever the text holds."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import PROV, RDF, RDFS, XSD, Dataset, Literal, URIRef
from rdflib import Graph as Rdf
from rdflib.graph import Seq

from kg.errors import InvalidModel
from kg.model import Article, Days, Entity, Evidence, Graph, Span, StatementQualifier
from kg.model.iri import is_web_address
from kg.model.text import well_formed
from kg.ontology import NAMESPACE, schema_dir
from kg.store import graph_to_dataset, load, query, serialise, to_turtle
from kg.store.describe import EVENT_TIME, SAID_TIME, article_triples, statement_triples
from kg.store.graph_files import triples_of
from kg.store.validation import violations
from kg.store.vocabulary import KG, NIF, SCHEMA, Iris
from tests.store.sample import ARTICLE, GRAPH, one_meeting

IRIS = Iris("https://w3id.org/kg-news/")
ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning"  # rdflib's own reader of JSON-LD makes one
)


def union(graph: Graph) -> Rdf:
    return Rdf().parse(data=to_turtle(graph), format="turtle")


def node(relation: str) -> URIRef:
    """The node of the only statement of that relation."""
    return next(IRIS.statement(s.id) for s in GRAPH.statements if s.relation == relation)


@pytest.mark.parametrize(
    ("subject", "relation", "target"),
    [("ilse-brandt", "called", "tomas-rekk"), ("velmar", "joined", "blue-coast-coalition")],
)
def test_what_the_outlet_says_happened_is_a_direct_triple(subject: str, relation: str, target: str) -> None:
    assert (IRIS.entity(subject), KG[relation], IRIS.entity(target)) in union(GRAPH)


@pytest.mark.parametrize("relation", ["plansWith", "met", "thanked", "wrote"])
def test_plans_denials_negations_and_reports_are_no_direct_triple(relation: str) -> None:
    """“Velmar plans”, “denied meeting”, “did not thank”, “Brandt wrote …”."""
    assert not list(union(GRAPH).triples((None, KG[relation], None)))


def test_a_report_is_a_statement_about_a_statement() -> None:
    """“… ,” Brandt wrote on Chatterly."""
    graph = union(GRAPH)
    assert graph.value(node("wrote"), RDF.object) == node("plansWith")
    assert graph.value(node("wrote"), KG.channel) == IRIS.entity("chatterly")
    assert graph.value(node("plansWith"), PROV.wasAttributedTo) == IRIS.entity("ilse-brandt")


def test_the_chain_of_speakers_keeps_its_order() -> None:
    """Olga Marsh said Rekk had told her that Brandt denied meeting Pia Holt."""
    graph = union(GRAPH)
    chain = graph.value(node("met"), KG.saidThrough)
    assert isinstance(chain, URIRef)
    assert [str(speaker).rpartition("/")[2] for speaker in Seq(graph, chain)] == [
        "olga-marsh",
        "tomas-rekk",
    ]
    assert graph.value(node("met"), PROV.wasAttributedTo) == IRIS.entity("ilse-brandt")


def test_the_sentence_is_quoted_and_the_place_is_its_name() -> None:
    graph = union(GRAPH)
    place = graph.value(node("called"), KG.evidence)
    start, end = map(int, str(place).rpartition("=")[2].split(","))
    assert str(graph.value(place, NIF.anchorOf)) == ARTICLE.text[start:end]
    assert ARTICLE.text[start:end] == "Minister Ilse Brandt called Tomas Rekk on Tuesday."


def test_times_are_as_exact_as_known_and_said_only_where_they_add_something() -> None:
    graph = union(GRAPH)
    assert str(graph.value(node("called"), KG.eventTime)) == "2030-04-02"
    assert graph.value(node("called"), KG.saidAt) is None
    assert str(next(graph.objects(None, URIRef("https://schema.org/datePublished")))) == "2030-04-03"


YEAR = Days(date(2029, 1, 1), date(2029, 12, 31))
MONTH = Days(date(2028, 2, 1), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("days", "exact", "bounds", "first", "last"),
    [
        (Days(date(2030, 4, 2), date(2030, 4, 2)), "2030-04-02", (None, None), "2030-04-02", "2030-04-02"),
        (MONTH, "2028-02", (None, None), "2028-02-01", "2028-02-29"),
        (YEAR, "2029", (None, None), "2029-01-01", "2029-12-31"),
        (Days(date(2030, 4, 1), date(2030, 4, 7)), None, ("2030-04-01", "2030-04-07"), "2030-04-01", "2030-04-07"),
        (Days(date(2030, 4, 1), None), None, ("2030-04-01", None), "2030-04-01", None),
        (Days(None, date(2030, 4, 7)), None, (None, "2030-04-07"), None, "2030-04-07"),
        (Days(), None, (None, None), None, None),
    ],
)  # fmt: skip
def test_every_time_has_a_first_and_a_last_day_as_far_as_known(
    days: Days, exact: str | None, bounds: tuple[str | None, ...], first: str | None, last: str | None
) -> None:
    """Of the event and of the saying; open ends stay absent."""
    statement = replace(GRAPH.statements[0], time=days, said_at=days)
    triples = set(statement_triples(statement, IRIS))
    for terms in (EVENT_TIME, SAID_TIME):
        found = {p: o for _, p, o in triples}
        assert tuple(str(found[t]) if t in found else None for t in terms) == (exact, *bounds, first, last)
        for term in (terms.earliest, terms.latest):
            assert term not in found or found[term].datatype == XSD.date


def test_times_of_unlike_exactness_are_compared_by_their_days() -> None:
    """A year, a month, a week and a day: none is lost by a filter, and the timeline is in order."""
    times = [YEAR, MONTH, Days(date(2030, 4, 1), date(2030, 4, 7)), Days(None, date(2028, 6, 1))]
    several = Graph(
        GRAPH.articles,
        GRAPH.entities,
        tuple(replace(GRAPH.statements[0], relation=f"r{i}", open=True, time=t) for i, t in enumerate(times))
        + GRAPH.statements,
    )
    graph = union(several)
    before = "SELECT ?e WHERE { ?s kg:latest ?last ; kg:eventTime|kg:notAfter ?e . FILTER(?last < '2030-01-01'^^xsd:date) }"
    assert {row[0] for row in query(graph, before).rows} == {"2029", "2028-02", "2028-06-01"}
    answer = query(graph, "timeline")
    shown = [row[answer.columns.index("time")] for row in answer.rows]
    assert shown == ["2028-02", "until 2028-06-01", "2029", "2030-04-01 to 2030-04-07", "2030-04-02"]


def test_a_relation_that_the_lexicon_lacks_is_labelled_with_its_words() -> None:
    graph = union(GRAPH)
    relation = graph.value(predicate=RDF.type, object=KG.OpenRelation)
    assert str(graph.value(relation, RDFS.label)) == "snub"


def test_each_article_is_a_named_graph() -> None:
    two = Graph(
        (ARTICLE, *one_meeting("Ada", "Bo").articles),
        (*one_meeting("Ada", "Bo").entities, *GRAPH.entities),
        (*GRAPH.statements, *one_meeting("Ada", "Bo").statements),
    )
    dataset = graph_to_dataset(two)
    names = {g.identifier for g in dataset.graphs() if len(g)}
    assert names == {IRIS.article(article) for article in two.articles}
    dataset.remove_graph(IRIS.article(ARTICLE))
    assert not list(dataset.triples((IRIS.entity("velmar"), None, None)))
    assert list(dataset.triples((IRIS.entity("a"), KG.met, None)))


@pytest.mark.parametrize("base", ["https://w3id.org/kg-news/", "https://desk.example/graph/"])
def test_json_ld_is_the_same_triples_and_no_node_without_a_name(base: str) -> None:
    found = Rdf().parse(data=serialise(GRAPH, "jsonld", base), format="json-ld")
    assert set(found) == set(Rdf().parse(data=to_turtle(GRAPH, base), format="turtle"))
    assert all(isinstance(subject, URIRef) for subject in found.subjects())


@pytest.mark.parametrize("form", ["trig", "nq"])
def test_every_format_says_the_same(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{form}"
    path.write_text(serialise(GRAPH, form), encoding="utf-8")
    assert set(load([path])) == set(union(GRAPH))


def test_a_base_of_the_users_own() -> None:
    text = to_turtle(GRAPH, "https://desk.example/graph")
    assert text.startswith("@base <https://desk.example/graph/> .\n")
    assert "w3id.org/kg-news/id" not in text
    assert URIRef("https://desk.example/graph/id/velmar") in set(Rdf().parse(data=text).subjects())


def test_terms_of_the_ontology_are_declared() -> None:
    declared = set(Rdf().parse(schema_dir() / "ontology.ttl").subjects())
    used = {t for triple in union(GRAPH) for t in triple if isinstance(t, URIRef) and t.startswith(NAMESPACE)}
    assert used - declared == set()


def test_a_name_that_can_be_no_iri_is_refused_in_a_line() -> None:
    odd = Entity("a> b", "Person", "A", mentions=((ARTICLE.id, ARTICLE.blocks[0].span),))
    with pytest.raises(InvalidModel, match="'a> b' cannot end an IRI"):
        to_turtle(Graph((ARTICLE,), (odd,), ()))


HOSTILE = (
    "\"'\\\n\r\t\x00\x01\x0b\x0c\x1b\x7f\x85"
    "\u00ad\u200b\u200f\u202e\u2028\u2029\u2066\ufeff\ufffd\ufffe\uffff\ud800\udfff"
)
NAMES = st.text(
    st.one_of(st.sampled_from(f"{HOSTILE}𝔎😀éаѕ\U0001fffe\U0010ffffu<>{{}}`^|@.#;%"), st.characters()),
    min_size=1,
    max_size=12,
)
PARSERS = {"ttl": "turtle", "trig": "trig", "nq": "nquads"}


@settings(max_examples=30, deadline=None)
@given(NAMES, NAMES)
def test_any_text_survives(name: str, other: str) -> None:
    """Quotes, line ends of every kind, backslashes, controls, halves of characters, letters beyond the first plane: all
    files say the same, as UTF-8, and hold."""
    graph = one_meeting(name, other)
    written = {triple[:3] for triple in graph_to_dataset(graph).quads()}
    for form, parser in PARSERS.items():
        data = serialise(graph, form).encode()
        assert not set(data.decode()) & set(HOSTILE) - set("\"'\\\n\r\t\u00ad\ufffd")
        found = triples_of(data, parser, Dataset(default_union=True) if form != "ttl" else None)
        assert set(found.triples((None, None, None))) == written
        assert list(violations(found)) == []
    assert set(Rdf().parse(data=serialise(graph, "jsonld"), format="json-ld")) == written
    kept = (well_formed(name), well_formed(f"{name} met {other}"))
    assert {Literal(kept[0], lang="en"), Literal(kept[1])} <= {target for _, _, target in written}


@settings(max_examples=30, deadline=None)
@given(st.one_of(NAMES, NAMES.map("https://quay.example/{}".format), NAMES.map("https://{}.example/".format)))
def test_any_address_survives(url: str) -> None:
    """What is no valid IRI stays words."""
    meeting = one_meeting("Ada", "Bo")
    graph = Graph((replace(meeting.articles[0], url=url),), meeting.entities, meeting.statements)
    for form, parser in PARSERS.items():
        found = triples_of(serialise(graph, form).encode(), parser)
        assert found.value(IRIS.article(graph.articles[0]), SCHEMA.url) == (
            URIRef(url) if is_web_address(url) else Literal(well_formed(url))
        )


def test_bytes_do_not_depend_on_surroundings() -> None:
    code = (
        "import hashlib; from tests.store.sample import GRAPH; from kg.store import serialise\n"
        "print(hashlib.sha256(''.join(serialise(GRAPH, f) for f in ('ttl', 'trig', 'nq', 'jsonld')).encode()).hexdigest())"
    )
    here = "".join(serialise(GRAPH, form) for form in ("ttl", "trig", "nq", "jsonld"))
    for seed, zone, tongue in (("0", "Asia/Tokyo", "C"), ("1", "America/Lima", "tr_TR.UTF-8")):
        around = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": tongue, "LANG": tongue}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=around, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == hashlib.sha256(here.encode()).hexdigest()


def test_an_article_says_who_wrote_it_and_where_it_stands() -> None:
    article = replace(
        ARTICLE,
        authors=("Jonna Hald", "Ed Voss"),
        byline="By Jonna Hald and Ed Voss, Reuters",
        agency="Reuters",
        url="https://quay.example/ferry?id=7",
    )
    node = IRIS.article(article)
    triples = set(article_triples(article, None, IRIS))
    assert {o for _, p, o in triples if p == SCHEMA.author} == {Literal("Jonna Hald"), Literal("Ed Voss")}
    assert (node, KG.agency, Literal("Reuters")) in triples
    assert (node, SCHEMA.url, URIRef("https://quay.example/ferry?id=7")) in triples
    assert (node, RDF.type, SCHEMA.OpinionNewsArticle) not in triples


def test_an_opinion_piece_is_a_news_article_of_that_kind() -> None:
    node = IRIS.article(ARTICLE)
    triples = set(article_triples(replace(ARTICLE, opinion=True), None, IRIS))
    assert {o for s, p, o in triples if (s, p) == (node, RDF.type)} == {
        SCHEMA.NewsArticle,
        SCHEMA.OpinionNewsArticle,
    }


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://quay.example/a b", "data:text/html,x", "quay.example"]
)
def test_an_address_that_is_none_is_kept_as_text(url: str) -> None:
    triples = article_triples(replace(ARTICLE, url=url), None, IRIS)
    assert [o for _, p, o in triples if p == SCHEMA.url] == [Literal(url)]


def test_a_circumstance_has_its_entity_and_its_words_with_a_preposition_that_the_role_does_not_tell() -> None:
    text = "Velmar won without Ostrova."
    article = Article(text)
    spans = {word: (Span(text.index(word), text.index(word) + len(word)),) for word in text[:-1].split()}
    without = StatementQualifier("circumstance", spans["Ostrova"], entity="ostrova", preposition="without")
    statement = replace(
        GRAPH.statements[0],
        subject="velmar", relation="won", object=None, said_by=(None,), qualifiers=(without,),
        evidence=Evidence(article, Span(0, len(text)), spans["Velmar"], spans["won"]),
    )  # fmt: skip
    told = {o for _, p, o in statement_triples(statement, IRIS) if p == KG.circumstance}
    assert {str(filler) for filler in told} == {str(IRIS.entity("ostrova")), "without Ostrova"}
