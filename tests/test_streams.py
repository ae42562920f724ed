"""Standard streams that are closed, full, or a terminal: one line, and nothing of an article that acts."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.cli.streams import in_json, visible
from kg.library import formats

ROOT = Path(__file__).resolve().parents[1]
HOSTILE = (
    "Mayor Ada \x1b[31mBrook met the builder Carl\u202e Fenn in Oslo on Monday. She thanked \x9b2J him for the new"
    " bridge\x7f.\n"
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "good.txt").write_text("Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday.\n")
    return subprocess.run(
        ["bash", "-c", line.replace("kg ", f"{sys.executable} -m kg ", 1)],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, cwd=folder, capture_output=True, text=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("kg clean good.txt >&-", 2, "kg: standard output: cannot be written: it is closed\n"),
        (
            "kg clean good.txt >/dev/full",
            2,
            "kg: standard output: cannot be written: No space left on device\n",
        ),
        ("kg questions >/dev/full", 2, "kg: standard output: cannot be written: No space left on device\n"),
        ("kg --help >/dev/full", 2, "kg: standard output: cannot be written: No space left on device\n"),
        ("kg clean - <&-", 2, "kg: standard input: cannot be read: it is closed\n"),
        ("kg clean none.txt 2>&-", 2, ""),
        ("kg clean none.txt 2>/dev/full", 2, ""),
        ("kg clean good.txt none.txt <&- >&- 2>&-", 2, ""),
        ("kg build good.txt >&- <&- 2>&-", 0, ""),
        ("kg clean good.txt | true", 0, ""),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_traceback(
    line: str, status: int, said: str, tmp_path: Path
) -> None:
    done = shell(line, tmp_path)
    assert (done.returncode, done.stderr) == (status, said)
    if line.startswith("kg build"):
        assert {p.name for p in (tmp_path / "output").iterdir()} == {"good.ttl", "good.html"}
        assert "@base" in (tmp_path / "output" / "good.ttl").read_text(), (
            "no other stream was written into the file"
        )


def test_what_goes_to_standard_error_goes_nowhere_else(tmp_path: Path) -> None:
    assert shell("kg clean none.txt 2>&-", tmp_path).stdout == ""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments",
    [["statements"], ["clean"], ["rules"], ["explain", "1"], ["statements", "--format", "openie"], ["clean", "--lines"],
     ["statements", "--format", "jsonl"], ["clean", "--format", "json"], ["parse"]],
)  # fmt: skip
def test_nothing_of_an_article_acts_on_the_terminal(
    arguments: list[str], hostile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, str(hostile)]) == 0
    shown = capsys.readouterr()
    assert (
        "Ada" in shown.out and not ACTING.search(shown.out.replace("\n", "")) and not ACTING.search(shown.err)
    )
    if arguments[-1].startswith("json"):
        found = json.loads(shown.out)
        text = found["text"] if "text" in found else found["hostile"]["articleBody"]
        assert "\x1b[31mBrook" in text and "\u202e" in text and "\x7f" in text, "JSON keeps what is there"
    elif arguments[0] == "clean":
        assert "\\x1b[31m" in shown.out and "\\u202e" in shown.out


def test_names_of_files_and_errors_do_not_act_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "a\x1b[2Jb.txt"
    bad.write_bytes(b"")
    assert main(["build", str(bad), str(tmp_path / "\x1bnone"), "-o", str(tmp_path / "out")]) == 2
    with pytest.raises(SystemExit):
        main(["build", "--no\x1b[2Jsuch"])
    shown = capsys.readouterr().err
    assert "\x1b" not in shown and "a\\x1b[2Jb.txt" in shown


def test_escapes_of_json_are_json() -> None:
    text = json.dumps({"a\x7f": "\x9b\u2028\u202e\x1b\n\U0001f600"}, ensure_ascii=False)
    assert json.loads(in_json(text)) == json.loads(text) and in_json(text).isprintable()
    assert visible("a\r\nb\rc\td\u200b") == "a\r\nb\\rc\td\u200b"


@pytest.mark.parametrize("form", ["table", "csv", "json", "ttl"])
def test_nothing_of_a_graph_acts_on_the_terminal(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = tmp_path / "a.ttl"
    graph.write_text(
        '<http://x.example/a> <http://x.example/b> "=1+1 \x1b[31m \x7f\x9b \u202e" .', encoding="utf-8"
    )
    asked = "CONSTRUCT WHERE { ?s ?p ?o }" if form == "ttl" else "SELECT ?o WHERE { ?s ?p ?o }"
    assert main(["query", asked, str(graph), "--format", form]) == 0
    shown = capsys.readouterr().out
    assert "1+1" in shown and not ACTING.search(shown.replace("\r\n", "").replace("\n", ""))
    if form == "csv":
        assert shown.startswith("\ufeff") and "'=1+1" in shown
    if form == "json":
        assert "\x1b[31m \x7f\x9b \u202e" in json.loads(shown)["results"]["bindings"][0]["o"]["value"]


def test_what_is_built_of_a_hostile_text_reads_back(hostile: Path) -> None:
    out = hostile.parent / "out"
    assert main(["build", str(hostile), "-o", str(out), "--format", ",".join(formats())]) == 0
    assert json.loads((out / "hostile.json").read_text(encoding="utf-8"))["edges"]
    cells = list(csv.reader(io.StringIO((out / "hostile.csv").read_text(encoding="utf-8-sig"))))
    assert len({len(row) for row in cells}) == 1 and not any(CONTROL.search(c) for row in cells for c in row)
    assert main(["validate", str(out / "hostile.ttl")]) == 0
