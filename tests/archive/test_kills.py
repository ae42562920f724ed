"""Crash safety: a process that writes is killed (-9) at random points, again and again. After each kill every article is
wholly in or out, the decisions and what they changed agree, and the next process goes on from there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from kg.archive import listed
from kg.archive.checking import faults

ROOT = Path(__file__).resolve().parents[2]
WRITER = textwrap.dedent(
    """
    import random, sys
    from pathlib import Path
    from kg.archive import add, listed, remove
    from kg.archive.deciding import decide
    from kg.archive.decisions import Decision, Kind
    from kg.errors import InvalidInput
    from tests.archive.invented import numbered

    folder, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
    add(folder, [numbered(0)])
    print("ready", flush=True)
    while True:
        try:
            match chance.randrange(5):
                case 0 | 1:
                    add(folder, [numbered(chance.randrange(12), chance.randrange(3)) for _ in range(3)])
                case 2:
                    remove(folder, [chance.choice(listed(folder)).id])
                case 3:
                    one, other = chance.sample(range(7), 2)
                    decide(folder, [Decision(Kind.SAME, entity=f"ada-brook{one}", other=f"ada-brook{other}")])
                case 4:
                    decide(folder, [Decision(Kind.UNDO, value=str(chance.randrange(1, 30)))])
        except (InvalidInput, IndexError):
            pass  # an article or a decision that is not there
    """
)


def kill_at_random(folder: Path, times: int) -> None:
    chance = random.Random(7)
    for number in range(times):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder), str(number)],
            cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None and process.stderr is not None
        if number % 4:  # every fourth is killed at any time, the first opening of the store included
            process.stdout.readline()
        time.sleep(chance.uniform(0, 1.2))
        process.send_signal(signal.SIGKILL)
        _, error = process.communicate()
        assert process.returncode == -signal.SIGKILL, error.decode()
        if (folder / "kg-archive").exists():
            assert faults(folder) == [], f"after kill {number}"
            titles = [article.title for article in listed(folder)]
            assert len(titles) == len(set(titles)), f"after kill {number}: two texts of one article"


def test_a_handful_of_kills(tmp_path: Path) -> None:
    kill_at_random(tmp_path / "store", 6)


@pytest.mark.slow
def test_two_hundred_kills(tmp_path: Path) -> None:
    kill_at_random(tmp_path / "store", 200)
