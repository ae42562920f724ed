"""Crash safety: a process that writes is killed (-9) at random points, again and again. After each kill every article is
wholly in or out, the decisions and what they changed agree, and the next process goes on from there."""

from __future__ import annotations

import multiprocessing
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kg.archive import add, listed, remove
from kg.archive.checking import faults
from kg.archive.deciding import decide
from kg.archive.decisions import Decision, Kind
from kg.errors import InvalidInput
from tests.archive.invented import numbered

# A server that has kg loaded forks each writer: loading it anew took most of the time of two hundred.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__, "kg.archive", "tests.archive.invented"])


def write_for_ever(folder: Path, seed: int, ready: Connection) -> None:
    """Adds, changes and removes articles and decides on their things, until it is killed."""
    chance = random.Random(seed)
    add(folder, [numbered(0)])
    ready.send(True)
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


def kill_at_random(folder: Path, times: int) -> None:
    chance = random.Random(7)
    for number in range(times):
        told, ready = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=write_for_ever, args=(folder, number, ready))
        process.start()
        ready.close()
        if number % 4:  # every fourth is killed at any time, the first opening of the store included
            assert told.recv()
        time.sleep(chance.uniform(0, 0.6))
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        if (folder / "kg-archive").exists():
            assert faults(folder) == [], f"after kill {number}"
            titles = [article.title for article in listed(folder)]
            assert len(titles) == len(set(titles)), f"after kill {number}: two texts of one article"


def test_a_handful_of_kills(tmp_path: Path) -> None:
    kill_at_random(tmp_path / "store", 6)


@pytest.mark.slow
def test_two_hundred_kills(tmp_path: Path) -> None:
    kill_at_random(tmp_path / "store", 200)
