"""A form of export is a file: put into `kg/views/exports`, it serves Python and the command line alike."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg.views.exports
from kg.cli import main
from kg.errors import InvalidArgument, InvalidEntry
from kg.library import RDF_FORMATS, KnowledgeGraph, formats
from kg.store.writing import FORMS

DOT = '''
"""The graph for Graphviz."""

from kg.files import MARK
from kg.model import Graph


def write(graph: Graph) -> str:
    """An edge a statement whose object is an entity."""
    labels = {key: entity.label.replace('"', "") for key, entity in graph.by_id.items()}
    arrows = (
        f'  "{labels[s.subject]}" -> "{labels[s.object]}" [label="{s.relation}"];'
        for s in graph.statements
        if isinstance(s.object, str)
    )
    return "\\n".join([f"// {MARK}", "digraph {", *arrows, "}", ""])
'''


@pytest.fixture
def dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the forms with one file more."""
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "dot.py").write_text(DOT, encoding="utf-8")
    monkeypatch.setattr(kg.views.exports, "__path__", [*kg.views.exports.__path__, str(tmp_path / "forms")])
    yield
    sys.modules.pop("kg.views.exports.dot", None)


@pytest.mark.usefixtures("dot")
def test_a_new_form_serves_the_command_line_and_python(
    tmp_path: Path, sample: Path, graph: KnowledgeGraph, capsys: pytest.CaptureFixture[str]
) -> None:
    build = ["build", str(sample), "-o", str(tmp_path), "--format", "dot"]
    assert main(build) == 0
    made = (tmp_path / "harbour.dot").read_text(encoding="utf-8")
    assert '"Teodor Maslin" -> "Sigrun Haldor" [label="called"];' in made
    assert graph.to("dot") == made
    assert "dot" in formats()
    assert main(build) == 0, "kg knows its own file and replaces it"
    (tmp_path / "harbour.dot").write_text(made + "\n", encoding="utf-8")
    capsys.readouterr()
    assert main(build) == 2, "what was changed since stays"
    assert "harbour.dot" in capsys.readouterr().err


@pytest.mark.usefixtures("dot")
def test_a_form_without_what_is_expected_is_told_by_its_file(tmp_path: Path, graph: KnowledgeGraph) -> None:
    file = tmp_path / "forms" / "dot.py"
    file.write_text("", encoding="utf-8")
    with pytest.raises(InvalidEntry) as error:
        graph.to("dot")
    assert str(error.value) == f"{file}: has no write; expected: write"


def test_an_unknown_form_is_refused_with_those_that_are_known(
    sample: Path, graph: KnowledgeGraph, capsys: pytest.CaptureFixture[str]
) -> None:
    known = "ttl, trig, nq, csv, gexf, graphml, html, json"
    assert ", ".join(formats()) == known
    with pytest.raises(InvalidArgument, match="unknown format 'dot'; known: csv, gexf"):
        graph.to("dot")
    with pytest.raises(SystemExit):
        main(["build", str(sample), "--format", "dot"])
    assert f"unknown format 'dot'; known: {known}" in capsys.readouterr().err


def test_the_forms_of_rdf_are_those_that_the_store_writes() -> None:
    assert set(RDF_FORMATS) == set(FORMS)
