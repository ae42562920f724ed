"""`python -m tests.benchmarks.cores`: articles a second of `kg build`, start and pages included, by cores and processes.

One process on one core, one on two (its networks then have a thread beside the rules), and two processes on two, in turn;
the best round of each counts, since what else runs on the machine can only take time. Memory is that of all processes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from tests.benchmarks.reader import TEXTS

WAYS = ((1, 1), (2, 1), (2, 2))
"""Cores, processes."""
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Prints a row a way, and how much faster it is than the first."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.cores", description=__doc__)
    parser.add_argument("--articles", type=int, default=26)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    texts = [*islice(sorted(TEXTS.iterdir()), options.articles)]
    best: dict[tuple[int, int], tuple[float, float]] = {}
    for _ in range(options.rounds):
        for way in WAYS:
            best[way] = min(best.get(way, (float("inf"), 0.0)), measured(texts, *way))
    first = best[WAYS[0]][0]
    for (cores, processes), (seconds, memory) in best.items():
        print(
            f"{cores} cores, {processes} processes: {len(texts) / seconds:6.2f} articles/s, {seconds:6.1f} s,"
            f" {first / seconds:.2f} x, {memory:5.0f} MB"
        )


def measured(texts: list[Path], cores: int, processes: int) -> tuple[float, float]:
    """Seconds, and the most memory of all processes together in MB."""
    folder = tempfile.mkdtemp()
    command = [sys.executable, "-m", "kg", "build", *map(str, texts), "-o", folder]
    begun, most = time.perf_counter(), 0.0
    usable = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(usable)[:cores]))  # the process that is started inherits it
    try:
        job = subprocess.Popen([*command, f"--processes={processes}"], stderr=subprocess.DEVNULL)
    finally:
        os.sched_setaffinity(0, usable)
    while job.poll() is None:
        most = max(most, memory(job.pid))
        time.sleep(0.1)
    shutil.rmtree(folder)
    if job.returncode:
        raise SystemExit(f"kg build: exit status {job.returncode}")
    return time.perf_counter() - begun, most


def memory(pid: int) -> float:
    """MB that a process and those that it started have in memory; what has ended has none."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_MB
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, IndexError):
        return 0.0
    return own + sum(memory(int(child)) for child in children)


if __name__ == "__main__":
    main()
