"""`kg explain` and `kg rules`: why a statement stands in the graph."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.library import KnowledgeGraph, formats
from kg.store.graph_files import READERS

READ = sorted({*formats()} & {suffix[1:] for suffix in READERS})
"""The forms that kg takes back; JSON-LD is for others, since whoever reads it may be sent to the web for its context."""


def explained(capsys: pytest.CaptureFixture[str], which: str, sample: Path) -> str:
    assert main(["explain", which, str(sample)]) == 0
    return capsys.readouterr().out


def test_a_statement_by_its_id(
    capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph
) -> None:
    called = next(s for s in graph.statements if s.relation == "called")
    out = explained(capsys, called.id, sample)
    assert "Teodor Maslin phone call with Sigrun Haldor" in out
    assert (
        "[subject his] [cue phone call] with [object Iceland's Infrastructure Minister Sigrun Haldor]," in out
    )
    assert re.search(r"lexicon +schemas/lexicon/en/frames\.toml:\d+ \[\[noun\]\] phone call", out)
    assert "event-noun" in out and "his <-nmod:poss- call" in out
    assert explained(capsys, f"statement-{called.id}", sample) == out


def test_what_a_speaker_says_names_its_report(
    capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph
) -> None:
    plan = next(s for s in graph.statements if s.relation == "plansWith")
    out = explained(capsys, str(graph.numbers[plan.id]), sample)
    assert "actuality       planned" in out
    assert "who says it     The Ansel Courier > Teodor Maslin" in out
    assert re.search(r"reported by +“said” in Teodor Maslin said .?Velmora ", out)


def test_what_is_held_back_tells_why(
    capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph
) -> None:
    held = next(s for s in graph.statements if s.held_back == "open pronoun")
    out = explained(capsys, f"#{graph.numbers[held.id]}", sample)
    assert re.search(r"held back +open pronoun: a pronoun stands where", out)
    told = next(s for s in graph.statements if s.held_back == "told as speaker")
    assert re.search(
        r"held back +told as speaker: what is said is a statement", explained(capsys, told.id, sample)
    )


def test_no_such_statement(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert main(["explain", "none", str(sample)]) == 2
    assert capsys.readouterr().err.startswith("kg: none: no such statement here; expected an id")


@pytest.mark.parametrize("form", READ)
def test_a_graph_on_disk_explains_a_statement(
    form: str, capsys: pytest.CaptureFixture[str], built: Path, graph: KnowledgeGraph
) -> None:
    plan = next(s for s in graph.statements if s.relation == "plansWith")
    out = explained(capsys, plan.id, built / f"harbour.{form}")
    assert out.startswith(
        f"Velmora are planning joint projects (with) Iceland   statement-{plan.id}\n  [subject Velmora] and "
    )
    for row in (
        "rule            clause",
        "relation        plans with (schemas/ontology.ttl)",
        "actuality       planned",
        "who says it     The Ansel Courier > Teodor Maslin",
        f"confidence      {plan.confidence:.4f}",
        "article         Velmora, Iceland to build electric ferries together, The Ansel Courier, 2025-03-14",
    ):
        assert f"\n  {row}\n" in out
    assert re.search(r"\n  reported by +Teodor Maslin said .?Velmora ", out)
    for name in (f"statement-{plan.id}", f":statement-{plan.id}", plan.id[:8], plan.id.upper()):
        assert explained(capsys, name, built / f"harbour.{form}") == out


def test_graph_and_article_tell_the_same(
    capsys: pytest.CaptureFixture[str], built: Path, sample: Path, graph: KnowledgeGraph
) -> None:
    for statement in graph.statements[::7]:
        told, known = explained(capsys, statement.id, sample), explained(capsys, statement.id, built)
        for row in ("rule", "actuality", "who says it"):
            pattern = rf"\n  {row} +(.*)\n"
            assert re.findall(pattern, told) == re.findall(pattern, known) != []
        assert told.splitlines()[1] == known.splitlines()[1]
        first, other = told.splitlines()[0], known.splitlines()[0]
        assert first.split()[-1] == other.split()[-1] == f"statement-{statement.id}"
        sides = {statement.subject: graph.subject_words(statement)}
        if isinstance(statement.object, str):
            sides[statement.object] = graph.object_words(statement)
        if all(graph.by_id[key].label == words for key, words in sides.items()):  # a file has no longer words
            assert first.endswith(other)


def test_the_same_in_several_places_is_told_of_each(
    capsys: pytest.CaptureFixture[str], built: Path, sample: Path, graph: KnowledgeGraph
) -> None:
    assert main(["explain", graph.statements[0].id, str(sample), str(built / "harbour.ttl")]) == 0
    assert capsys.readouterr().out.count(f"statement-{graph.statements[0].id}\n") == 2


@pytest.mark.parametrize(
    ("which", "said"),
    [("12", "a number is looked up in an article"), ("0000", "expected an id"), ("", "expected an id")],
)
def test_no_such_statement_in_a_graph(
    which: str, said: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", which, str(built / "harbour.ttl")]) == 2
    error = capsys.readouterr().err
    assert (
        error.startswith(f"kg: {which}: no such statement here; " if which else "kg: : no such")
        and said in error
    )


FAR = "9" * 5000
FOREIGN = f"""
PREFIX kg: <https://w3id.org/kg-news/ontology#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
<urn:statement-000001> a kg:Statement .
<urn:statement-000002> a kg:Statement ; rdf:subject <urn:statement-000002> ; rdf:object <urn:statement-000002> ;
    kg:evidence "here" ; kg:cue <urn:a#char=9,3> ; kg:saidThrough <urn:c> .
