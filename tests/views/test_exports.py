"""Forms that other programs read, read back by one that is not kg."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import tarfile
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from kg.library import KnowledgeGraph
from kg.model import Article, Block, Entity, Evidence, Graph, Span
from kg.views import written
from kg.views.drawing import Drawing
from kg.views.networkx_graph import to_networkx
from tests.views.sample import GRAPH, HOSTILE, TITLE, hostile

SVG = "{http://www.w3.org/2000/svg}"


def text_of(graph: Graph) -> list[str]:
    tree = ElementTree.fromstring(str(written(graph, "svg")).encode())
    return [part.text or "" for part in tree.iter(f"{SVG}text")]


def test_svg_is_the_first_sight_with_text_as_text() -> None:
    tree = ElementTree.fromstring(str(written(GRAPH, "svg")).encode())
    assert tree.findtext(f"{SVG}title") == TITLE
    words = text_of(GRAPH)
    assert {"Ilse Brandt", "met", "▷ “plans with”"} <= set(words)
    drawing = Drawing(GRAPH)
    assert len(words) == sum(len(drawing.boxes[node].lines) for node in drawing.steps[0].at)
    boxes = [
        {k: float(v) for k, v in r.attrib.items() if k in ("x", "y", "width", "height")}
        for r in tree.iter(f"{SVG}rect")
    ]
    for a, b in combinations(boxes[1:], 2):
        assert (
            a["x"] + a["width"] <= b["x"]
            or b["x"] + b["width"] <= a["x"]
            or a["y"] + a["height"] <= b["y"]
            or b["y"] + b["height"] <= a["y"]
        )


def test_text_of_an_article_is_no_markup_in_svg() -> None:
    made = str(written(hostile(), "svg"))
    assert HOSTILE not in made and "".join("".join(text_of(hostile())).split())
    assert "<img" not in made and "<script" not in made


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
def test_svg_is_well_formed_for_another_parser(tmp_path: Path) -> None:
    (tmp_path / "picture.svg").write_text(str(written(hostile(), "svg")), encoding="utf-8")
    subprocess.run(["xmllint", "--noout", str(tmp_path / "picture.svg")], check=True)


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("graph", [GRAPH, hostile()], ids=["sample", "hostile"])
def test_dot_is_read_by_graphviz(graph: Graph) -> None:
    run = subprocess.run(
        ["dot", "-Tjson0"], input=str(written(graph, "dot")), capture_output=True, text=True, check=True
    )
    names = {node["name"] for node in json.loads(run.stdout)["objects"]}
    shown = {s.id for s in graph.statements if not s.held_back}
    assert {name.removeprefix("words:") for name in names if name.startswith("words:")} == shown


def test_dot_has_each_statement_between_its_things() -> None:
    made = str(written(GRAPH, "dot"))
    plan = next(s for s in GRAPH.statements if s.label == "plans with")
    for pair in (
        ("velmar", f"words:{plan.id}"),
        (f"words:{plan.id}", "ostrova"),
        ("ilse-brandt", f"words:{plan.id}"),
    ):
        assert f'"{pair[0]}" -> "{pair[1]}" ' in made
    assert made.count("{") == made.count("}") == 1


def test_cytoscape_json_is_read_back_whole() -> None:
    network = to_networkx(GRAPH)
    again = networkx.cytoscape_graph(json.loads(str(written(GRAPH, "cyjs"))))
    assert {(a, b, k) for a, b, k in again.edges(keys=True)} == set(network.edges(keys=True))
    assert again.nodes["velmar"]["label"] == "Velmar"


def test_sqlite_answers_questions(tmp_path: Path) -> None:
    file = tmp_path / "graph.sqlite"
    made = written(GRAPH, "sqlite")
    assert isinstance(made, bytes)
    file.write_bytes(made)
    base = sqlite3.connect(file)
    try:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not base.execute("PRAGMA foreign_key_check").fetchall()
        question = (
            "SELECT s.label, o.label, statement.quote FROM statement JOIN entity s ON s.id = subject "
            "JOIN entity o ON o.id = object WHERE relation = 'met'"
        )
        assert base.execute(question).fetchall()[0][:2] == ("Ilse Brandt", "Tomas Rekk")
        assert base.execute("SELECT count(*) FROM statement").fetchone() == (len(GRAPH.statements),)
        assert base.execute("SELECT text FROM article").fetchone() == (GRAPH.articles[0].text,)
    finally:
        base.close()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the command sqlite3 is not installed")
def test_sqlite_is_read_by_its_own_command(tmp_path: Path) -> None:
    file = tmp_path / "graph.sqlite"
    file.write_bytes(bytes(written(GRAPH, "sqlite")))  # type: ignore[arg-type]
    run = subprocess.run(
        ["sqlite3", str(file), "SELECT label FROM entity WHERE id = 'velmar'"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "Velmar\n"


def test_neo4j_tables_are_unpacked_and_read(tmp_path: Path) -> None:
    (tmp_path / "graph.neo4j").write_bytes(bytes(written(GRAPH, "neo4j")))  # type: ignore[arg-type]
    subprocess.run(["tar", "-xf", "graph.neo4j"], cwd=tmp_path, check=True)
    with (tmp_path / "nodes.csv").open(encoding="utf-8", newline="") as file:
        nodes = {row["id:ID"]: row for row in csv.DictReader(file)}
    with (tmp_path / "relationships.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    network = to_networkx(GRAPH)
    assert set(nodes) == set(network.nodes)
    assert {(r[":START_ID"], r[":END_ID"], r["id"]) for r in rows} == set(network.edges(keys=True))
    assert (nodes["ilse-brandt"][":LABEL"], nodes["ilse-brandt"]["aliases:string[]"]) == ("Person", "Brandt")
    plan = next(row for row in rows if row["label"] == "plans with")
    assert (plan[":TYPE"], plan["negated:boolean"]) == ("plansWith", "false")
    assert plan["said_by:string[]"] == "The Quay Courier;Ilse Brandt"
    assert all(row[":TYPE"] for row in rows) and all(row[":LABEL"] for row in nodes.values())


def test_neo4j_cells_stay_on_one_line_and_apart() -> None:
    article = Article("Ada; Bo\nmet Cy.", (Block(Span(0, 15), "body"),))
    entities = (Entity("a", "Person", "Ada; Bo", ("A;B", "A,B")), Entity("c", "Person", "Cy"))
    evidence = Evidence(article, Span(0, 15), (Span(0, 7),), (Span(8, 11),), (Span(12, 14),))
    said = replace(
        GRAPH.statements[0], subject="a", object="c", qualifiers=(), evidence=evidence, said_by=(None,)
    )
    made = bytes(written(Graph((article,), entities, (said,)), "neo4j"))  # type: ignore[arg-type]
    with tarfile.open(fileobj=io.BytesIO(made)) as archive:
        tables = {n: archive.extractfile(n).read().decode() for n in archive.getnames()}  # type: ignore[union-attr]
    (ada, _) = csv.DictReader(io.StringIO(tables["nodes.csv"]))
    assert ada["aliases:string[]"] == "A,B;A,B" and ada["label"] == "Ada; Bo"
    assert tables["relationships.csv"].count("\n") == 2 and "Ada; Bo met Cy." in tables["relationships.csv"]


def test_a_reported_statement_reads_as_a_sentence() -> None:
    builds = next(s for s in GRAPH.statements if s.label == "build")
    sentence = "Nordlys shipyard build three ferries"
    assert to_networkx(GRAPH).nodes[f"statement:{builds.id}"]["label"] == sentence
    for name in ("graphml", "gexf"):
        assert sentence in bytes(written(GRAPH, name)).decode()  # type: ignore[arg-type]


def test_a_notebook_shows_the_picture_and_marked_sentences() -> None:
    made = KnowledgeGraph.of(GRAPH, ())._repr_html_()
    tree = ElementTree.fromstring(made.replace("<br>", "<br/>"))
    assert tree.find(f".//{SVG}svg") is not None
    assert {m.text for m in tree.iter("mark")} >= {"met", "Ilse Brandt"}
    told = next("".join(i.itertext()) for i in tree.iter("li") if "plans with" in "".join(i.itertext()))
    assert "planned; The Quay Courier → Ilse Brandt" in told
    assert "Velmar and Ostrova are planning a joint ferry line" in told
    for graph in (hostile(), Graph((), (), ())):
        shown = KnowledgeGraph.of(graph, ())._repr_html_()
        assert HOSTILE not in shown and "<script" not in shown and "<img" not in shown
