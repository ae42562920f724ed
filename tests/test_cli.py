"""The command line: what each command prints and writes, and how it meets bad input."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kg.cli import main
from kg.library import RDF_FORMATS, formats
from kg.pipeline import graph_of
from kg.sources import read_article
from kg.store.ready import question_of

GOOD = "Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday. She thanked him for the new bridge.\n"

BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "binary.txt": bytes(range(256)) * 8,
    "latin.txt": "Grüße aus dem Büro: die Brücke ist gesperrt.\n".encode("latin-1") * 20,
    "german.txt": (
        "Die Regierung hat am Montag beschlossen, dass die Brücke im Hafen gebaut wird. Der Minister sagte,"
        " dass die Arbeiten im nächsten Jahr beginnen und dass die Stadt sie bezahlt.\n" * 4
    ).encode(),
    "bare.html": b"<html><head><title></title></head><body><nav><a href='/'>Home</a></nav></body></html>",
}


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    for name, content in BAD.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_help_answers_at_once() -> None:
    """Nothing heavy is imported for it, so that no clock need be asked."""
    heavy = (
        "spacy",
        "numpy",
        "rdflib",
        "trafilatura",
        "lxml",
        "networkx",
        "pyvis",
        "onnxruntime",
        "pyshacl",
        "tomllib",
    )
    code = f"""import sys
from kg.cli import main
try:
    main(["--help"])