<urn:statement-000003> a kg:Statement ; kg:evidence <urn:a#char=1,{FAR}> ; kg:subjectSpan <urn:a#char={FAR},2> ;
    rdf:subject _:b .
<urn:c> a rdf:Seq ; rdf:_x <urn:d> ; rdf:_2 <urn:e> ; rdf:_1 <urn:f> .
"""


@pytest.mark.parametrize("key", ["000001", "000002", "000003"])
def test_a_foreign_graph_is_explained_as_far_as_it_goes(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "foreign.ttl").write_text(FOREIGN, encoding="utf-8")
    assert f"statement-{key}" in explained(capsys, key, tmp_path / "foreign.ttl")
    assert main(["query", "SELECT ?s ?p ?o WHERE { ?s ?p ?o }", str(tmp_path / "foreign.ttl")]) == 0
    assert "urn:f > urn:e" in capsys.readouterr().out


def test_a_graph_that_is_none_gets_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.ttl").write_text("<a> <b> ;;; .", encoding="utf-8")
    for name in ("broken.ttl", "missing.ttl"):
        assert main(["explain", "410099a8eb71", str(tmp_path / name)]) == 2
        error = capsys.readouterr().err
        assert error.count("\n") == 1 and name in error


def test_rules_are_counted(capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph) -> None:
    assert main(["rules", str(sample)]) == 0
    rows = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[2:]]
    counted = {row[1]: int(row[0]) for row in rows if row and row[0].isdigit()}
    assert counted["event-noun"] == sum(s.rule == "event-noun" for s in graph.statements)
    assert sum(counted.values()) == len(graph.statements)


def test_arcs_go_up_from_each_end_and_meet(graph: KnowledgeGraph) -> None:
    gave = next(s for s in graph.statements if s.evidence.quote.startswith("Neither Maslin"))
    assert ("gave", "nsubj", "Maslin") in gave.explanation.arcs


@pytest.mark.parametrize("form", sorted({*formats()} - {*READ}))
def test_another_form_of_a_graph_is_refused_with_what_is_taken(
    form: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "3", str(built / f"harbour.{form}")]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err.count("\n") == 1
    assert f"harbour.{form}: kg wrote it; expected an article or, for kg explain, a graph (.ttl" in shown.err
