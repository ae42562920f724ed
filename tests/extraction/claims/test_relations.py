"""Every relation that the lexicon reaches is stated by a sentence and not by another: `relation-examples.toml` of the
lexicon, and what the reader gets wrong of them in `relations.toml`."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extraction.read import read_many
from kg.lexicon import ENGLISH
from kg.lexicon.relation_frames import SECTIONS, frames
from kg.model import Article, Reading
from kg.pipeline import reader
from tests.extraction.claims.tables import head, marks, table

EXAMPLES = ENGLISH.table("relation-examples")
WEAK = table("relations")
RELATIONS = {name: {**EXAMPLES.get(name, {}), **WEAK.get(name, {})} for name in {**EXAMPLES, **WEAK}}
UNTESTED: dict[str, str] = {}
"""Relations without a section, and why."""


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """The reading of every sentence of the table, all read in batches."""
    texts = sorted(
        {
            row if isinstance(row, str) else row[0]
            for lists in RELATIONS.values()
            for rows in lists.values()
            for row in rows
        }
    )
    return dict(zip(texts, read_many(map(Article, texts), reader()), strict=True))


def stated(reading: Reading, relation: str) -> list[str]:
    """Subject and object of the claims of a sentence with this relation."""
    return [
        f"{head(c.subject, reading)} > {head(c.object, reading)}"
        for c in reading.claims
        if c.relation == relation
    ]


def rows(*keys: str) -> list[Any]:
    """Relation and row of the lists of these names; the last element of a weak row is the reason."""
    return [
        pytest.param(relation, row, marks=marks(row[-1] if key.startswith("weak") else ""))
        for relation, lists in RELATIONS.items()
        for key in keys
        for row in lists.get(key, ())
    ]


def test_every_relation_that_the_lexicon_reaches_has_sentences() -> None:
    reached = {
        relation
        for section in SECTIONS
        for found in frames(ENGLISH, section).values()
        for frame in found
        for relation in (frame.relation, frame.past)
        if relation
    }
    assert reached == RELATIONS.keys() | UNTESTED.keys()
    assert not RELATIONS.keys() & UNTESTED.keys() and all(UNTESTED.values())
    assert [r for r, lists in RELATIONS.items() if not (lists.get("states") or lists.get("weak"))] == []
    assert [r for r, lists in RELATIONS.items() if not (lists.get("never") or lists.get("weak_never"))] == []


@pytest.mark.parametrize(("relation", "row"), rows("states", "weak"))
def test_sentence_states_the_relation(relation: str, row: list[str], readings: dict[str, Reading]) -> None:
    assert row[1] in stated(readings[row[0]], relation)


@pytest.mark.parametrize(("relation", "row"), rows("never", "weak_never"))
def test_sentence_does_not_state_it(
    relation: str, row: str | list[str], readings: dict[str, Reading]
) -> None:
    assert stated(readings[row if isinstance(row, str) else row[0]], relation) == []