except SystemExit as end:
    print("ended", end.code, [name for name in {heavy!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "statements" in done.stdout and done.stdout.endswith("ended 0 []\n")


def test_build_writes_a_file_for_each_format(built: Path) -> None:
    names = {path.name for path in built.iterdir()}
    assert names == {f"harbour.{name}" for name in formats()}


def test_what_is_built_holds(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every form of RDF that kg reads."""
    assert main(["validate", str(built)]) == 0
    assert capsys.readouterr().out.count(": holds\n") == len(set(RDF_FORMATS) - {"jsonld"})


def test_several_articles_in_one_graph_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of an outlet, an opinion piece, and one with entities, look-alikes and line ends of another kind."""
    met = read_article("Mayor Ada Brook met Carl Fenn on Monday. Brook said Fenn left.", plain=True)
    opinion = read_article("I think Mayor Brook will go. She told me it didn’t pay.", plain=True)
    spoilt = "Fenn couldn&rsquo;t pay Br\u043eok\u2019s old\u00ad debts.\u2028“We will not pay. Never,” Ada Brook wrote."
    articles = [
        replace(met, outlet="The Quay"),
        replace(opinion, opinion=True, authors=("Jo Hald",)),
        read_article(spoilt, plain=True),
    ]
    graph = graph_of(articles)
    assert len({s.evidence.article.id for s in graph.statements}) == 3
    for form in RDF_FORMATS:
        (tmp_path / f"news.{form}").write_bytes(str(graph.to(form)).encode())
    assert main(["validate", str(tmp_path)]) == 0, capsys.readouterr().out


def test_a_changed_quote_is_found(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turtle = (built / "harbour.ttl").read_text(encoding="utf-8")
    changed = tmp_path / "changed.ttl"
    changed.write_text(turtle.replace('nif:anchorOf "Velmora', 'nif:anchorOf "Belmora'), encoding="utf-8")
    assert changed.read_text(encoding="utf-8") != turtle
    assert main(["validate", str(changed)]) == 1
    assert str(changed) in capsys.readouterr().out


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_gets_one_line_and_the_others_are_done(
    name: str, inputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = inputs / "out"
    assert main(["build", str(inputs / name), str(inputs / "good.txt"), "-o", str(out)]) == 2
    complaints = [line for line in capsys.readouterr().err.splitlines() if line.startswith("kg: ")]
    assert len(complaints) == 1 and name in complaints[0]
    assert {path.name for path in out.iterdir()} == {"good.ttl", "good.html"}


def test_a_malformed_json_line_is_named_by_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text(json.dumps({"id": "a", "text": GOOD}) + "\n{broken\n", encoding="utf-8")
    assert main(["build", str(lines), "-o", str(tmp_path / "out")]) == 2
    assert "news.jsonl:2" in capsys.readouterr().err
    assert (tmp_path / "out" / "news.ttl").is_file()


def test_clean_gives_title_and_body_without_boilerplate(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(sample), "--format", "json"]) == 0
    kept = json.loads(capsys.readouterr().out)["harbour"]
    assert kept["title"] == "Velmora, Iceland to build electric ferries together"
    assert kept["articleBody"].startswith("Velmora and Iceland are planning joint projects")
    assert kept["articleBody"].rstrip().endswith('They have not been asked."')
    for boilerplate in ("Subscribe", "herring", "salt tax", "Cookie", "briefing", "northern bridge"):
        assert boilerplate not in kept["articleBody"]


def test_clean_serves_pages_in_other_languages(inputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(inputs / "german.txt"), "--format", "json"]) == 0
    assert "Regierung" in json.loads(capsys.readouterr().out)["german"]["articleBody"]


def test_standard_input_is_an_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode()), encoding="utf-8"))
    assert main(["statements", "-", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == GOOD


def test_jsonl_slices_are_the_words_they_claim(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statements", str(sample), "--format", "jsonl"]) == 0
    document = json.loads(capsys.readouterr().out)
    text, ids = document["text"], {s["id"] for s in document["statements"]}
    assert document["id"] == "harbour" and text == sample.read_text(encoding="utf-8")
    assert document["mentions"] and document["times"] and document["attributions"]
    for statement in document["statements"]:
        for slot in ("subject", "relation", "object"):
            part = statement[slot]
            if part is not None:
                assert part["text"] == " ".join(text[s:e] for s, e in part["spans"])
        assert "statement" not in (statement["object"] or {}) or statement["object"]["statement"] in ids
        assert statement["said_by"]


def test_lines_are_documents_by_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("Ada Brook met Carl Fenn.\n\nCarl Fenn thanked Ada Brook.\n", encoding="utf-8")
    assert main(["statements", str(lines), "--lines", "--format", "jsonl"]) == 0
    documents = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(str(d["id"]), d["text"]) for d in documents] == [
        ("1", "Ada Brook met Carl Fenn."),
        ("3", "Carl Fenn thanked Ada Brook."),
    ]


@pytest.mark.parametrize(
    ("arguments", "seen"),
    [
        (["build"], ["Ada Brook", "Teodor Maslin"]),
        (["clean"], ["Ada Brook", "Teodor Maslin"]),
        (["statements"], ["Ada Brook", "Teodor Maslin"]),
        (["explain", "1"], ["Ada Brook", "Teodor Maslin"]),
        (["rules"], ["Ada Brook"]),
        (["parse"], ["Ada Brook", "Teodor Maslin"]),
    ],
)
def test_every_command_that_reads_takes_lines(
    arguments: list[str], seen: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second line has more names than words by which English is told."""
    lines, out = tmp_path / "lines.txt", tmp_path / "out"
    names = "Jon Ferrin, Sigrun Haldor, Ole Brandt, Ingrid Koto, Lorne Vask, Hedda Lund and Mira Holt"
    lines.write_text(f"Ada Brook met Carl Fenn.\n\n{names} met Teodor Maslin.\n", encoding="utf-8")
    given = ["-o", str(out), "--format", "json"] if arguments == ["build"] else []
    assert main([*arguments, str(lines), "--lines", *given]) == 0
    shown = (out / "lines.json").read_text(encoding="utf-8") if given else capsys.readouterr().out
    assert all(name in shown for name in seen)


@pytest.mark.parametrize("form", ["openie", "openie-binary"])
def test_tuples_have_a_sentence_a_confidence_a_relation_and_arguments(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("Ada Brook met Carl Fenn in Oslo .\n", encoding="utf-8")
    assert main(["statements", str(lines), "--lines", "--format", form]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert rows and all(len(row) >= 5 and 0 <= float(row[1]) <= 1 for row in rows)
    assert {row[0] for row in rows} == {"Ada Brook met Carl Fenn in Oslo ."}


def test_the_table_fits_its_width(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert main(["statements", str(sample)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 10 and max(map(len, lines)) <= 90


def test_every_ready_question_can_be_asked(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()[2:] if line[:1].strip()]
    assert len(names) >= 6
    for name in names:
        params = [word for needed in question_of(name).needs for word in ("--param", f"{needed}=Velmora")]
        assert main(["query", name, str(built), *params]) == 0
    assert "Maslin" in capsys.readouterr().out


def test_files_may_stand_behind_the_options(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "about-entity", "--param", "entity=Velmora", str(built / "harbour.ttl")]) == 0
    assert "Velmora" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["questions", "--no-such-option"])


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_sparql_can_be_asked(form: str, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = "SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/kg-news/ontology#Statement> }"
    assert main(["query", question, "--in", str(built / "harbour.ttl"), "--format", form]) == 0
    assert any(c.isdigit() for c in capsys.readouterr().out)


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "no-such-question"],
        ["query", "SELECT broken"],
        ["query", "who-said-what", "no-such-file.ttl"],
        ["validate", "no-such-file.ttl"],
        ["coref", "--gap", "no-such-file.tsv"],
    ],
)
def test_a_bad_question_or_file_gets_one_line(
    arguments: list[str], built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(built)
    if arguments[0] == "query" and len(arguments) == 2:
        arguments = [*arguments, "harbour.ttl"]
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("kg: ") and error.count("\n") == 1


@pytest.mark.parametrize("base", ["https://example.org/news", "https://example.org/news/"])
def test_base_moves_every_iri(base: str, inputs: Path) -> None:
    out = inputs / "out"
    assert main(["build", str(inputs / "good.txt"), "-o", str(out), "--base", base, "--format", "nq"]) == 0
    quads = (out / "good.nq").read_text(encoding="utf-8")
    assert "<https://example.org/news/" in quads
    assert "w3id.org/kg-news/id/" not in quads and "w3id.org/kg-news/article/" not in quads


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "COMMAND"),
        (["build"], "INPUT"),
        (["build", "x", "--no-such"], "--no-such"),
        (["bild", "x"], "'bild'"),
        (["query", "who-said-what", "--param", "y"], "NAME=VALUE"),
        (["query", "who-said-what", "--timeout", "soon"], "--timeout"),
    ],
)
def test_a_command_line_is_refused_in_one_line(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    (line,) = capsys.readouterr().err.splitlines()
    assert stop.value.code == 2
    assert line.startswith("kg") and said in line and "--help" in line


def test_validate_checks_the_output_folder_by_default(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (built.parent / "output").symlink_to(built)
    monkeypatch.chdir(built.parent)
    assert main(["validate"]) == 0
    assert "output/harbour.ttl: holds" in capsys.readouterr().out


def test_an_unknown_format_names_the_known_ones(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["build", str(sample), "--format", "pdf"])
    assert stop.value.code == 2
    assert "graphml" in capsys.readouterr().err


def test_several_inputs_get_a_page_together_with_a_link_to_each(tmp_path: Path, sample: Path) -> None:
    other = tmp_path / "quay & co.txt"
    other.write_text(
        "Mayor Ada Brook met Carl Fenn in Oslo on Monday. Brook thanked Fenn.\n", encoding="utf-8"
    )
    assert main(["build", str(sample), str(other), "-o", str(tmp_path / "out")]) == 0
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "<title>2 articles</title>" in page and "Ada Brook" in page and "Teodor Maslin" in page
    assert '"./harbour.html"' in page and ".html" in page and '"./quay%20' in page
    assert main(["build", str(sample), "-o", str(tmp_path / "alone")]) == 0
    assert not (tmp_path / "alone" / "index.html").exists()
