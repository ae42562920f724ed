"""`python -m tests.benchmarks.serving [--articles N] [--clients N] [--each N]`: `kg serve` on loopback under load.

An archive of invented articles is served by the command itself. Clients, each a thread that begins when all are ready, ask a
mixture of queries one after the other; one more asks a query that never ends and must be stopped at its limit meanwhile. It
prints how long the answers took and ends with 1 where one was not what it should be.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier
from urllib.parse import urlencode

from kg.archive import add
from tests.archive.invented import numbered

ROOT = Path(__file__).resolve().parents[2]
MIXED = (
    "ASK { :ada-brook0 ?p ?o }",
    "SELECT ?l { ?e rdfs:label ?l } ORDER BY ?l LIMIT 20",
    "SELECT ?p (COUNT(?s) AS ?n) { ?s a kg:Statement ; rdf:predicate ?p } GROUP BY ?p",
    "SELECT ?s ?q { ?s rdf:subject :ada-brook0 ; kg:evidence ?place . ?place nif:anchorOf ?q } ORDER BY ?s LIMIT 20",
    "CONSTRUCT WHERE { :ada-brook0 rdfs:label ?l }",
)
ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(8)) + " }"
LIMIT = 30
"""Seconds after which the server stops a query."""


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server of the archive."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", str(port), "--timeout", str(LIMIT)],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/sparql"
    finally:
        process.terminate()
        process.wait()


def asked(address: str, query: str) -> tuple[float, int, str]:
    """Seconds, status and the answer."""
    start = time.monotonic()
    try:
        with urllib.request.urlopen(f"{address}?{urlencode({'query': query})}", timeout=600) as response:
            status, text = response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read().decode()
    return time.monotonic() - start, status, text


def load(address: str, clients: int, each: int) -> tuple[list[float], float, list[str]]:
    """The seconds of each answer and of all, and what went wrong."""
    right = {query: asked(address, query)[2] for query in MIXED}
    begin = Barrier(clients + 1)

    def client(number: int) -> list[tuple[str, tuple[float, int, str]]]:
        begin.wait()
        queries = [MIXED[(number + turn) % len(MIXED)] for turn in range(each)]
        return [(query, asked(address, query)) for query in queries]

    def slow() -> str:
        begin.wait()
        _, status, text = asked(address, ENDLESS)
        return (
            "" if status == 400 and "no answer within" in text else f"the endless query: {status} {text[:80]}"
        )

    with ThreadPoolExecutor(clients + 1) as pool:
        start, stopped = time.monotonic(), pool.submit(slow)
        found = [answer for done in pool.map(client, range(clients)) for answer in done]
        whole = time.monotonic() - start
        wrong = [
            f"{status}: {text[:80]}" for q, (_, status, text) in found if status != 200 or text != right[q]
        ]
        return [took for _, (took, _, _) in found], whole, [*wrong, *filter(None, [stopped.result()])]


def share(times: Sequence[float], part: float) -> float:
    """The time within which that part was answered.

    >>> share([3.0, 1.0, 2.0, 4.0], 0.5)
    2.0
    """
    return sorted(times)[max(0, -(-len(times) * int(part * 100) // 100) - 1)]


def main() -> int:
    """Prints what was measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.serving", description=__doc__)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--each", type=int, default=4)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        add(Path(name) / "store", [numbered(number) for number in range(given.articles)])
        with served(Path(name) / "store") as address:
            asked(address, MIXED[0])  # what is imported once is not counted
            one, *_ = asked(address, MIXED[0])
            times, whole, wrong = load(address, given.clients, given.each)
    print(f"{len(times)} answers to {given.clients} clients beside a query without end, {len(wrong)} wrong")
    half, most = share(times, 0.5), share(times, 0.95)
    print(f"one alone {one:.2f} s; p50 {half:.2f} s, p95 {most:.2f} s, {len(times) / whole:.1f} a second")
    print(*wrong[:5], sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
