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

INVENTED = "invented_for_this_test"
"""A module's name that no format will have."""
NO_MODULE = "no-such-format"
"""What no module can be called."""
ARROWS = '''
"""The graph as arrows."""

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
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the forms with one file more."""
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / f"{INVENTED}.py").write_text(ARROWS, encoding="utf-8")
    monkeypatch.setattr(kg.views.exports, "__path__", [*kg.views.exports.__path__, str(tmp_path / "forms")])
    yield
    sys.modules.pop(f"kg.views.exports.{INVENTED}", None)


@pytest.mark.usefixtures("invented")
def test_a_new_form_serves_the_command_line_and_python(
    tmp_path: Path, sample: Path, graph: KnowledgeGraph, capsys: pytest.CaptureFixture[str]
) -> None:
    build = ["build", str(sample), "-o", str(tmp_path), "--format", INVENTED]
    assert main(build) == 0
    made = (tmp_path / f"harbour.{INVENTED}").read_text(encoding="utf-8")
    assert '"Teodor Maslin" -> "Sigrun Haldor" [label="called"];' in made
    assert graph.to(INVENTED) == made
    assert INVENTED in formats()
    assert main(build) == 0, "kg knows its own file and replaces it"
    (tmp_path / f"harbour.{INVENTED}").write_text(made + "\n", encoding="utf-8")
    capsys.readouterr()
    assert main(build) == 2, "what was changed since stays"
    assert f"harbour.{INVENTED}" in capsys.readouterr().err


@pytest.mark.usefixtures("invented")
def test_a_form_without_what_is_expected_is_told_by_its_file(tmp_path: Path, graph: KnowledgeGraph) -> None:
    file = tmp_path / "forms" / f"{INVENTED}.py"
    file.write_text("", encoding="utf-8")
    with pytest.raises(InvalidEntry) as error:
        graph.to(INVENTED)
    assert str(error.value) == f"{file}: has no write; expected: write"


def test_an_unknown_form_is_refused_with_those_that_are_known(
    sample: Path, graph: KnowledgeGraph, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InvalidArgument, match=f"unknown format '{NO_MODULE}'; known: ") as refused:
        graph.to(NO_MODULE)
    with pytest.raises(SystemExit):
        main(["build", str(sample), "--format", NO_MODULE])
    complaint = capsys.readouterr().err
    assert f"unknown format '{NO_MODULE}'; known: {', '.join(formats())}" in complaint
    assert all(name in str(refused.value) for name in formats())


def test_every_format_is_listed_once_and_written(graph: KnowledgeGraph) -> None:
    assert len(formats()) == len(set(formats()))
    assert {"ttl", "html", "json"} <= set(formats()), "the registry is read"
    assert all(graph.to(name) for name in formats())


def test_the_forms_of_rdf_are_those_that_the_store_writes() -> None:
    assert set(RDF_FORMATS) == set(FORMS)
