"""The archive on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from kg.archive import add
from kg.archive.oxigraph import writing
from kg.archive.view import QUOTE
from kg.cli import main
from tests.archive.invented import told

Out = pytest.CaptureFixture[str]


def kg(out: Out, *arguments: object, status: int = 0) -> tuple[str, str]:
    """What a command prints on standard output and on standard error."""
    assert main([*map(str, arguments)]) == status
    found = out.readouterr()
    if status:
        assert found.err.splitlines()[-1].startswith("kg: ") and "Traceback" not in found.err
    return found.out, found.err


def text(*articles: tuple[str, str, str]) -> str:
    """JSON Lines of articles: id, address and text."""
    rows = ({"id": key, "url": url or None, "text": words} for key, url, words in articles)
    return "".join(json.dumps({k: v for k, v in row.items() if v}) + "\n" for row in rows)


FIRST = "Harbour of Oster opens\n\nMayor Ada Brook opened the harbour of Oster on Monday. Carl Fenn thanked Ada Brook."
SECOND = "Bridge of Oster closes\n\nMayor Ada Brook closed the bridge of Oster on Friday. Olga Marsh met Ada Brook."


def test_articles_are_added_once_changed_and_removed(tmp_path: Path, capsys: Out) -> None:
    news, store = tmp_path / "news.jsonl", tmp_path / "store"
    news.write_text(text(("a", "", FIRST), ("b", "https://quay.example/b", SECOND)))
    _, said = kg(capsys, "add", news, "--store", store)
    assert said.splitlines()[-1] == "2 added, 0 replaced, 0 unchanged"
    _, said = kg(capsys, "add", news, "--store", store)
    assert said == "0 added, 0 replaced, 2 unchanged\n"
    news.write_text(
        text(("a", "", FIRST + " Olga Marsh left Oster."), ("b", "https://quay.example/b", SECOND))
    )
    _, said = kg(capsys, "add", news, "--store", store)
    assert said.splitlines()[-1] == "0 added, 1 replaced, 1 unchanged"
    rows = [
        json.loads(line) for line in kg(capsys, "list", "--store", store, "--format", "jsonl")[0].splitlines()
    ]
    assert sorted(row["title"] for row in rows) == ["Bridge of Oster closes", "Harbour of Oster opens"]
    out, _ = kg(capsys, "query", "about-entity", "--param", "entity=Ada Brook", "--store", store)
    assert "Bridge of Oster closes" in out and "Harbour of Oster opens" in out
    kg(capsys, "remove", "https://quay.example/b", "--store", store)
    assert "articles    1" in kg(capsys, "stats", "--store", store)[0]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    add(
        tmp_path / "s",
        [told(("Ada Brook", "met", "Carl Fenn")), told(("Ms Brook", "met", "Eva Ness"), title="b")],
    )
    return tmp_path / "s"


def test_merges_are_decided_listed_and_undone(store: Path, capsys: Out) -> None:
    asked = "query", "SELECT ?o { :ada-brook kg:met ?o } ORDER BY ?o", "--store", store, "--format", "csv"
    _, said = kg(capsys, "merge", "Ms Brook", ":ada-brook", "--store", store, "--dry-run")
    assert "would be decided: same :ms-brook → :ada-brook" in said and "would change: " in said
    assert "eva-ness" not in kg(capsys, *asked)[0]
    kg(capsys, "merge", "Ms Brook", ":ada-brook", "--store", store, "--reason", "the same byline")
    assert "eva-ness" in kg(capsys, *asked)[0]
    assert "the same byline" in kg(capsys, "merges", "--store", store)[0]
    kg(capsys, "undo", 1, "--store", store)
    assert "eva-ness" not in kg(capsys, *asked)[0]
    kg(capsys, "merge", "Ms Brook", ":ada-brook", "--store", store)
    kg(capsys, "split", "ms-brook", "--from", "Ada Brook", "--store", store)
    assert "eva-ness" not in kg(capsys, *asked)[0]


def test_corrections(store: Path, capsys: Out) -> None:
    ids = kg(capsys, "query", "SELECT ?s { ?s rdf:subject :ada-brook }", "--store", store, "--format", "csv")[
        0
    ]
    kg(capsys, "correct", "not-said", ids.split()[-1], "--store", store)
    assert "false" in kg(capsys, "query", "ASK { ?s rdf:subject :ada-brook }", "--store", store)[0]
    kg(capsys, "correct", "rename", "Eva Ness", "Eva Ness-Lund", "--store", store)
    kg(capsys, "correct", "retype", "Eva Ness-Lund", "Company", "--store", store)
    out, _ = kg(capsys, "query", "SELECT ?l ?k { :eva-ness rdfs:label ?l ; a ?k }", "--store", store)
    assert out.split()[-3:] == ["Eva", "Ness-Lund", "company"]


def test_a_backup_and_back(store: Path, tmp_path: Path, capsys: Out) -> None:
    kg(capsys, "export", "--store", store, "-o", tmp_path / "b.nq")
    kg(capsys, "restore", tmp_path / "b.nq", "--store", tmp_path / "new")
    assert kg(capsys, "export", "--store", tmp_path / "new")[0] == (tmp_path / "b.nq").read_text()
    kg(capsys, "export", "--store", store, "-o", tmp_path / "b.nq", status=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.nq", "new", "s"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"], ["stats"], ["merges"], ["export"], ["remove", "x"], ["merge", "a", "b"], ["undo", "1"],
        ["query", "timeline"], ["split", "a", "--from", "b"], ["correct", "drop", "x"], ["restore", "none.nq"],
    ],
)  # fmt: skip
def test_what_is_no_archive_is_one_line(arguments: list[str], tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "file").write_text("no archive")
    out, said = kg(capsys, *arguments, "--store", tmp_path / "file", status=2)
    assert not out and said.count("\n") == 1 and str(tmp_path / "file") in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["merge", "Nobody", "Ada Brook"], "no entity of the archive is called so"),
        (["merge", "Carl Fen", "Ada Brook"], "near: Carl Fenn"),
        (["split", "ada-brook"], "name either what it is not (--from) or the one article"),
        (["correct", "rename", "Ada Brook"], "says no new name"),
        (["undo", "7"], "no decision of that number"),
        (["query", "SELECT * { ?s ?p"], "not SPARQL: line 1, column 17"),
        (["query", "SELECT * { SERVICE <http://far.example/> { ?s ?p ?o } }"], "it has no SERVICE"),
        (["query", "DROP ALL"], "not SPARQL: line 1"),
        (["query", "timeline", "graph.ttl"], "to files or to an archive"),
        (["query", "ASK { ?s ?p ?o }", "--format", "nt"], "has no answer as nt"),
    ],
)
def test_mistakes_are_one_line(arguments: list[str], said: str, store: Path, capsys: Out) -> None:
    out, error = kg(capsys, *arguments, "--store", store, status=2)
    assert not out and error.count("\n") == 1 and said in error


def test_a_question_without_end_is_stopped(store: Path, capsys: Out) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(8)) + " }"
    _, said = kg(capsys, "query", endless, "--store", store, "--timeout", 1, status=2)
    assert "no answer within 1 s" in said
    assert "articles    2" in kg(capsys, "stats", "--store", store)[0]


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_tables_in_the_forms_of_the_recommendations(form: str, store: Path, capsys: Out) -> None:
    asked = 'SELECT ?l ("a\\tb\\nc" AS ?t) ?none { :ada-brook rdfs:label ?l OPTIONAL { ?l a ?none } }'
    out, _ = kg(capsys, "query", asked, "--store", store, "--format", form)
    assert "Ada Brook" in out
    if form == "tsv":
        assert out == '?l\t?t\t?none\n"Ada Brook"@en\t"a\\tb\\nc"\t\n'


@pytest.mark.parametrize("form", ["ttl", "nt", "table"])
def test_graphs_in_the_forms_of_the_recommendations(form: str, store: Path, capsys: Out) -> None:
    out, _ = kg(capsys, "query", "DESCRIBE :ada-brook", "--store", store, "--format", form)
    assert "Ada Brook" in out


def test_named_graphs_are_reached_and_a_triple_of_two_articles_counts_once(store: Path, capsys: Out) -> None:
    label = ":quay-courier rdfs:label ?l"
    found = kg(capsys, "query", f"SELECT ?l {{ {label} }}", "--store", store, "--format", "tsv")[0]
    assert found.count("\n") == 2
    found = kg(
        capsys, "query", f"SELECT ?g {{ GRAPH ?g {{ {label} }} }}", "--store", store, "--format", "tsv"
    )[0]
    assert found.count("/article/") == 2
    every = f"GRAPH ?g {{ ?s ?p ?o }} OPTIONAL {{ GRAPH ?g {{ {label} }} }}"
    found = kg(capsys, "query", f"SELECT DISTINCT ?g {{ {every} }}", "--store", store, "--format", "tsv")[0]
    assert found.count("/article/") == 2 and found.count("\n") == 3, "the archive's own notes are no article"


def test_an_error_in_a_question_on_graphs_has_its_place(store: Path, capsys: Out) -> None:
    _, said = kg(capsys, "query", "SELECT ?g { GRAPH ?g { ?s ?p ?o } ?s }", "--store", store, status=2)
    assert "line 1, column 39" in said


def test_an_archive_is_checked_article_by_article(store: Path, capsys: Out) -> None:
    assert kg(capsys, "validate", "--store", store)[0] == f"{store}: holds\n"
    kg(capsys, "merge", "Ms Brook", ":ada-brook", "--store", store)
    assert kg(capsys, "validate", "--store", store)[0] == f"{store}: holds\n"
    with writing(store) as data:
        name = data.graphs()[0]
        quote = next(data.quads(None, QUOTE, None, name))
        changed = Quad(quote.subject, QUOTE, Literal("Ada Brook fled."), name)
        data.change(remove=[quote], add=[changed])
    assert main(["validate", "--store", str(store)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{name.value}: ") and "Ada Brook fled." in out
    assert main(["validate", "x.ttl", "--store", str(store)]) == 2
