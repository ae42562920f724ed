"""An archive on a server, over HTTP: as one in a folder, whatever becomes of the server in the middle."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import pytest

pytest.importorskip("httpx")
import kg.archive.server
from kg.archive import add, backup, decide, joint, listed, remove, stats
from kg.archive.checking import faults
from kg.archive.decisions import Decision, Kind
from kg.archive.oxigraph import writing
from kg.archive.remote import RemoteData
from kg.archive.server import Unsure
from kg.cli import main
from kg.errors import InvalidInput, InvalidStore
from kg.model import Address
from tests.archive.invented import numbered, told
from tests.archive.server import OxigraphServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[OxigraphServer]:
    running = OxigraphServer(tmp_path / "server")
    yield running
    running.kill()


def fill(place: Any) -> None:
    """Articles that are added, changed and removed, merges by rules and by users."""
    add(place, [numbered(number) for number in range(4)])
    add(place, [numbered(3, version=1), told(("Donald J. Marlow", "met", "Eva Ness"), title="a")])
    add(place, [told(("Donald Marlow", "met", "Pia Holt"), title="b")])
    remove(place, ["https://quay.example/0"])
    decide(place, [Decision(Kind.SAME, entity="ada-brook1", other="ada-brook2")])
    decide(place, [Decision(Kind.UNDO, value="2")])


def test_it_holds_what_an_archive_in_a_folder_holds(server: OxigraphServer, tmp_path: Path) -> None:
    fill(tmp_path / "store")
    fill(server.address)
    assert "".join(backup(server.address)) == "".join(backup(tmp_path / "store"))
    assert listed(server.address) == listed(tmp_path / "store")
    assert stats(server.address) == stats(tmp_path / "store")
    assert joint(server.address) == joint(tmp_path / "store")
    assert faults(server.address) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "about-entity", "--param", "entity=Ada Brook1"],
        ["query", "who-called-or-met-whom", "--param", "who=Ada Brook1", "--format", "csv"],
        ["query", "timeline", "--param", "actuality=happened", "--format", "json"],
        ["query", "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g # all"],
        ["query", "ASK { :ada-brook1 ?p ?o }"],
        ["query", "CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s rdfs:label ?l }", "--format", "ttl"],
        ["list"], ["list", "--format", "jsonl"], ["stats"], ["merges"], ["about", "Ada Brook2"], ["export"],
    ],
)  # fmt: skip
def test_commands_say_the_same(
    arguments: list[str], server: OxigraphServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = []
    for place in (server.address, tmp_path / "store"):
        add(place, [numbered(number) for number in range(4)])
        decide(place, [Decision(Kind.SAME, entity="ada-brook1", other="ada-brook2")])
        assert main([*arguments, "--store", str(place)]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1] and said[0]


def test_articles_are_read_into_it_once(
    server: OxigraphServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(
        "Harbour of Oster opens\n\nMayor Ada Brook opened the harbour of Oster on Monday."
    )
    for outcome in ("1 added, 0 replaced, 0 unchanged", "0 added, 0 replaced, 1 unchanged"):
        assert main(["add", str(tmp_path / "a.txt"), "--store", str(server.address)]) == 0
        assert capsys.readouterr().err.splitlines()[-1] == outcome
    (article,) = listed(server.address)
    assert main(["remove", article.id[:6], "--store", str(server.address)]) == 0
    assert listed(server.address) == [] and stats(server.address)["triples"] == 0


@contextmanager
def killed_again_and_again(server: OxigraphServer, seed: int) -> Iterator[list[int]]:
    """Inside, the server is killed at random moments and started anew."""
    chance, over, kills = Random(seed), threading.Event(), [0]

    def work() -> None:
        while not over.wait(chance.uniform(0.1, 0.6)):
            server.kill()
            kills[0] += 1
            time.sleep(chance.uniform(0, 0.3))
            server.start()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield kills
    finally:
        over.set()
        thread.join()


def test_a_server_that_dies_in_the_middle_loses_and_doubles_nothing(
    server: OxigraphServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.archive.server, "PAUSES", (0.05,) * 600)  # it dies oftener than servers do
    fill(tmp_path / "store")
    with killed_again_and_again(server, seed=3) as kills:
        fill(server.address)
        while kills[0] < 10:
            add(server.address, [numbered(1)])
    assert faults(server.address) == []
    assert "".join(backup(server.address)) == "".join(backup(tmp_path / "store"))


def test_a_change_whose_answer_is_lost_is_made_once(
    server: OxigraphServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update, sent = kg.archive.server.Server.update, []

    def lost(self: kg.archive.server.Server, text: str) -> None:
        sent.append(text)
        if (
            len(sent) % 3
        ):  # of three the first is made, the second never arrives, and of neither comes an answer
            if len(sent) % 3 == 1:
                update(self, text)
            raise Unsure("lost")
        update(self, text)

    monkeypatch.setattr(kg.archive.server.Server, "update", lost)
    fill(tmp_path / "store")
    fill(server.address)
    assert "".join(backup(server.address)) == "".join(backup(tmp_path / "store"))


def test_who_writes_second_is_told_so(server: OxigraphServer) -> None:
    add(server.address, [numbered(0)])
    with writing(server.address) as one, writing(server.address) as other:
        assert isinstance(one, RemoteData)
        one.change(add=[*other.quads(graph=other.graphs()[0])])
        with pytest.raises(InvalidStore, match="changed by another process meanwhile"):
            other.change(drop=other.graphs())
    assert len(listed(server.address)) == 1


class Answering(BaseHTTPRequestHandler):
    """Answers every request alike, and remembers who asked."""

    status: ClassVar[int] = 401
    asked: ClassVar[list[str | None]] = []

    def do_POST(self) -> None:
        self.asked.append(self.headers.get("Authorization"))
        self.send_response(self.status)
        self.send_header("Location", "https://quay.example/")
        self.end_headers()
        self.wfile.write(b"no\nway")

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], str]]:
    monkeypatch.setattr(kg.archive.server, "PAUSES", (0.01, 0.01))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Answering.asked.clear()

    def address(status: int) -> str:
        Answering.status = status
        return f"http://127.0.0.1:{server.server_port}/"

    yield address
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("status", "said", "times"),
    [
        (401, "refuses who asks (HTTP 401)", 1),
        (404, "/query: no such endpoint (HTTP 404); KG_STORE_ENDPOINTS names them", 1),
        (301, "has moved to https://quay.example/", 1),
        (500, "HTTP 500: no way", 1),
        (503, "is away (HTTP 503); tried for 0 s", 3),
    ],
)
def test_a_refusal_is_one_line_and_only_what_may_pass_is_tried_again(
    status: int, said: str, times: int, answering: Callable[[int], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "--store", answering(status)]) == 2
    out, error = capsys.readouterr()
    assert not out and error.count("\n") == 1 and said in error and len(Answering.asked) == times


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(kg.archive.server, "PAUSES", (0.01,))
    assert main(["list", "--store", "http://127.0.0.1:9"]) == 2
    assert capsys.readouterr().err.startswith("kg: http://127.0.0.1:9/: does not answer (")


def test_credentials_come_from_the_environment(
    answering: Callable[[int], str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KG_STORE_USER", "ada")
    monkeypatch.setenv("KG_STORE_PASSWORD", "quay:1")
    assert main(["list", "--store", answering(401)]) == 2
    assert Answering.asked == [f"Basic {base64.b64encode(b'ada:quay:1').decode()}"]
    assert "quay:1" not in capsys.readouterr().err
    monkeypatch.delenv("KG_STORE_USER")
    with pytest.raises(InvalidInput, match="set KG_STORE_USER and KG_STORE_PASSWORD"):
        listed(Address.of(answering(401)))
    monkeypatch.delenv("KG_STORE_PASSWORD")
    monkeypatch.setenv("KG_STORE_TOKEN", "t")
    with pytest.raises(InvalidStore):
        listed(Address.of(answering(401)))
    assert Answering.asked[-1] == "Bearer t"
    with pytest.raises(InvalidInput, match="only by https://"):
        listed(Address.of("http://far.example/"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--store", "http://ada:1@quay.example/"], "an address holds no password"),
        (["list", "--store", "ftp://quay.example/"], "no address of a store"),
        (["list", "--store", "http://quay.example/?x"], "no address of a store"),
        (["serve", "--store", "http://127.0.0.1:9"], "is on a server; this takes an archive in a folder"),
        (
            ["restore", "b.nq", "--store", "http://127.0.0.1:9"],
            "is on a server; this takes an archive in a folder",
        ),
    ],
)
def test_mistakes_are_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1 and "ada:1" not in error


def test_endpoints_of_other_names(server: OxigraphServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE_ENDPOINTS", "query, update ,store")
    assert listed(server.address) == []
    monkeypatch.setenv("KG_STORE_ENDPOINTS", "ask,update,data")
    with pytest.raises(InvalidStore, match="/ask: no such endpoint"):
        listed(server.address)
