"""Why a claim is there: the entry of the lexicon, the words that decided how real it is, the subject, the coordination."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.cli import main
from kg.extraction.read import read_many
from kg.lexicon import language
from kg.lexicon.relation_frames import SECTIONS, frames
from kg.model import Article, Claim, Explanation, Reading
from kg.pipeline import each_graph, reader
from tests.extraction.claims.tables import table

UNREACHED = {
    ("name", "appointed"): "a post that is named is read as whoever holds it",
    ("become", "joined"): "the noun is a complement, and the entry wants an object",
}
"""Entries that no sentence is read by, by their first lemma and relation, and why: known faults."""
ENTRIES = [
    ("Brook thanked Fenn.", "thanked", "frame", "thank"),
    ("Brook held talks with Fenn.", "discussedWith", "frame", "hold"),
    ("Brook is grateful to Fenn.", "thanked", "frame", "be"),
    ("Brook is a judge.", "instanceOf", "frame", "be"),
    ("Brook said that Fenn warned that it would rain.", "warned", "frame", "warn"),
    ("Brook and Fenn discussed the budget.", "discussedWith", "frame", "discuss"),
    ("Norway's phone call with Sweden was short.", "called", "noun", "phone call"),
    ("Norway's attack on Sweden failed.", "attacked", "noun", "attack"),
    ("Norway is a member of the league.", "memberOf", "role", "member"),
    ("Tarn, the capital of Norland, flooded.", "locatedIn", "role", "capital"),
    ("The members of the league left.", "memberOf", "role", "member"),
]
REASONS = [
    ("Brook will sell the mill.", "sells", "modal"),
    ("Brook sold the mill.", "sells", "tense"),
    ("If Brook sells the mill, Fenn will leave.", "sells", "condition"),
    ("Norway and Sweden are planning joint projects.", "plansWith", "plan"),
    ("Brook denied that the mill closed the port.", "closed", "deny"),
    ("Brook's promise that the firm will close the mill was false.", "closed", "promise"),
    ("Brook did not say that Fenn closed the mill.", "closed", "not told"),
    ("Former Defense Minister Ada Brook left.", "heldPosition", "former title"),
]
COORDINATIONS = [
    ("Brook and Fenn bought a mill and a ferry.", "buys", "Brook, Fenn; mill, ferry"),
    ("Brook bought a mill and a ferry.", "buys", "mill, ferry"),
    ("Norway and Sweden are planning joint projects.", "plansWith", "Norway, Sweden"),
    ("Brook and Fenn discussed the budget.", "discussedWith", "Brook, Fenn"),
    ("Brook bought a mill.", "buys", ""),
]


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """The reading of every sentence here and of the table of relations, read in batches."""
    texts = {row[0] for rows in (ENTRIES, REASONS, COORDINATIONS) for row in rows}
    texts |= {
        row[0] for lists in language("en").table("relation-examples").values() for row in lists["states"]
    }
    texts |= {row[0] for lists in table("relations").values() for row in lists.get("weak", ())}
    order = sorted(texts)
    return dict(zip(order, read_many(map(Article, order), reader()), strict=True))


def claims(reading: Reading, relation: str) -> list[Claim]:
    return [claim for claim in reading.claims if claim.relation == relation]


@pytest.mark.parametrize(("text", "relation", "section", "word"), ENTRIES)
def test_a_claim_knows_the_entry_that_gave_its_relation(
    text: str, relation: str, section: str, word: str, readings: dict[str, Reading]
) -> None:
    entries = {claim.explanation.entry for claim in claims(readings[text], relation)}
    assert (section, word) in {(e.section, e.word) for e in entries if e is not None}
    for entry in entries - {None}:
        frame = next(f for f in frames(language("en"), entry.section)[entry.word] if f.number == entry.number)
        assert relation in (frame.relation, frame.together)


@pytest.mark.parametrize(("text", "relation", "because"), REASONS)
def test_a_claim_knows_what_decided_how_real_it_is(
    text: str, relation: str, because: str, readings: dict[str, Reading]
) -> None:
    assert because in {claim.explanation.because for claim in claims(readings[text], relation)}


@pytest.mark.parametrize(("text", "relation", "members"), COORDINATIONS)
def test_a_claim_knows_the_coordinations_that_it_is_one_of(
    text: str, relation: str, members: str, readings: dict[str, Reading]
) -> None:
    assert {claim.explanation.coordination for claim in claims(readings[text], relation)} == {members}


def test_an_open_relation_has_no_entry(readings: dict[str, Reading]) -> None:
    assert all((c.explanation.entry is None) for r in readings.values() for c in r.claims if not c.relation)


def test_every_entry_of_the_lexicon_is_reached_by_a_sentence(readings: dict[str, Reading]) -> None:
    reached = {
        (e.section, e.number)
        for r in readings.values()
        for c in r.claims
        if (e := c.explanation.entry) is not None
    }
    missing = {
        (frame.lemma[0], frame.relation)
        for section in SECTIONS
        for found in frames(language("en"), section).values()
        for frame in found
        if (section, frame.number) not in reached
    }
    assert missing == set(UNREACHED)


def test_an_explanation_is_no_part_of_what_is_said(readings: dict[str, Reading]) -> None:
    claim = claims(readings["Brook thanked Fenn."], "thanked")[0]
    assert replace(claim, explanation=Explanation()) == claim
    (graph,) = each_graph([Article("Brook thanked Fenn on Monday for the help of the crew.")])
    statement = graph.statements[0]
    bare = replace(statement, explanation=Explanation())
    assert statement.explanation != Explanation() and bare == statement and bare.id == statement.id


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Brook thanked the crew of the old ferry on Monday.", "[[frame]] thank"),
        ("Norway's attack on Sweden in the spring failed.", "[[noun]] attack"),
        ("Tarn, the capital of Norland, was flooded in the spring.", "[[role]] capital"),
        ("Norway is a member of the league of the north.", "[[role]] member"),
        ("The members of the old league left the hall.", "[[role]] member"),
    ],
)
def test_kg_explain_names_the_line_of_the_entry(
    text: str, row: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    for number in range(1, 9):
        if main(["explain", str(number), str(tmp_path / "page.txt")]) != 0:
            break
    out = capsys.readouterr().out
    place = next(line.split()[1] for line in out.splitlines() if row in line)
    file, line = place.split(":")
    head = (Path(__file__).parents[3] / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert head == row.split()[0]
