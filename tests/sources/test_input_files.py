"""Paths that name something else than a file to read, and inputs without end."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import InvalidInput
from kg.files import content
from kg.library import formats
from kg.model import Article
from kg.sources import text_limits
from kg.sources.inputs import articles_of, find_inputs

TEXT = "Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday. She thanked him for the new bridge.\n"
PAGE = f"""<!doctype html><html lang="en"><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>
<p>{TEXT}</p><p>The mayor called the bridge a gift for the town and asked the government for help with a new road for the
two hundred people of the shore.</p></article></body></html>"""


def refusal(path: str) -> str:
    try:
        (found,) = [a for source in find_inputs([path]) for a in articles_of(source)]
    except InvalidInput as error:
        return str(error)
    assert isinstance(found, InvalidInput), found
    return str(found)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "'': an empty name is no input"),
        (" ", "' ': an empty name is no input"),
        ("none.txt", "none.txt: no such file or folder"),
        ("none/none.txt", "none/none.txt: no such file or folder"),
        ("nul\0.txt", "no such file or folder"),
        ("x" * 300, "give - and paste it on standard input"),
        (
            TEXT,
            "“Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday.…”: no such file or folder; to read",
        ),
        (TEXT * 50, "give - and paste it on standard input"),
        ("Bridge\nopens", "give - and paste it on standard input"),
        ("https://news.example/a", "https://news.example/a: kg opens no addresses; save the page"),
        ("/dev/zero", "/dev/zero: is no file"),
        ("/dev/null", "/dev/null: is no file"),
    ],
)
def test_a_path_that_names_nothing_says_what_to_do(path: str, said: str, here: Path) -> None:
    assert said in refusal(path) and "\n" not in refusal(path)


def test_pipes_sockets_and_links(here: Path) -> None:
    os.mkfifo("pipe.txt")
    Path("link.txt").symlink_to("none.txt")
    Path("ring.txt").symlink_to("ring.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.txt")
        assert refusal("pipe.txt") == "pipe.txt: is a pipe into which nobody writes"
        assert refusal("link.txt") == "link.txt: is a link to nothing"
        assert refusal("ring.txt").startswith("ring.txt: ")
        assert refusal("socket.txt").startswith("socket.txt: cannot be read")


def test_a_pipe_into_which_somebody_writes_is_read(here: Path) -> None:
    """As the shell gives it for `kg clean <(cat bridge.txt)`; what comes late is waited for."""
    Path("bridge.txt").write_text(TEXT * 1000)
    with subprocess.Popen(["sh", "-c", "sleep 0.2; cat bridge.txt"], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        (article,) = [a for s in find_inputs([f"/dev/fd/{writer.stdout.fileno()}"]) for a in articles_of(s)]
    assert isinstance(article, Article) and article.text == TEXT * 1000


@pytest.mark.parametrize("kind", ["file", "pipe", "standard input"])
def test_an_input_without_end_is_stopped_at_a_stated_size(
    kind: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "MOST", 100_000)
    if kind == "standard input":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"y\n" * 100_000)))
        assert refusal("-") == "standard input: is larger than 100 MB, the most that kg reads of one input"
        return
    if kind == "file":
        Path("a.txt").write_bytes(b"y\n" * 100_000)
        assert "larger than 100 MB" in refusal("a.txt")
        return
    with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
        assert endless.stdout is not None
        assert "larger than 100 MB" in refusal(f"/dev/fd/{endless.stdout.fileno()}")
        endless.kill()


def test_an_article_has_a_size_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_limits, "MAX_CHARACTERS", 1000)
    Path("a.txt").write_text(TEXT * 11)
    assert refusal("a.txt").endswith("characters; kg reads articles of up to 1,000, longer texts in parts")


def test_what_cannot_be_read_below_a_folder_is_named_and_the_rest_goes_on(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "locked", ".hidden"):
        Path(name).mkdir()
        Path(name, "good.txt").write_text(TEXT)
    Path("a", "link.txt").symlink_to("none")
    os.mkfifo("a/pipe.txt")
    real = os.scandir

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if "locked" in str(path):  # root, who may run this, is never refused
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert main(["clean", ".", "--format", "json"]) == 2
    shown = capsys.readouterr()
    assert list(json.loads(shown.out)) == ["good"]
    assert sorted(shown.err.splitlines()) == [
        "kg: ./locked: cannot be read: Permission denied",
        "kg: a/link.txt: is a link to nothing",
        "kg: a/pipe.txt: is no file",
    ]


def built(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_folder_is_built_again_without_its_own_output(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bridge.html").write_text(PAGE)
    Path("note.txt").write_text(TEXT)
    assert main(["build", ".", "--format", ",".join(formats())]) == 0
    once = built(here)
    assert {p for p in once if p.endswith((".txt", ".html"))} == {
        "bridge.html", "note.txt", "output/bridge.html", "output/bridge.txt", "output/index.html", "output/note.html"
    }  # fmt: skip
    assert main(["build", ".", "--format", ",".join(formats())]) == 0
    assert built(here) == once
    capsys.readouterr()
    assert main(["clean", ".", "--format", "json"]) == 0
    assert sorted(json.loads(capsys.readouterr().out)) == ["bridge", "note"], (
        "nor does another command read it"
    )


def test_what_lies_in_the_output_folder_is_no_input_but_where_it_is_named(here: Path) -> None:
    for name in ("output", "mine"):
        Path(name).mkdir()
        Path(name, f"{name}.txt").write_text(TEXT)
    assert main(["build", "."]) == 0
    assert {p.name for p in Path("output").iterdir()} == {"mine.ttl", "mine.html", "output.txt"}
    assert main(["build", "output"]) == 0
    assert "output/output.ttl" in built(here)


def test_no_input_and_no_neighbour_of_it_is_overwritten(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bridge.html").write_text(PAGE)
    Path("note.txt").write_text(TEXT)
    Path("note.ttl").write_text("mine")
    Path("out").mkdir()
    Path("out/bridge.txt").write_text("mine")
    before = built(here)
    for arguments in (
        ["build", "bridge.html", "-o", "."],
        ["build", "bridge.html", "-o", ".", "--force"],
        ["build", "note.txt", "-o", "."],
        ["build", "bridge.html", "-o", "out"],
        ["build", ""],
        ["build", "note.txt", "-o", ""],
        ["build", "note.txt", "-o", "x" * 300],
        ["validate", ""],
        ["validate", TEXT * 9],
        ["query", "who-said-what", TEXT * 9],
        ["coref", "--gap", TEXT * 9],
        *([command, TEXT * 9] for command in ("build", "clean", "statements", "rules")),
        ["explain", "1", TEXT * 9],
    ):
        assert main(arguments) == 2
        complaint = capsys.readouterr().err
        # `explain` says besides that there is no such statement
        assert complaint.startswith("kg: ") and complaint.count("\n") <= (
            2 if arguments[0] == "explain" else 1
        ), complaint
    assert built(here) == before
    assert main(["build", "bridge.html", "-o", "out", "--force"]) == 0
    assert "Ada Brook" in Path("out/bridge.txt").read_text()
    assert main(["build", "bridge.html", "-o", "out"]) == 0, "from now on it is kg's own"


def test_a_text_from_which_a_graph_was_built_beside_it_stays_the_users_own(here: Path) -> None:
    Path("note.txt").write_text(TEXT)
    assert main(["build", "note.txt", "-o", "."]) == 0
    Path("sub").mkdir()
    Path("sub/note.html").write_text(PAGE)
    assert main(["build", "sub/note.html", "-o", "."]) == 2
    assert Path("note.txt").read_text() == TEXT
    assert [i.name for i in find_inputs(["."])] == ["note", "note-2"]


def test_long_and_broken_names_of_files_make_names_of_outputs(here: Path) -> None:
    long = "word " * 49 + ".txt"
    Path(long).write_text(TEXT)
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    for name in ("Twin.txt", "twin.md"):
        Path(name).write_text(TEXT)
    assert main(["build", ".", "-o", "out", "--format", "graphml"]) == 0
    stems = sorted({p.stem for p in Path("out").iterdir()})
    assert [s for s in stems if "win" in s] == ["Twin", "twin-2"] and "caf\ufffd" in stems
    assert len(stems) == 4 and all(len(s.encode()) < 240 for s in stems)


@pytest.mark.parametrize("key", ["id", "text", "title", "url", "outlet", "byline", "published", "agency"])
def test_half_a_character_in_any_field_of_a_json_line_is_named(
    key: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [{"text": TEXT, key: "a\ud83d b" * 9}, {"text": TEXT, "id": "good"}]
    Path("in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    assert main(["statements", "in.jsonl", "--format", "jsonl"]) == 2
    shown = capsys.readouterr()
    assert json.loads(shown.out)["id"] == "good"
    assert shown.err.startswith("kg: in.jsonl:1: ") and shown.err.count("\n") == 1


@pytest.mark.parametrize(
    "name", ["../../up", "/abs", "a/b\\c", "x" * 100_000, "CON", "..", "a\0b", "a\nb", "\x1b[2J"]
)
def test_an_id_names_no_file(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("in.jsonl").write_text(json.dumps({"text": TEXT, "id": name}))
    assert main(["build", "in.jsonl"]) == 0
    assert set(built(here)) == {"in.jsonl", "output/in.ttl", "output/in.html"}
    assert main(["statements", "in.jsonl", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == name


@pytest.mark.parametrize("command", [["clean"], ["build"], ["statements"], ["explain", "3"]])
@pytest.mark.parametrize("name", ["note.meta.toml", "note.txt.meta.toml", "alone.meta.toml"])
def test_what_is_said_of_an_article_is_no_article(
    command: list[str], name: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("note.txt").write_text(TEXT)
    Path(name).write_text('outlet = "The Quay Courier"\n')
    assert main([*command, name]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err.splitlines()[0].startswith(
        f"kg: {name}: says what is known of the input"
    )


def test_a_graph_and_a_table_are_no_articles(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("note.txt").write_text(TEXT)
    assert main(["build", "note.txt", "--format", "csv,nq"]) == 0
    capsys.readouterr()
    for name, said in (("note.ttl", "is a graph"), ("note.nq", "is a graph"), ("note.csv", "kg wrote it")):
        assert main(["build", f"output/{name}"]) == 2
        error = capsys.readouterr().err
        assert f"output/{name}: {said}" in error and error.count("\n") == 1


def test_two_objects_with_one_id_are_named_in_a_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    objects = [{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}, {"id": "a", "text": TEXT + TEXT}]
    Path("in.jsonl").write_text("\n".join(map(json.dumps, objects)))
    assert main(["clean", "in.jsonl", "--format", "json"]) == 2
    shown = capsys.readouterr()
    assert sorted(json.loads(shown.out)) == ["a", "b"]
    assert shown.err == "kg: in.jsonl:3: its id 'a' is that of line 1 too; left out\n"
