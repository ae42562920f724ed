"""A graph on disk that was tampered with is found out, in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.store import load, to_turtle, validate
from tests.store.sample import HOLDING as GRAPH
from tests.store.sample import TEXT

CALLED = "Minister Ilse Brandt called Tomas Rekk on Tuesday."


def checked(turtle: str, folder: Path) -> str:
    path = folder / "graph.ttl"
    path.write_text(turtle, encoding="utf-8")
    return "\n".join(validate(path))


def test_what_we_write_holds(tmp_path: Path) -> None:
    assert checked(to_turtle(GRAPH), tmp_path) == ""


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (f'anchorOf "{CALLED}"', 'anchorOf "Brandt never called Rekk."', "the quote 'Brandt never called Rekk.'"),
        ("Holt snubbed Marsh.\n", "Holt kissed Marsh.\n", "its SHA-256 differs"),
        ("kg:actuality kg:Planned", "kg:actuality kg:Certain", "one actuality of the seven"),
        ("kg:negated true", "kg:negated true, false", "whether it is negated"),
        ("kg:called :tomas-rekk", "kg:called :pia-holt", "ilse-brandt called pia-holt: no statement says"),
        ("a kg:Country", "kg:met :olga-marsh ; a kg:Country", "no statement says in the outlet's own words"),
        ('rdfs:label "Velmar"@en', 'rdfs:comment "Velmar"@en', "what a statement is about has a label"),
        ("kg:confidence \"0.8750\"", "kg:confidence \"1.8750\"", "between 0 and 1"),
        (":velmar\n", "[] kg:x 1 .\n:velmar\n", "blank nodes"),
    ],
)  # fmt: skip
def test_tampering_is_found(old: str, new: str, complaint: str, tmp_path: Path) -> None:
    turtle = to_turtle(GRAPH)
    assert old in turtle
    assert complaint in checked(turtle.replace(old, new), tmp_path)


def test_a_place_beyond_the_text_or_in_no_article_is_found(tmp_path: Path) -> None:
    turtle = to_turtle(GRAPH)
    article = f"article/{GRAPH.articles[0].id}"
    start = TEXT.index("called")
    place = f"{article}#char={start},{start + 6}"
    beyond = checked(turtle.replace(place, f"{article}#char={start},9999"), tmp_path)
    assert f"lies outside the text, which ends at {len(TEXT)}" in beyond
    elsewhere = checked(turtle.replace(place, f"article/0123456789ab#char={start},{start + 6}"), tmp_path)
    assert "is no place in an article of this file" in elsewhere


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.ttl", b"<a> <b> ", "a.ttl: not turtle"),
        ("a.ttl", b"\xff\xfe\x00", "a.ttl: not turtle"),
        ("a.nq", b"no quads\n", "a.nq: not nquads"),
        ("a.docx", b"", "unknown kind of graph '.docx'; known: .nq, .nt, .trig, .ttl"),
    ],
)
def test_what_is_no_graph_is_refused_in_a_line(
    name: str, data: bytes, complaint: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InvalidInput, match=complaint) as refused:
        load([path])
    assert "\n" not in str(refused.value)
