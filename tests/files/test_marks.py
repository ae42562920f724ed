"""kg knows what it wrote, and nothing else."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx
import pytest
import rdflib

from kg.files import is_output, sealed, written_by_kg
from kg.files.spreadsheets import csv_text, harmless
from kg.library import KnowledgeGraph, formats


@pytest.mark.parametrize("form", formats())
def test_every_form_is_known_and_a_change_of_it_too(form: str, graph: KnowledgeGraph, tmp_path: Path) -> None:
    content = graph.to(form)
    data = content.encode() if isinstance(content, str) else content
    path = tmp_path / f"harbour.{form}"
    path.write_bytes(data)
    assert written_by_kg(path)
    assert is_output(path) is (form == "html")
    path.write_bytes(
        data.replace(b"id,subject_id", b"id,note,subject_id", 1) if form == "csv" else data + b"\n"
    )
    assert not written_by_kg(path)
    assert is_output(path) is (form == "html"), "a page that was changed is still no input"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ttl", "@prefix kg: <https://w3id.org/kg-news/ontology#> .\n<#a> a kg:Person .\n"),
        ("a.ttl", f"# Written by kg (SHA-256 of the rest: {'0' * 64})\n<#a> a <#b> .\n"),
        ("a.ttl", ""),
        ("a.csv", "id,subject,relation\n1,Ada,met\n"),
        ("a.csv", "\ufeffid,subject,relation\n1,Ada,met\n"),
        ("a.txt", "Ada Brook met Carl Fenn."),
        ("a.html", "<html><head><meta name='generator' content='WordPress'></head></html>"),
        ("a.html", '<html><body>&lt;meta name="generator" content="Written by kg (…</body></html>'),
        ("a.json", '{"nodes": [], "edges": []}'),
    ],
)
def test_files_made_by_hand_are_not_those_of_kg(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert not written_by_kg(tmp_path / name)
    assert not is_output(tmp_path / name)


def test_two_graphs_in_one_file_are_a_file_of_the_users_own(graph: KnowledgeGraph, tmp_path: Path) -> None:
    (tmp_path / "all.ttl").write_text(graph.to_turtle() * 2, encoding="utf-8")
    assert not written_by_kg(tmp_path / "all.ttl")


def test_sealing_again_changes_nothing(graph: KnowledgeGraph) -> None:
    assert sealed(graph.to("ttl")) == graph.to("ttl")


def test_the_marks_are_no_part_of_the_graph(graph: KnowledgeGraph) -> None:
    kept = set(graph.to_rdflib().triples((None, None, None)))
    for form, parser in (("ttl", "turtle"), ("nq", "nquads")):
        found = rdflib.Dataset(default_union=True)
        found.parse(data=graph.to(form), format=parser)
        assert set(found.triples((None, None, None))) == kept
    read = networkx.node_link_graph(json.loads(graph.to("json")), edges="edges")
    assert set(read) == set(graph.to_networkx()) and not read.graph
    for form, reader in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        assert set(reader(io.BytesIO(graph.to(form)))) == set(graph.to_networkx())


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"), ("+1 555", "'+1 555"), ("-2", "-2"), ("-2+3", "'-2+3"), ("  =1", "'  =1"),
        ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"), ("＝1", "'＝1"), ("a;=1", "a;'=1"), ("a\n=1", "a\n'=1"), ("'=1", "'=1"),
        ("Anne-Marie", "Anne-Marie"), ("1 + 1 = 2", "1 + 1 = 2"), ("", ""), ("a\x1b[31m\x9b", "a\ufffd[31m\ufffd"),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(cell: str, safe: str) -> None:
    assert harmless(cell) == safe


def test_csv_has_a_byte_order_mark_and_reads_back() -> None:
    text = csv_text(("name", "said"), [("=A1", 'with "quotes", and\nlines'), ("Ødegård", 3)])
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff")))) == [
        ["name", "said"], ["'=A1", 'with "quotes", and\nlines'], ["Ødegård", "3"]
    ]  # fmt: skip
