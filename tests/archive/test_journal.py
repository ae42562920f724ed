"""The journal is read once for all that one run adds, and anew where somebody else decided meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg.archive.journal
from kg.archive import Journal, add_drafts, backup, decide, decisions, drafts_of
from kg.archive.checking import faults
from kg.archive.decisions import Decision, Kind, standing
from kg.archive.oxigraph import reading
from kg.model import Graph
from tests.archive.invented import told

NAMES = ("Donald J. Marlow", "Donald Marlow", "Eva R. Ness", "Eva Ness", "Marlow", "Donald Marlow")


def articles() -> list[Graph]:
    """Articles on which the rules decide something."""
    return [told((name, "met", "Pia Holt"), title=f"{place}: {name}") for place, name in enumerate(NAMES)]


def test_one_run_reads_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(
        kg.archive.journal,
        "decision_of",
        lambda text, of=kg.archive.journal.decision_of: read.append(text) or of(text),
    )
    add_drafts(tmp_path / "s", [draft for graph in articles()[:2] for draft in drafts_of(graph)])
    decide(tmp_path / "s", [Decision(Kind.RENAME, entity="pia-holt", value="Pia Holt-Lund")])
    known = len(decisions(tmp_path / "s"))
    read.clear()
    journal = Journal()
    for graph in articles()[2:]:
        add_drafts(tmp_path / "s", drafts_of(graph), journal)
    assert len(read) == known >= 2
    everything = decisions(tmp_path / "s")
    assert len(everything) > known and standing(everything) == journal.standing


def test_what_somebody_decides_meanwhile_counts(tmp_path: Path) -> None:
    journal = Journal()
    for place, graph in enumerate(articles()):
        add_drafts(tmp_path / "run", drafts_of(graph), journal)
        add_drafts(tmp_path / "single", drafts_of(graph))
        if place == 1:
            for folder in (tmp_path / "run", tmp_path / "single"):
                decide(
                    folder,
                    [
                        Decision(Kind.UNDO, value="1"),
                        Decision(Kind.APART, entity="eva-r-ness", other="eva-ness"),
                    ],
                )
    assert "".join(backup(tmp_path / "run")) == "".join(backup(tmp_path / "single"))
    assert faults(tmp_path / "run") == []
    with reading(tmp_path / "run") as data:
        journal.refresh(data)
    assert journal.standing.is_apart("eva-r-ness", "eva-ness") and journal.standing.undone
