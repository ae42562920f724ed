"""An input of each hostile kind goes through every command that reads, in every format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.files import written_by_kg
from tests.hostile.make import KINDS, folder

ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What acts on a terminal."""


def test_every_input_is_read_or_refused_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    folder(inputs, len(KINDS))
    monkeypatch.chdir(inputs)
    before = {path: path.read_bytes() for path in inputs.iterdir()}
    assert main(["build", ".", "-o", str(out), "--format", "csv,json,graphml,gexf,nq,trig"]) == 2
    shown = capsys.readouterr()
    assert not shown.out and not ACTING.search(shown.err.replace("\n", ""))
    for line in shown.err.splitlines():
        assert re.match(r"kg: .+|\d+ statements? \(\d+ shown\) on \d+ entit(y|ies) → ", line), line
    assert {path: path.read_bytes() for path in inputs.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out"}
    made = sorted(out.iterdir())
    assert made and all(written_by_kg(path) for path in made)
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
