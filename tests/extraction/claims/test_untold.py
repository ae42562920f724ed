"""Words in quotation marks are nobody's own word but their speaker's, told or untold; and what a predicate is not."""

from __future__ import annotations

import pytest

from kg.library import KnowledgeGraph
from kg.pipeline import graph_of
from kg.sources import read_article

OPEN = (
    "Ada Brook, the mayor of Tarn, said: “The bridge is closed. The road is flooded.\n\n"
    "Norland has closed its harbour\n\n"
    "“The ferry sails again on Monday.”\n\n"
    "The crowd cheered."
)


def graph(text: str) -> KnowledgeGraph:
    """All of the text read as body."""
    return graph_of([read_article(text, name="text", plain=True)])


def said(read: KnowledgeGraph) -> dict[str, list[str | None]]:
    """The speakers of each statement by its subject, relation and object in words."""
    names = {e.id: e.label for e in read.entities}
    return {
        f"{names[s.subject]} {s.label}": [None if i is None else names[i] for i in s.said_by[1:]]
        for s in read.statements
    }


def test_a_quotation_runs_on_over_a_caption() -> None:
    found = said(graph(OPEN))
    assert found["The ferry sails"] == ["Ada Brook"] and found["The road is flooded"] == ["Ada Brook"]
    assert found["The crowd cheered"] == []


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_quotation_without_speaker_is_not_the_outlets_word(marks: str) -> None:
    text = f"The crowd cheered.\n\n{marks[0]}The mayor sold the old harbour to Norland.{marks[1]}\n\nThen it left."
    found = said(graph(text))
    assert next(v for k, v in found.items() if "sold" in k or "sell" in k) == [None]
    assert found["The crowd cheered"] == []


def test_a_paragraph_of_nothing_but_a_quotation_goes_on_with_who_spoke_last() -> None:
    text = "Ada Brook said that the bridge was closed.\n\n“The ferry sails again on Monday.”\n\nThe crowd cheered."
    found = said(graph(text))
    assert found["The ferry sails"] == ["Ada Brook"] and found["The crowd cheered"] == []


def test_a_title_in_quotation_marks_is_the_outlets_word() -> None:
    found = said(graph("Ada Brook wrote “The Ferry”. Carl Fenn sold it."))
    assert all(speakers == [] for speakers in found.values())


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The case is under investigation.", "be under"),
        ("The ferry became calm.", "become"),
        ("The council made no apology.", "make"),
        ("The guests are already there.", "be there"),
        ("The bill was withdrawn.", "be withdrawn"),
    ],
)
def test_what_is_no_class_and_no_product(text: str, label: str) -> None:
    (statement,) = graph(text).statements
    assert statement.open and statement.relation_label == label
