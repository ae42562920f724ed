"""The page of an archive: which articles and statements it shows, as the decisions leave them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import kg.cli.archive_page
from kg.archive import add, decide, joint
from kg.archive.decisions import Decision, Kind
from kg.cli import main
from kg.errors import InvalidInput
from kg.model import Graph
from tests.archive.invented import told
from tests.store.sample import GRAPH


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three articles, of which two speak of Ada Brook, one of them by another name."""
    first = told(("Ada Brook", "met", "Carl Fenn"), ("Carl Fenn", "thanked", "Olga Marsh"), title="First")
    second = told(("Ms Brook", "met", "Eva Ness"), title="Second", outlet="The Ansel Courier")
    add(tmp_path / "store", [first, second, told(("Pia Holt", "called", "Tomas Rekk"), title="Third")])
    decide(tmp_path / "store", [Decision(Kind.SAME, entity="ms-brook", other="ada-brook")])
    return tmp_path / "store"


def said(graph: Graph) -> set[str]:
    return {graph.sentence(statement) for statement in graph.statements}


def test_all_of_it_has_one_entity_where_the_decisions_see_one(store: Path) -> None:
    graph = joint(store).graph
    assert said(graph) == {
        "Ada Brook met Carl Fenn", "Carl Fenn thanked Olga Marsh", "Ada Brook met Eva Ness", "Pia Holt called Tomas Rekk",
    }  # fmt: skip
    assert [(e.label, e.aliases) for e in graph.entities if "brook" in e.id] == [("Ada Brook", ("Ms Brook",))]
    assert {article for article, _ in graph.by_id["ada-brook"].mentions} == {
        article.id for article in graph.articles if article.title != "Third"
    }


def test_a_statement_keeps_the_id_by_which_it_is_corrected(store: Path) -> None:
    (moved,) = (s for s in joint(store).graph.statements if s.object == "eva-ness")
    decide(store, [Decision(Kind.NOT_SAID, statement=moved.id)])
    assert "Ada Brook met Eva Ness" not in said(joint(store).graph)


def test_of_an_entity_it_is_what_speaks_of_it_in_all_articles(store: Path) -> None:
    found = joint(store, entities=["Ada Brook"])
    assert found.entities == ("ada-brook",)
    assert said(found.graph) == {"Ada Brook met Carl Fenn", "Ada Brook met Eva Ness"}
    assert {article.title for article in found.graph.articles} == {"First", "Second"}
    assert "olga-marsh" not in found.graph.by_id and "pia-holt" not in found.graph.by_id
    assert said(joint(store, entities=["Ada Brook", ":pia-holt"]).graph) == said(found.graph) | {
        "Pia Holt called Tomas Rekk"
    }


def test_of_articles_it_is_theirs_and_with_an_entity_both_must_hold(store: Path) -> None:
    (first,) = (article.id for article in joint(store).graph.articles if article.title == "First")
    assert said(joint(store, articles=[first]).graph) == {
        "Ada Brook met Carl Fenn",
        "Carl Fenn thanked Olga Marsh",
    }
    assert said(joint(store, entities=["Ada Brook"], articles=[first]).graph) == {"Ada Brook met Carl Fenn"}
    with pytest.raises(InvalidInput, match=r"no statements on :pia-holt"):
        joint(store, entities=["Pia Holt"], articles=[first])


def test_reports_come_with_what_they_report_and_whose_words_they_are(tmp_path: Path) -> None:
    add(tmp_path / "s", [GRAPH])
    graph = joint(tmp_path / "s", entities=["chatterly"]).graph
    assert any(s.channel == "chatterly" for s in graph.statements)
    for key, reports in joint(tmp_path / "s").graph.reports_of.items():
        names = {report.id for report in reports} | {key}
        assert names <= {*graph.statement_by_id} or names.isdisjoint(graph.statement_by_id)
    speakers = {key for s in GRAPH.statements for key in s.said_by[1:-1] if key}
    assert speakers
    for speaker in speakers:  # who stands in the middle of a chain is spoken of too
        through = joint(tmp_path / "s", entities=[f":{speaker}"]).graph
        assert any(speaker in s.said_by[1:-1] for s in through.statements)


def test_blocks_are_those_of_the_article(tmp_path: Path) -> None:
    add(tmp_path / "s", [GRAPH])
    assert (
        GRAPH.articles[0].blocks
        and joint(tmp_path / "s").graph.articles[0].blocks == GRAPH.articles[0].blocks
    )


def page(path: Path) -> dict[str, Any]:
    """What the page knows."""
    match = re.search(
        r'<script id="details" type="application/json">(.*?)</script>', path.read_text("utf-8"), re.DOTALL
    )
    assert match is not None
    found: dict[str, Any] = json.loads(match[1])
    return found


def test_the_command_writes_the_page_and_opens_it(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    given = ["view", "--store", str(store), "-o", str(out)]
    assert main(given) == 0 and main([*given, "--entity", "Ada Brook"]) == 0
    whole, narrow = out / "archive" / "store.html", out / "archive" / "store-ada-brook.html"
    assert capsys.readouterr().out == f"{whole}\n{narrow}\n"
    assert len(page(whole)["statements"]) == 4 and len(page(narrow)["statements"]) == 2
    assert "<title>Ada Brook" in narrow.read_text("utf-8")
    first = narrow.read_bytes()
    assert main([*given, "--entity", ":ada-brook"]) == 0 and narrow.read_bytes() == first


def test_mistakes_are_one_line(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.cli.archive_page, "MOST", 3)
    for arguments, line in (
        (
            ["--store", str(store)],
            "4 statements are too many for one page, which takes 3; narrow it with --entity NAME",
        ),
        (["--store", str(store), "--entity", "Ada Brok"], "near: Ada Brook"),
        (["--store", str(store), "--article", "x"], "no such article in the archive"),
        (["x.txt", "--store", str(store)], "of inputs or of an archive (--store), not of both"),
        (["--entity", "Ada Brook"], "name it with --store DIR"),
        (["--store", str(tmp_path / "none")], "no such archive"),
    ):
        assert main(["view", *arguments, "-o", str(tmp_path / "out")]) == 2
        out, error = capsys.readouterr()
        assert not out and error.count("\n") == 1 and line in error
    assert main(["view", "--store", str(store), "--entity", "Ada Brook", "-o", str(tmp_path / "out")]) == 0
