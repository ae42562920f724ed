"""What an archive says about one entity, how many sources are independent, and where articles contradict each other."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.archive import Decision, Kind, about, add, ask_archive, decide, joint
from kg.archive.copies import Source, independent
from kg.archive.report import markdown
from kg.cli import main
from kg.errors import InvalidInput
from kg.model import Days, Graph
from kg.store import question_of
from tests.archive.invented import told

STORM = "The harbour of Oster was closed on Monday after a storm tore the old pier away, its master said."


def test_syndicated_copies_are_one_source() -> None:
    other = "Carl Fenn, who leads the port of Velmar, was seen with the union on Friday evening in the old town hall."
    texts = [
        STORM,
        f"By our own desk. {STORM}",
        other,
        f"{STORM} Nobody was hurt when the wall fell into the water.",
    ]
    sources = [Source(str(number), text) for number, text in enumerate(texts)]
    assert independent(sources) == 2 and independent(sources[:1]) == 1 and independent([]) == 0


def test_copies_of_one_agency_may_be_shortened_more() -> None:
    long = f"{STORM} " + " ".join(f"Witness {n} told of wave {n} and house {n}." for n in range(9))
    short = "The harbour of Oster was closed on Monday. Boats wait outside of it, and no word came from the ministry yet."
    assert independent([Source("a", long), Source("b", short)]) == 2
    assert independent([Source("a", long, "QPA"), Source("b", short, "QPA")]) == 1
    assert independent([Source("a", long, "QPA"), Source("b", "Ada Brook met Carl Fenn.", "QPA")]) == 2


@pytest.fixture
def store(tmp_path: Path) -> Path:
    one = told(("Ada Brook", "met", "Carl Fenn"), ("Ada Brook", "thanked", "Olga Marsh"), title="one")
    two = told(
        ("Ada Brook", "met", "Carl Fenn"), ("Eva Ness", "called", "Ada Brook"), title="two", outlet="Desk"
    )
    add(tmp_path / "s", [one, _denied(two)])
    return tmp_path / "s"


def _denied(graph: Graph) -> Graph:
    """The same, its first statement negated."""
    first, *rest = graph.statements
    return Graph(graph.articles, graph.entities, (replace(first, negated=True), *rest))


def test_all_about_one(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = about(store, "ada brook")
    assert (found.id, found.label, found.type, found.articles) == ("ada-brook", "Ada Brook", "Person", 2)
    assert main(["about", "Ada Brook", "--store", str(store), "--format", "json"]) == 0
    told_of = json.loads(capsys.readouterr().out)
    assert sorted(row["relation"] for row in told_of["statements"]) == ["called", "met", "met", "thanked"]
    assert [row["by"] for row in told_of["statements"]] == ["Desk", "Desk", *["The Quay Courier"] * 2]
    assert {row["outlet"] for row in told_of["statements"]} == {"The Quay Courier", "Desk"}


def test_a_report_is_markdown_with_quotes_and_sources(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "Ada Brook", "--store", str(store)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("# Ada Brook\n\nPerson, 2 articles, 2 independent.\n\n4 statements, read by kg.")
    does, _, rest = text.partition("## What is done to Ada Brook (1)")
    done, _, sources = rest.partition("## Sources")
    assert (
        "- Ada Brook *met* Carl Fenn (not happened; Desk, 2031-05-06)\n  > Ada Brook met Carl Fenn.\n" in does
    )
    assert "(happened; The Quay Courier, 2031-05-06)" in does and does.index("Desk") < does.index("The Quay")
    assert done.count("\n- ") == 1 and "Eva Ness *called* Ada Brook" in done
    assert sources.split("\n- ")[1:] == ["2031-05-06, Desk, two", "2031-05-06, The Quay Courier, one\n"]


def test_words_of_an_article_are_no_markup_in_a_report(store: Path) -> None:
    found = about(store, "ada brook")
    odd = (*found.rows[0][:-1], "See [here](http://x.example) <b>*now*</b>\n# all")
    text = markdown(replace(found, label="Ada_Brook", rows=[odd]))
    assert "# Ada\\_Brook" in text
    assert "> See \\[here\\](http://x.example) \\<b\\>\\*now\\*\\</b\\> \\# all\n" in text


def test_ambiguous_and_unknown_names_list_candidates(store: Path) -> None:
    with pytest.raises(InvalidInput, match="near: Ada Brook"):
        about(store, "Ada Brooke")
    add(store, [told(("Pia Holt", "met", "Ada Brook"), ids={"Ada Brook": "ada-brook-2"}, title="three")])
    decide(store, [Decision(Kind.UNDO, value="1")])
    with pytest.raises(
        InvalidInput, match=r"is the name of 2; give the id of one: :ada-brook .*; :ada-brook-2 "
    ):
        about(store, "Ada Brook")


def test_contradictions_are_a_ready_question(store: Path) -> None:
    answer = ask_archive(store, question_of("contradictions"), {})
    (row,) = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    assert (row["subject"], row["relation"], row["object"]) == ("Ada Brook", "met", "Carl Fenn")
    assert (row["article"], row["by"]) == ("one", "The Quay Courier")
    assert (row["contraryarticle"], row["contraryby"], row["contrarynegated"]) == ("two", "Desk", "true")


def test_articles_that_know_an_unnamed_entity_are_counted(tmp_path: Path) -> None:
    """An article mentions only what has a name, and yet it tells of others."""
    graph = told(("protesters", "met", "Ada Brook"), ids={"protesters": "1a2b-protesters"})
    entities = tuple(replace(e, named=e.id != "1a2b-protesters") for e in graph.entities)
    add(tmp_path / "s", [Graph(graph.articles, entities, graph.statements)])
    found = about(tmp_path / "s", ":1a2b-protesters")
    assert (found.articles, found.independent) == (1, 1)


@pytest.fixture
def worded(tmp_path: Path) -> Path:
    """What the article says in other words than the ontology does; on days, for the timeline."""
    graph = told(
        ("Ada Brook", "pay", "Carl Fenn"), ("Eva Ness", "free", "Ada Brook"), ("Ada Brook", "help", "Eva Ness")
    )  # fmt: skip
    pairs = zip(graph.statements, ("felt bound to pay", "← was freed by", "(not) helped"), strict=True)
    day = Days(date(2031, 5, 6), date(2031, 5, 6))
    statements = tuple(replace(s, label=label, time=day, open=True) for s, label in pairs)
    add(tmp_path / "s", [Graph(graph.articles, graph.entities, statements)])
    return tmp_path / "s"


@pytest.mark.parametrize("command", [["about"], ["about", "--format", "json"], ["report"], ["timeline"]])
def test_statements_read_as_the_article_words_them(
    command: list[str], worded: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Turned round where its words run from the object to the subject."""
    monkeypatch.setenv("COLUMNS", "400")
    assert main([*command, "Ada Brook", "--store", str(worded)]) == 0
    out = " ".join(re.sub(r"[*|,\":]|(subject|relation|object)\b", " ", capsys.readouterr().out).split())
    for sentence in (
        "Ada Brook felt bound to pay Carl Fenn",
        "Ada Brook was freed by Eva Ness",
        "Ada Brook (not) helped Eva Ness",
    ):
        assert sentence in out


