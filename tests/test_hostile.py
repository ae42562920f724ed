"""A thousand hostile inputs: every one is read, or refused in one line that names it; nothing else happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.files import written_by_kg
from tests.hostile import hostile_folder

SEED = 11
FEW = 40
"""Of so many inputs everything is asked."""
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("count", [FEW, pytest.param(1000, marks=pytest.mark.slow)])
def test_every_input_is_read_or_refused_in_a_line(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    hostile_folder(folder, count, SEED)
    monkeypatch.chdir(folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    more = ["--format", "csv,json,graphml,gexf,nq,trig"] if count == FEW else []
    assert main(["build", ".", "-o", str(out), *more]) == 2
    shown = capsys.readouterr()
    assert not shown.out and not ACTING.search(shown.err.replace("\n", ""))
    for line in shown.err.splitlines():
        assert re.match(r"kg: .+|\d+ statements on \d+ entities → ", line), line
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out"}
    made = sorted(out.iterdir())
    assert made and all(written_by_kg(path) for path in made)
    graphs = [str(path) for path in made if path.suffix == ".ttl"]
    assert main(["validate", *graphs[:: max(1, len(graphs) // 20)]]) == 0, capsys.readouterr().out[-2000:]
    for arguments in (
        ["clean"],
        ["clean", "--format", "json"],
        ["statements", "--format", "jsonl"],
        ["rules"],
    ):
        assert main([*arguments, "."]) == 2
        shown = capsys.readouterr()
        assert not ACTING.search(shown.out.replace("\n", "")) and not ACTING.search(
            shown.err.replace("\n", "")
        )
        assert all(line.startswith("kg: ") for line in shown.err.splitlines())
