"""kg as a library: what `kg.read` takes, and what it does with what it cannot read."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

import kg
from kg.errors import InvalidArgument, InvalidInput, InvalidOutput, KgError

GOOD = "Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday. She thanked him for the new bridge.\n"
OTHER = (
    "Minister Ilse Brandt called Tomas Rekk on Tuesday. The minister said that the harbour would be closed.\n"
)
GERMAN = (
    "Die Regierung hat am Montag beschlossen, dass die Brücke im Hafen gebaut wird, wie der Minister sagte.\n"
    * 3
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "german.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "lines.jsonl").write_text(json.dumps({"text": OTHER}) + "\n{broken\n", encoding="utf-8")
    return tmp_path


def test_paths_come_one_by_one_in_lists_or_both(folder: Path) -> None:
    good, other = folder / "good.txt", folder / "other.txt"
    graphs = [
        kg.read(good, other), kg.read([good, str(other)]), kg.read((str(good),), other),
        kg.read(p for p in (good, other)), kg.read([[good], {other}]),
    ]  # fmt: skip
    assert len({graph.to_turtle() for graph in graphs}) == 1
    assert len(graphs[0].articles) == 2 and graphs[0].errors == ()


def test_bad_inputs_are_collected_and_the_others_read(folder: Path) -> None:
    names = ("missing.txt", "empty.txt", "good.txt", "german.txt", "lines.jsonl")
    graph = kg.read([folder / name for name in names], errors="collect")
    assert sorted(article.name for article in graph.articles) == ["good", "lines-1"]
    assert graph.statements
    for error, name in zip(
        graph.errors, ("missing.txt", "empty.txt", "german.txt", "lines.jsonl:2"), strict=True
    ):
        assert isinstance(error, InvalidInput) and name in str(error) and "\n" not in str(error)


def test_nothing_readable_is_an_empty_graph_with_its_errors(folder: Path) -> None:
    graph = kg.read(folder / "missing.txt", errors="collect")
    assert (len(graph.articles), len(graph.errors)) == (0, 1)


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "german.txt", "lines.jsonl"])
def test_by_default_the_first_bad_input_is_raised(name: str, folder: Path) -> None:
    with pytest.raises(InvalidInput, match=name):
        kg.read(folder / "good.txt", folder / name)


@pytest.mark.parametrize("errors", ["ignore", "", None, True])
def test_another_way_with_errors_is_refused(errors: object, folder: Path) -> None:
    with pytest.raises(ValueError, match=r"unknown errors .*; known: collect, raise") as refused:
        kg.read(folder / "good.txt", errors=errors)  # type: ignore[arg-type]
    assert isinstance(refused.value, KgError)


@pytest.mark.parametrize("path", [5, b"good.txt", None, [b"good.txt"]])
def test_what_is_no_path_is_refused(path: object) -> None:
    with pytest.raises(InvalidArgument, match="is no path"):
        kg.read(path)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["2024-06-05", date(2024, 6, 5), datetime(2024, 6, 5, 7, 30)])
def test_the_day_of_publication_is_a_date_or_iso_text(given: object) -> None:
    graph = kg.read_text(GOOD, published=given, plain=True)  # type: ignore[arg-type]
    assert graph.articles[0].published == date(2024, 6, 5)


@pytest.mark.parametrize("given", ["yesterday", "05/06/2024", "2024-13-01", 20240605])
def test_another_day_of_publication_is_refused_in_a_line(given: object) -> None:
    with pytest.raises(KgError, match="published") as refused:
        kg.read_text(GOOD, published=given, plain=True)  # type: ignore[arg-type]
    assert "\n" not in str(refused.value)


def test_a_statement_of_a_graph_that_was_read_is_a_sentence() -> None:
    graph = kg.read_text(GOOD, plain=True, outlet="The Shore Post")
    met = next(s for s in graph.statements if s.relation == "met")
    assert str(met) == "Ada Brook met Carl Fenn (happened; The Shore Post)"
    assert "thanked him" not in repr(graph) + repr(graph.readings[0].article) + repr(met)


@pytest.mark.parametrize("text", [None, b"Ada met Bo.", 5, ["Ada met Bo."], Path("good.txt")])
def test_a_text_that_is_no_string_is_refused_in_a_line(text: object) -> None:
    with pytest.raises(InvalidArgument, match=r"^read_text: text is no string but .*") as refused:
        kg.read_text(text)  # type: ignore[arg-type]
    assert type(text).__name__ in str(refused.value) and "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["base", "name"])
def test_other_arguments_of_a_wrong_type_are_refused_in_a_line(name: str, folder: Path) -> None:
    with pytest.raises(InvalidArgument, match=f"^read_text: {name} is no string but None"):
        kg.read_text(GOOD, **{name: None})  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match=r"^read: base is no string but 5 \(int\)"):
        kg.read(folder / "good.txt", base=5)  # type: ignore[arg-type]


def test_what_a_reading_holds_is_shown_in_short() -> None:
    reading = kg.read_text(GOOD, plain=True).readings[0]
    assert repr(reading).startswith("<Reading of <Article ") and f"{len(reading.mentions)} mentions" in repr(
        reading
    )
    for found in (*reading.mentions, *reading.claims, reading):
        assert len(repr(found)) < 200 and "Span(" not in repr(found)


def test_a_page_that_cannot_be_written_is_refused_in_the_words_of_a_function(tmp_path: Path) -> None:
    graph = kg.read_text(GOOD, plain=True)
    (tmp_path / "mine.html").write_text("mine")
    (tmp_path / "folder.html").mkdir()
    for name, said in (("mine.html", "force=True replaces it"), ("folder.html", "give another path")):
        with pytest.raises(InvalidOutput, match=said) as refused:
            graph.to_html(tmp_path / name)
        assert "--force" not in str(refused.value) and "-o" not in str(refused.value).split()
    with pytest.raises(InvalidArgument, match="to_html: 5 is no path"):
        graph.to_html(5)  # type: ignore[arg-type]
