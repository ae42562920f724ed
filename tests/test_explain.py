"""`kg explain` and `kg rules`: why a statement stands in the graph."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.library import KnowledgeGraph
from kg.model import Span
from kg.nlp.arcs import arcs_between
from kg.pipeline import reader


def explained(capsys: pytest.CaptureFixture[str], which: str, sample: Path) -> str:
    assert main(["explain", which, str(sample)]) == 0
    return capsys.readouterr().out


def test_a_statement_by_its_id(
    capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph
) -> None:
    called = next(s for s in graph.statements if s.relation == "called")
    out = explained(capsys, called.id, sample)
    assert "Teodor Maslin called Sigrun Haldor" in out
    assert (
        "[subject his] [cue phone call] with [object Iceland's Infrastructure Minister Sigrun Haldor]," in out
    )
    assert re.search(r"lexicon +schemas/lexicon/en\.toml:\d+ \[\[noun\]\] call", out)
    assert "event-noun" in out and "his <-nmod:poss- call" in out
    assert explained(capsys, f"statement-{called.id}", sample) == out


def test_what_a_speaker_says_names_its_report(
    capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph
) -> None:
    plan = next(n for n, s in enumerate(graph.statements, 1) if s.relation == "plansWith")
    out = explained(capsys, str(plan), sample)
    assert "actuality       planned" in out
    assert "who says it     The Ansel Courier > Teodor Maslin" in out
    assert "reported by     “said” in Teodor Maslin said “Velmora plans with Iceland”" in out


def test_no_such_statement(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert main(["explain", "none", str(sample)]) == 2
    assert capsys.readouterr().err.startswith("kg: none: no such statement here; expected an id")


def test_rules_are_counted(capsys: pytest.CaptureFixture[str], sample: Path, graph: KnowledgeGraph) -> None:
    assert main(["rules", str(sample)]) == 0
    rows = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[2:]]
    counted = {row[1]: int(row[0]) for row in rows if row and row[0].isdigit()}
    assert counted["event-noun"] == sum(s.rule == "event-noun" for s in graph.statements)
    assert sum(counted.values()) == len(graph.statements)


def test_arcs_go_up_from_each_end_and_meet(graph: KnowledgeGraph) -> None:
    article = graph.readings[0].article
    start = article.text.index("Neither Maslin")
    gave = article.text.index("gave", start)
    spans = [[Span(start + 8, start + 14)], [Span(gave, gave + 4)], []]
    assert arcs_between(article, reader(), spans) == [("gave", "nsubj", "Maslin")]
