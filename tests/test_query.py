"""`kg query` as a user meets it: where questions come from, when they stop, and what is printed."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli import main
from kg.cli.limit import within
from kg.errors import InvalidInput, InvalidQuery

ROOT = Path(__file__).resolve().parents[1]
LABELS = (
    'SELECT ?label\nWHERE { ?who kg:holdsPosition/rdfs:label "Transport Minister"@en ; rdfs:label ?label }\n'
)
RUNAWAY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a"


def asked(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> str:
    assert main(["query", *map(str, arguments)]) == status
    out, error = capsys.readouterr()
    if status:
        assert error.startswith("kg: ") and error.count("\n") == 1 and not out
    return error if status else out


def test_a_question_stands_in_a_file(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "my labels.rq"
    file.write_text("\ufeff# who\n" + LABELS, encoding="utf-8")
    assert asked(capsys, file, built).split() == ["label", "-------------", "Teodor", "Maslin"]


def test_a_question_comes_from_standard_input(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LABELS.encode())))
    assert "Teodor Maslin" in asked(capsys, "-", built)


def test_errors_name_the_file_of_the_question_and_the_place(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "odd.rq"
    for content, said in (
        (b"SELECT ?a\nWHERE { ?a ?b", "not SPARQL: line 2, column 9"),
        (b"", "is empty"),
        (b"SELECT ?a\nWHERE { ?a ?b '\xff' }", "not UTF-8"),
        (
            b'SELECT ?a WHERE {\n ?a rdfs:label ?b FILTER(REGEX(?b, "(")) }',
            "line 2, column 36: cannot be evaluated",
        ),
    ):
        file.write_bytes(content)
        error = asked(capsys, file, built, status=2)
        assert str(file) in error and said in error
    assert "No such file" in asked(capsys, tmp_path / "none.rq", built, status=2)
    assert "Is a directory" in asked(capsys, _folder(tmp_path / "folder.rq"), built, status=2)


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize("form", ["ttl", "trig", "nq"])
def test_named_graphs_can_be_asked_of_every_form(
    form: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question = "SELECT ?g (COUNT(?s) AS ?n) WHERE { GRAPH ?g { ?s a kg:Statement } } GROUP BY ?g"
    out = asked(capsys, question, built / f"harbour.{form}")
    assert "Velmora, Iceland to build electric ferries together" in out
    outside = asked(capsys, "SELECT (COUNT(?s) AS ?n) WHERE { ?s a kg:Statement }", built / f"harbour.{form}")
    assert out.split()[-1] == outside.split()[-1] != "0"


def test_a_folder_without_turtle_gives_its_other_forms(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.nq").write_bytes((built / "harbour.nq").read_bytes())
    assert "Teodor Maslin" in asked(capsys, LABELS, tmp_path)
    assert "holds no graph" in asked(capsys, LABELS, _folder(tmp_path / "empty"), status=2)


@pytest.mark.parametrize(
    "question",
    [
        RUNAWAY,
        'SELECT * WHERE { ?s rdfs:label ?l FILTER(REGEX("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")) }',
    ],
)
def test_a_runaway_question_is_stopped(
    question: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also one that hangs in C, out of reach of Python."""
    error = asked(capsys, question, built / "harbour.ttl", "--timeout", "0.5", status=2)
    assert "no answer within 0.5 s" in error and "--timeout" in error


def test_ctrl_c_stops_question_and_process(built: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "query", RUNAWAY, str(built / "harbour.ttl")],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a run in the background ignores it
    )  # fmt: skip
    time.sleep(2.5)
    os.killpg(process.pid, signal.SIGINT)
    out, error = process.communicate(timeout=30)
    assert (process.returncode, out, error) == (130, "", "")
    with pytest.raises(ProcessLookupError):
        _wait_for_the_last_of(process.pid)


def _wait_for_the_last_of(group: int) -> None:
    for _ in range(100):
        os.killpg(group, 0)
        time.sleep(0.1)


@pytest.mark.parametrize("given", ["0", "-1", "soon", "nan", "inf"])
def test_a_limit_that_is_none(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["query", "timeline", f"--timeout={given}"])
    assert stop.value.code == 2 and "seconds above 0" in capsys.readouterr().err


def give(value: object, *, ready: Callable[[], None]) -> object:
    ready()
    return value


def wait(*, ready: Callable[[], None]) -> None:
    time.sleep(1.0)  # what comes before it is ready does not count
    ready()


def refuse(*, ready: Callable[[], None]) -> None:
    ready()
    raise InvalidInput("a.ttl: not turtle")


def die(*, ready: Callable[[], None]) -> None:
    ready()
    os._exit(3)


def swell(*, ready: Callable[[], None]) -> int:
    ready()
    return len(bytearray(1 << 60))


def test_what_is_done_within_its_time_is_given_back() -> None:
    assert within(10.0, give, [("a", "\udc80")]) == [("a", "\udc80")]
    within(0.5, wait)
    large = ["a long answer"] * 200_000  # more than a pipe holds
    assert within(30.0, give, large) == large


@pytest.mark.parametrize(
    ("work", "error", "said"),
    [
        (refuse, InvalidInput, "a.ttl: not turtle"),
        (die, InvalidQuery, r"ended without an answer \(exit status 3\)"),
        (swell, InvalidQuery, "more memory"),
    ],
)
def test_what_goes_wrong_in_the_other_process_is_told(
    work: Callable[..., object], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        within(10.0, work)


def test_wide_answers_are_records(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = asked(capsys, "who-said-what", built / "harbour.ttl").splitlines()
    assert lines[0].startswith("1  speaker    ") and lines[1].startswith("   said       ")
    assert max(map(len, lines)) <= 80
    assert "   article    Velmora, Iceland to build electric ferries together" in lines
    monkeypatch.setenv("COLUMNS", "400")
    assert asked(capsys, "who-said-what", built / "harbour.ttl").startswith("speaker  ")


def test_csv_of_a_ready_question_opens_in_a_spreadsheet(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = asked(capsys, "timeline", built / "harbour.ttl", "--format", "csv")
    assert (
        out.startswith("\ufefftime,earliest,latest,subject,relation,object,")
        and "article,outlet,date" in out.partition("\r\n")[0]
    )
    assert "The Ansel Courier,2025-03-14" in out


@pytest.fixture
def below(built: Path, tmp_path: Path) -> Path:
    """A folder with graphs below it, forms of two names, and hidden ones."""
    turtle = (built / "harbour.ttl").read_text(encoding="utf-8")
    forged = turtle.replace('nif:anchorOf "Velmora', 'nif:anchorOf "Belmora')
    for name, text in (
        ("2024/june/harbour.ttl", turtle),
        ("2024/forged.ttl", forged),
        (".old/hidden.ttl", forged),
        ("2024/.hidden.ttl", forged),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "2024/june/harbour.nq").write_bytes((built / "harbour.nq").read_bytes())
    return tmp_path


def test_validate_walks_a_folder_and_leaves_out_what_is_hidden(
    below: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(below)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert (
        f"{below}/2024/june/harbour.ttl: holds" in lines and f"{below}/2024/june/harbour.nq: holds" in lines
    )
    assert any(line.startswith(f"{below}/2024/forged.ttl: ") for line in lines)
    assert not any("hidden" in line for line in lines)


def test_query_walks_a_folder_and_reads_each_graph_once(
    below: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (below / "2024/forged.ttl").unlink()
    count = "SELECT (COUNT(?p) AS ?n) WHERE { ?p nif:anchorOf ?quote }"
    assert asked(capsys, count, below) == asked(capsys, count, below / "2024/june/harbour.ttl")
