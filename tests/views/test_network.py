"""The graph as networkx and as tables."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, Evidence, Graph, Span, Value
from kg.views import formats, written
from kg.views.evidence_context import runs
from kg.views.networkx_graph import to_networkx
from tests.views.sample import GRAPH, HOSTILE, hostile


def statement(relation: str, subject: str = "") -> str:
    return next(s.id for s in GRAPH.statements if s.label == relation and s.subject.startswith(subject))


def test_every_statement_is_an_edge_and_every_entity_a_node() -> None:
    network = to_networkx(GRAPH)
    assert {k for _, _, k in network.edges(keys=True)} == {s.id for s in GRAPH.statements}
    assert {n for n, d in network.nodes(data=True) if d["kind"] == "entity"} == set(GRAPH.by_id)


def test_calls_both_ways_are_two_edges() -> None:
    network = to_networkx(GRAPH)
    assert "called" in {d["label"] for d in network["ilse-brandt"]["tomas-rekk"].values()}
    assert "called" in {d["label"] for d in network["tomas-rekk"]["ilse-brandt"].values()}


def test_a_report_points_to_the_statement_it_reports() -> None:
    network = to_networkx(GRAPH)
    assert network.has_edge("ilse-brandt", f"statement:{statement('plans with')}", statement("wrote"))
    # Marsh said that Rekk told her that …
    assert network.has_edge("olga-marsh", f"statement:{statement('told')}", statement("said"))
    assert network.has_edge("tomas-rekk", f"statement:{statement('build')}", statement("told"))


def test_a_value_and_no_object_are_seen() -> None:
    network = to_networkx(GRAPH)
    berths = network.nodes[f"value:{statement('promised')}"]
    assert (berths["kind"], berths["label"], berths["normal"]) == ("value", "12 new berths", "12 berth")
    assert network.nodes[f"nothing:{statement('resigned')}"]["kind"] == "nothing"


def test_statements_that_say_the_same_are_both_kept() -> None:
    one = GRAPH.statements[0]
    keys = {k for _, _, k in to_networkx(Graph(GRAPH.articles, GRAPH.entities, (one, one))).edges(keys=True)}
    assert keys == {one.id, f"{one.id}-2"}


def test_csv_has_a_line_for_each_statement_that_is_shown_in_the_order_of_the_text() -> None:
    rows = list(csv.DictReader(io.StringIO(str(written(GRAPH, "csv")).removeprefix("\ufeff"))))
    assert [r["id"] for r in rows] == [s.id for s in GRAPH.statements if s.content is None]
    plan = next(r for r in rows if r["label"] == "plans with")
    assert (plan["subject"], plan["object"], plan["actuality"]) == ("Velmar", "Ostrova", "planned")
    assert (plan["asserted"], plan["said_by"]) == ("false", "The Quay Courier; Ilse Brandt")
    assert plan["qualifiers"] == "topic: ferry line"
    assert plan["quote"].startswith('"Velmar and Ostrova are planning')


def test_a_circumstance_stands_behind_the_preposition_that_its_role_does_not_tell() -> None:
    plan = next(s for s in GRAPH.statements if s.qualifiers)
    worded = replace(plan, qualifiers=(replace(plan.qualifiers[0], preposition="despite"),))
    row = next(
        csv.DictReader(
            io.StringIO(str(written(replace(GRAPH, statements=(worded,)), "csv")).removeprefix("\ufeff"))
        )
    )
    assert row["qualifiers"] == "place: despite Lindhaven"


def test_graphml_and_json_are_read_back_whole() -> None:
    network = to_networkx(GRAPH)
    again = networkx.read_graphml(io.BytesIO(written(GRAPH, "graphml")), force_multigraph=True)
    assert set(again.edges(keys=True)) == set(network.edges(keys=True))
    again = networkx.node_link_graph(json.loads(written(GRAPH, "json")), edges="edges")
    assert dict(again.nodes(data=True)) == dict(network.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(network.edges(keys=True, data=True))


def test_gexf_names_each_statement_and_no_date_of_writing() -> None:
    tree = ElementTree.fromstring(written(GRAPH, "gexf"))
    space = "{http://www.gexf.net/1.2draft}"
    assert tree.find(f"{space}meta") is None
    assert {e.get("id") for e in tree.iter(f"{space}edge")} == {s.id for s in GRAPH.statements}


@pytest.mark.parametrize("name", formats())
def test_no_text_breaks_a_view(name: str) -> None:
    made = written(hostile(), name)
    if name in ("graphml", "gexf"):
        text = made if isinstance(made, str) else made.decode()
        parts = ElementTree.fromstring(text).iter()
        assert any(HOSTILE in (part.text or "", *part.attrib.values()) for part in parts)
    assert written(Graph((), (), ()), name)


@pytest.mark.parametrize("name", [name for name in formats() if name not in ("neo4j", "sqlite")])
def test_characters_that_no_file_can_hold_are_replaced(name: str) -> None:
    text = "A\x00 met B\ud800."
    evidence = Evidence(Article(text), Span(0, 10), (Span(0, 2),), (Span(3, 6),), (Span(7, 9),))
    first = GRAPH.statements[0]
    odd = replace(first, object=Value("B\ud800\x00"), evidence=evidence, qualifiers=())
    made = written(Graph((evidence.article,), GRAPH.entities, (odd,)), name)
    assert b"\x00" not in (made.encode() if isinstance(made, str) else made)


def test_the_words_are_told_apart_in_their_sentence() -> None:
    plan = next(s for s in GRAPH.statements if s.label == "plans with")
    assert [(t, k) for t, k in runs(plan.evidence) if k in ("subject", "cue", "object")] == [
        ("Velmar", "subject"),
        ("Ostrova", "object"),
        ("planning", "cue"),
    ]
    around = [t.strip() for t, k in runs(plan.evidence) if k == "around"]
    assert around == [
        "Brandt called Rekk the day before, and Rekk called Brandt again that evening.",
        "She thanked Rekk for his patience.",
    ]


def test_the_words_around_never_reach_into_boilerplate() -> None:
    first = GRAPH.statements[0].evidence
    assert "SUBSCRIBE" not in "".join(t for t, _ in runs(first))


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip), st.data())
def test_the_runs_are_a_slice_of_the_text(text: str, data: st.DataObject) -> None:
    def span() -> Span:
        start = data.draw(st.integers(0, len(text) - 1))
        return Span(start, data.draw(st.integers(start + 1, len(text))))

    evidence = Evidence(Article(text), span(), (span(),), (span(),), (span(),))
    joined = "".join(t for t, _ in runs(evidence))
    assert joined in text
    assert evidence.quote in joined


def test_words_that_stand_far_from_the_sentence_are_left_out() -> None:
    text = f"Ada is here. {'x' * 6000} She left."
    sentence = Span(len(text) - 9, len(text))
    evidence = Evidence(Article(text), sentence, (Span(0, 3),), (Span(len(text) - 5, len(text) - 1),), ())
    shown = runs(evidence)
    assert "".join(t for t, _ in shown) in text
    assert [t for t, kind in shown if kind == "cue"] == ["left"]
    assert not [t for t, kind in shown if kind == "subject"]
