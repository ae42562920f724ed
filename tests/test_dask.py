"""Many inputs read on a Dask cluster: what comes of them is what one process makes of them, whoever is lost meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("distributed")
from distributed import Client

from kg.cli import dask_readers, main
from kg.cli.dask_readers import mapped_on_dask
from kg.cli.readers import ReaderLost
from kg.errors import InvalidInput
from tests.cluster_work import BAD, deadly, slowly

ROOT = Path(__file__).resolve().parents[1]
WORKERS = 3
LONGEST = 60
"""Seconds that a cluster may take to stand."""
Out = pytest.CaptureFixture[str]


class Cluster:
    """A scheduler, and workers that are processes of their own, each of which can be killed."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        file = folder / "scheduler.json"
        self.scheduler = self._started(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)
        )
        until = time.monotonic() + LONGEST
        while not file.exists() and time.monotonic() < until:
            time.sleep(0.05)
        options = (
            "--no-nanny",
            "--nthreads",
            "2",
            "--memory-limit",
            "0",
            "--no-dashboard",
            "--host",
            "127.0.0.1",
        )
        self.workers = [
            self._started("worker", "--scheduler-file", str(file), "--name", str(n), *options)
            for n in range(workers)
        ]
        with Client(scheduler_file=str(file), timeout=LONGEST) as client:
            client.wait_for_workers(workers, timeout=LONGEST)
            self.address = client.scheduler.address
            self.pids = {process.pid for process in self.workers}

    def _started(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """Ends all of it."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    made = Cluster(tmp_path / "cluster", WORKERS)
    yield made
    made.stop()


def name(item: tuple[str, str]) -> str:
    return item[0]


def test_a_worker_that_is_killed_loses_and_doubles_nothing(cluster: Cluster, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    items = [(f"item {n:03}", str(folder)) for n in range(60)]
    found = []
    for result in mapped_on_dask(slowly, iter(items), name, scheduler=cluster.address, processes=1):
        found.append(result)
        if len(found) == 10:
            os.kill(cluster.workers[0].pid, signal.SIGKILL)
    assert found == [(item.upper(), item) for item, _ in items]
    done = {path.name: path.read_text().split() for path in folder.iterdir()}
    by = {pid for pids in done.values() for pid in pids}
    assert by == {str(pid) for pid in cluster.pids}, "all three worked"
    assert any(len(pids) > 1 for pids in done.values()), "what the lost one had was done again"


def test_no_more_is_in_hand_than_a_window(cluster: Cluster, tmp_path: Path) -> None:
    taken: list[int] = []

    def items() -> Iterator[tuple[str, str]]:
        for number in range(40):
            taken.append(number)
            yield f"item {number}", str(tmp_path)

    for given, _ in enumerate(
        mapped_on_dask(slowly, items(), name, scheduler=cluster.address, processes=1), 1
    ):
        assert len(taken) <= given + WORKERS * dask_readers.AHEAD + 1


def test_an_error_is_raised_when_what_stands_before_it_is_given_out(cluster: Cluster, tmp_path: Path) -> None:
    items = [("a", str(tmp_path)), (BAD, str(tmp_path)), ("c", str(tmp_path))]
    results = mapped_on_dask(slowly, items, name, scheduler=cluster.address, processes=1)
    assert next(results) == ("A", "a")
    with pytest.raises(InvalidInput, match="bad: cannot be read"):
        next(results)


def test_a_lost_scheduler_is_told(cluster: Cluster, tmp_path: Path) -> None:
    results = mapped_on_dask(
        slowly, [(str(n), str(tmp_path)) for n in range(9)], name, scheduler=cluster.address, processes=1
    )
    next(results)
    cluster.scheduler.kill()
    with pytest.raises(ReaderLost, match="scheduler was lost"):
        for _ in results:
            pass


def test_a_worker_of_another_kg_is_refused(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_readers, "__version__", "0.0.1")
    with pytest.raises(InvalidInput, match="all must have the kg that gives them work"):
        next(mapped_on_dask(slowly, [("a", str(tmp_path))], name, scheduler=cluster.address, processes=1))


def test_an_item_over_which_workers_are_lost_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReaderLost, match="killer: several workers were lost over it"):
        next(mapped_on_dask(deadly, ["killer"], str, scheduler=None, processes=1))


def test_real_articles_are_the_same(tmp_path: Path, capsys: Out) -> None:
    for number, who in enumerate(("Ada Brook", "Carl Fenn", "Olga Marsh")):
        (tmp_path / f"{number}.txt").write_text(f"Mayor {who} met the builder Eva Ness in Oslo on Monday.\n")
    news = [str(tmp_path / f"{number}.txt") for number in range(3)]
    for engine in (["--processes", "1"], ["--engine", "dask", "--processes", "2"]):
        store = str(tmp_path / engine[0].strip("-"))
        assert main(["add", *news, "--store", store, *engine]) == 0
        assert main(["build", *news, "-o", str(tmp_path / f"out{engine[0]}"), *engine]) == 0
        assert main(["export", "--store", store, "-o", f"{store}.nq"]) == 0
    assert (tmp_path / "processes.nq").read_bytes() == (tmp_path / "engine.nq").read_bytes()
    one, other = tmp_path / "out--processes", tmp_path / "out--engine"
    assert len([*one.iterdir()]) == 7
    assert all(
        path.read_bytes() == (other / path.name).read_bytes() for path in one.iterdir() if path.is_file()
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--scheduler", "tcp://127.0.0.1:9"], "--scheduler: is of --engine dask"),
        (["--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"], "no Dask scheduler answers there"),
        (["--engine", "dask", "--scheduler", "quay"], "no Dask scheduler answers there"),
    ],
)
def test_mistakes_are_one_line(
    arguments: list[str], said: str, tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_readers, "CONNECT_SECONDS", 1)
    (tmp_path / "a.txt").write_text("Mayor Ada Brook met the builder Eva Ness in Oslo on Monday.\n")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), *arguments]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and said in error
