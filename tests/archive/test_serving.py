"""The SPARQL 1.1 Protocol: what is answered and in which form, and who is refused."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

pytest.importorskip("starlette")
from kg.archive.serving import Served, application, served
from kg.cli.forked_limit import within_copy
from kg.errors import InvalidQuery

ROOT = Path(__file__).resolve().parents[2]
ASK = "ASK { :ada-brook0 ?p ?o }"
LABELS = "SELECT ?l { :ada-brook0 rdfs:label ?l }"
FORM = "application/x-www-form-urlencoded"


def request(
    store: Path,
    method: str,
    query: str = "",
    body: bytes = b"",
    origins: tuple[str, ...] = (),
    **headers: str,
) -> tuple[int, dict[str, str], str]:
    """The response of the server to one request, without a socket."""

    def ask(text: str, accept: str) -> Served:
        try:
            return served(store, text, accept, 3)
        except InvalidQuery as error:
            said = str(error)
        raise InvalidQuery(
            said
        )  # without the traceback, which keeps what Oxigraph must drop in its own thread

    sent: list[dict[str, Any]] = []
    received = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> dict[str, Any]:
        return received.pop(0) if received else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    given = {"host": "127.0.0.1:8765"} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "http", "method": method, "path": "/sparql", "raw_path": b"/sparql", "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()], "http_version": "1.1",
        "scheme": "http", "server": ("127.0.0.1", 8765), "client": ("127.0.0.1", 1), "root_path": "",
    }  # fmt: skip
    asyncio.run(application(ask, {"127.0.0.1", "localhost"}, origins)(scope, receive, send))  # type: ignore[arg-type]
    start = sent[0]
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return start["status"], {k.decode(): v.decode() for k, v in start["headers"]}, body.decode()


def test_a_query_comes_in_three_ways(store: Path) -> None:
    form = urlencode({"query": ASK})
    for found in (
        request(store, "GET", form),
        request(store, "POST", body=form.encode(), content_type=FORM),
        request(store, "POST", body=ASK.encode(), content_type="application/sparql-query"),
    ):
        assert found[0] == 200 and json.loads(found[2])["boolean"] is True


@pytest.mark.parametrize(
    ("accept", "media", "held"),
    [
        ("", "application/sparql-results+json", '"Ada Brook0"'),
        ("text/csv", "text/csv", "l\r\nAda Brook0"),
        ("text/tab-separated-values", "text/tab-separated-values", '?l\n"Ada Brook0"@en'),
        ("application/sparql-results+xml, */*;q=0.1", "application/sparql-results+xml", ">Ada Brook0<"),
    ],
)
def test_the_form_is_the_one_that_is_accepted(accept: str, media: str, held: str, store: Path) -> None:
    status, headers, body = request(store, "GET", urlencode({"query": LABELS}), accept=accept)
    assert status == 200 and headers["content-type"].startswith(media) and held in body


def test_graphs(store: Path) -> None:
    asked = urlencode({"query": "CONSTRUCT WHERE { :ada-brook0 rdfs:label ?o }"})
    assert request(store, "GET", asked)[1]["content-type"].startswith("text/turtle")
    assert (
        "<https://w3id.org/kg-news/id/ada-brook0>"
        in request(store, "GET", asked, accept="application/n-triples")[2]
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"query": "SELECT * { ?s ?p"}, "not SPARQL: line 1, column 17"),
        ({"query": "SELECT * { ?s ?p ?o }"}, "more than 3 rows"),
        ({"query": "SELECT * { SERVICE <http://far.example/> { ?s ?p ?o } }"}, "no SERVICE"),
        ({"query": "CLEAR ALL"}, "a question only reads"),
        ({"update": "CLEAR ALL"}, "updates are refused"),
        ({"query": ""}, "expected one query"),
        ({"quary": ASK}, "expected one query, got 0"),
        ({"query": ASK, "default-graph-uri": "http://far.example/g"}, "are not served"),
        ({"query": f"# {'x' * 200_000}\n{ASK}"}, "longer than"),
    ],
)
def test_what_is_refused_is_told_in_a_line(values: dict[str, str], said: str, store: Path) -> None:
    status, _, body = request(store, "POST", body=urlencode(values).encode(), content_type=FORM)
    assert status == 400 and said in body and body.count("\n") == 1


def test_who_may_ask(store: Path) -> None:
    asked = urlencode({"query": ASK})
    assert request(store, "GET", asked, host="desk.example")[0] == 403, "a name that somebody points here"
    assert request(store, "GET", asked, host="localhost:8765")[0] == 200
    assert request(store, "GET", asked, origin="https://far.example")[0] == 403
    assert request(store, "GET", asked, origin="http://127.0.0.1:8765")[0] == 200
    status, headers, _ = request(
        store, "OPTIONS", origins=("https://desk.example",), origin="https://desk.example"
    )
    assert status == 204 and headers["access-control-allow-origin"] == "https://desk.example"
    assert "access-control-allow-origin" not in request(store, "GET", asked)[1]


def busy(reason: str, ready: Callable[[], None]) -> str:
    """Work that does what is asked of it."""
    ready()
    if reason == "refuse":
        raise InvalidQuery("refused")
    if reason == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if reason == "hang":
        time.sleep(60)
    return f"{reason} by {os.getpid()}"


def test_each_question_has_a_process_of_its_own_that_is_stopped_in_time() -> None:
    answers = {within_copy(60, busy, "done") for _ in range(3)}
    assert len(answers) == 3 and f"done by {os.getpid()}" not in answers
    for reason, said in (
        ("refuse", "refused"),
        ("die", "stopped by SIGKILL"),
        ("hang", "no answer within 1 s"),
    ):
        with pytest.raises(InvalidQuery, match=said):
            within_copy(1, busy, reason)
    assert not multiprocessing.active_children()


def test_the_command_answers_on_loopback_and_stops_a_query_in_time(store: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", str(port), "--timeout", "2"],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}/sparql?"
        for _ in range(300):
            try:
                with socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
            except OSError:
                time.sleep(0.1)
        with urllib.request.urlopen(address + urlencode({"query": ASK})) as response:
            assert json.load(response)["boolean"] is True
        endless = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(8)) + " }"
        with pytest.raises(urllib.error.HTTPError) as error:
            urllib.request.urlopen(address + urlencode({"query": endless}))
        assert error.value.code == 400 and b"no answer within 2 s" in error.value.read()
        error.value.close()
    finally:
        process.terminate()
        process.communicate()
