"""Nothing leaves the machine: no command opens a socket, asks for a name, or leaves a file outside its output folder.

Python's audit events (PEP 578) show what Python code does, `strace` what compiled code does, where it is installed: the
telemetry of onnxruntime was compiled code.

What was looked at in November 2026, with these tests and in the source of each package that a command of kg imports:
- onnxruntime 1.32: telemetry in the Linux wheels; off by `ORT_DISABLE_TELEMETRY`, see `kg/__init__.py`.
- spaCy 3.8 with thinc, weasel, typer, requests, httpx, urllib3: downloads only by commands of its own. urllib3 binds a
  socket to ::1 on import; `kg.cli` keeps it from that, in a program that uses kg as a library it does so.
- trafilatura 2 with courlan, htmldate, tld, justext: fetch only in `trafilatura.downloads` and `htmldate` where they are
  given an address; kg gives them pages. tld ships its list of suffixes and updates it only when asked.
- tokenizers 0.23: imports `huggingface_hub`, which has telemetry and a cache, only for `from_pretrained`; kg never does.
- pyshacl: reads `owl:imports` and opens its HTTP service only when asked. rdflib: reads addresses in SERVICE, FROM and LOAD,
  which kg refuses.
- pyvis imports IPython, which writes a profile only when a shell starts; its page would load scripts from elsewhere, so kg
  uses a template of its own.
- pyoxigraph 0.5: reaches addresses in SERVICE and LOAD, compiled in; kg refuses both before it is asked.
- httpx with httpcore and h11: only `--store http://…` imports them; asks the one address it is given, follows no redirect.
- distributed with dask and tornado: only `--engine dask` imports them; talks to the given scheduler, else on loopback.
- starlette, uvicorn, anyio: only `kg serve` imports them, and opens the one socket that it is told to.
- networkx, pycountry, dateutil, babel, jinja2, lxml, pydantic, numpy: nothing found. lxml loads no DTD and no entity.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LATE = 20
"""Seconds to wait for what is sent late; onnxruntime did so some nine seconds after its import."""

UNSET = ("XDG_", "ORT_", "DISPLAY", "WAYLAND_", "BROWSER")
"""Variables that the programs do without: `kg view` opens no window where there is no screen."""

WATCH = """
import os, sys

def watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        with open(os.environ["SEEN"], "a") as seen:
            print(event, arguments, file=seen)

sys.addaudithook(watch)
"""

EVERY_COMMAND = """
import sys, time
from kg.cli import main
from kg.library import formats

sample, page, gap, out, far, address, late = sys.argv[1:]
store = out + "/store"
for arguments in (
    ["build", sample, page, "-o", out, "--format", ",".join(formats())],
    ["build", "--lines", gap, "-o", out],
    ["clean", sample, page],
    ["statements", sample],
    ["query", "who-said-what", out],
    ["query", "who-said-what", out, "--format", "csv"],
    ["questions"],
    ["validate", out + "/harbour.ttl", far],
    ["query", "SELECT ?s WHERE { SERVICE <http://far.example/s> { ?s ?p ?o } }", out],
    ["query", "SELECT ?s FROM <http://far.example/g> WHERE { ?s ?p ?o }", out],
    ["query", "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1", far],
    ["build", "http://far.example/page.html", address, "-o", out],
    ["explain", "1", sample],
    ["rules", sample],
    ["parse", sample],
    ["coref", "--gap", gap],
    ["add", sample, page, "--store", store],
    ["list", "--store", store],
    ["view", "--store", store, "--entity", "Teodor Maslin", "-o", out],
    ["stats", "--store", store],
    ["query", "who-said-what", "--store", store],
    ["query", "SELECT ?s WHERE { SERVICE <http://far.example/s> { ?s ?p ?o } }", "--store", store],
    ["query", "SELECT ?s FROM <http://far.example/g> WHERE { ?s ?p ?o }", "--store", store],
    ["query", "LOAD <http://far.example/g>", "--store", store],
    ["merge", "Teodor Maslin", "Sigrun Haldor", "--store", store],
    ["merges", "--store", store],
    ["about", "Teodor Maslin", "--store", store],
    ["timeline", "Teodor Maslin", "--store", store],
    ["report", "Teodor Maslin", "--store", store],
    ["view", sample, "-o", out],
    ["undo", "1", "--store", store],
    ["export", "--store", store, "-o", store + ".nq", "--force"],
    ["restore", store + ".nq", "--store", store + "-restored"],
    ["remove", "cdef2c", "--store", store],
):
    print(arguments[0], main(arguments))
time.sleep(float(late))
"""

LIBRARY = """
import sys, time
import kg, kg.extraction
from kg.library import formats