@pytest.mark.parametrize("command", ["about", "report", "timeline"])
def test_a_name_with_a_title_falls_back_to_the_name(
    command: str, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "Prime Minister Dr. Ada Brook", "--store", str(store)]) == 0
    titled = capsys.readouterr()
    assert titled.err.splitlines() == [
        "kg: no entity of the archive is called 'Prime Minister Dr. Ada Brook'; this is 'Ada Brook'"
    ]
    assert main([command, "Ada Brook", "--store", str(store)]) == 0
    assert capsys.readouterr() == (titled.out, "")


def test_a_title_is_left_out_only_where_that_finds_one(store: Path) -> None:
    with pytest.raises(InvalidInput, match="'Prince Brook': no entity of the archive is called so; near: "):
        about(store, "Prince Brook")
    with pytest.raises(InvalidInput, match="'Cousin Ada Brook': no entity"):
        about(store, "Cousin Ada Brook")
    with pytest.raises(InvalidInput, match="'Prince Ada Brook': no entity"):
        joint(store, entities=["Prince Ada Brook"])
    add(store, [told(("Prince Ada Brook", "met", "Olga Marsh"), title="three")])
    assert about(store, "prince ada brook").found_by == "prince ada brook"
    assert about(store, "prince ada brook").label == "Prince Ada Brook"


def test_several_of_the_name_behind_a_title_are_told_apart(store: Path) -> None:
    add(store, [told(("Pia Holt", "met", "Ada Brook"), ids={"Ada Brook": "ada-brook-2"}, title="three")])
    decide(store, [Decision(Kind.UNDO, value="1")])
    with pytest.raises(InvalidInput, match=r"'Dr\. Ada Brook': .* called so; 'Ada Brook' is the name of 2; "):
        about(store, "Dr. Ada Brook")
