"""The same page gives the same bytes, whatever the hash seed, time zone, locale or folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.library import formats

SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1"},
]


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=["C", "far away"])
def test_bytes_do_not_depend_on_surroundings(
    surroundings: dict[str, str], sample: Path, built: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "a folder" / "of another name"
    folder.mkdir(parents=True)
    copy = folder / sample.name
    copy.write_bytes(sample.read_bytes())
    root = str(Path(__file__).resolve().parents[1])
    command = [sys.executable, "-m", "kg", "build", copy.name, "--format", ",".join(formats())]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **surroundings, "PYTHONPATH": root},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in built.iterdir()} == {f".{name}" for name in formats()}
    for path in sorted(built.iterdir()):
        assert (folder / "output" / path.name).read_bytes() == path.read_bytes(), path.name