graph = kg.read(sys.argv[1], sys.argv[2])
graph.to_html(sys.argv[4] + "/harbour.html", force=True)
for name in formats():
    graph.to(name)
graph.to_rdflib(), graph.to_networkx(), kg.extraction.load()("Ada Brook left.")
time.sleep(float(sys.argv[-1]))
"""

PAGE = """<!DOCTYPE html SYSTEM "http://far.example/a.dtd"><?xml-stylesheet href="http://far.example/a.xsl"?>
<html lang="en"><head><base href="http://far.example/"><meta http-equiv="refresh" content="0;url=http://far.example/b">
<script src="http://far.example/a.js"></script><link rel="stylesheet" href="http://far.example/a.css">
<link rel="canonical" href="http://far.example/salt"><title>Salt works to
close</title></head><body><iframe src="http://far.example/c"></iframe><article><h1>Salt works to
close</h1><img src="http://far.example/a.png"><p>The salt works of Oster will close in the autumn, its owner said on
Monday, after ninety years.</p><p>The mayor called the decision a heavy blow for the town and asked the government for
help with new work for the two hundred people of the hall.</p></article></body></html>"""
GAP = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" + "\t".join(
    ["test-1", "Ada Brook met Carl Fenn when she came.", "she", "29", "Ada Brook", "0", "TRUE", "Carl Fenn",
     "14", "FALSE", "https://news.example/1"]
)  # fmt: skip
FAR = """@prefix owl: <http://www.w3.org/2002/07/owl#> .
<http://far.example/graph> a owl:Ontology ; owl:imports <http://far.example/more> .
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home folder."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def seen_of(program: str, home: Path, late: float) -> tuple[list[str], list[str]]:
    """Runs a program: what it did on the network, and the files that it left in an empty home or for good in the
    folder for temporary files."""
    place = home.parent
    for name in ("watch", "tmp", "out"):
        (place / name).mkdir(exist_ok=True)
    (place / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    (place / "page.html").write_text(PAGE, encoding="utf-8")
    (place / "gap.tsv").write_text(GAP + "\n", encoding="utf-8")
    (place / "far.ttl").write_text(FAR, encoding="utf-8")
    (place / "address.html").write_text("http://far.example/page.html", encoding="utf-8")
    seen, trace = place / "seen", place / "trace"
    environment = {k: v for k, v in os.environ.items() if not k.startswith(UNSET)} | {
        "HOME": str(home), "USERPROFILE": str(home), "TMPDIR": str(place / "tmp"), "SEEN": str(seen),
        "PYTHONPATH": os.pathsep.join([str(place / "watch"), str(ROOT)]), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    strace = shutil.which("strace")
    watched = [strace, "-f", "-qq", "-e", "trace=network", "-o", str(trace)] if strace else []
    inputs = [ROOT / "kg" / "sample" / "harbour.txt", place / "page.html", place / "gap.tsv", place / "out"]
    inputs += [place / "far.ttl", place / "address.html"]
    command = [*watched, sys.executable, "-c", program, *map(str, inputs), str(late)]
    done = subprocess.run(command, env=environment, cwd=place, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    calls = seen.read_text().splitlines() if seen.is_file() else []
    calls += [line for line in (trace.read_text().splitlines() if trace.is_file() else []) if "AF_" in line]
    left = [str(path) for folder in (home, place / "tmp") for path in folder.rglob("*")]
    return calls, left


@pytest.mark.parametrize("late", [0, pytest.param(LATE, marks=pytest.mark.slow)])
def test_no_command_opens_a_socket_or_leaves_a_file(home: Path, late: float) -> None:
    assert seen_of(EVERY_COMMAND, home, late) == ([], [])


@pytest.mark.parametrize("late", [0, pytest.param(LATE, marks=pytest.mark.slow)])
def test_the_library_reaches_nobody_and_leaves_no_file(home: Path, late: float) -> None:
    """Here urllib3, which spaCy imports, binds a socket to ::1 to learn whether there is IPv6; nothing is sent."""
    calls, left = seen_of(LIBRARY, home, late)
    harmless = ("socket.__new__", "socket.bind", "socket(AF_INET6, SOCK_STREAM", "bind(", "getsockname(")
    assert not [call for call in calls if not any(start in call for start in harmless)]
    assert not [call for call in calls if "bind" in call and "::1" not in call]
    assert not left


def test_telemetry_stays_off_whatever_the_environment_says() -> None:
    found = subprocess.run(
        [sys.executable, "-c", "import kg, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"],
        env=os.environ | {"ORT_DISABLE_TELEMETRY": "0", "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
    )  # fmt: skip
    assert found.stdout == "1\n"
