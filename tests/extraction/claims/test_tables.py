"""What sentences state, by the tables of this folder: constructions, circumstances, noun phrases, reports, titles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kg.extraction.read import read_many
from kg.model import Article, Reading
from kg.pipeline import reader
from tests.extraction.claims.tables import cases, lines, table

TABLES = ("clauses", "frame_keys", "circumstances", "noun_phrases", "titles", "reports")
PUBLISHED = date(2024, 6, 16)


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """The reading of every text of the tables, all read in batches."""
    texts = sorted({case["text"] for name in TABLES for found in table(name).values() for case in found})
    articles = [Article(text, published=PUBLISHED) for text in texts]
    return dict(zip(texts, read_many(articles, reader()), strict=True))


@pytest.mark.parametrize("case", [case for name in TABLES for case in cases(name)])
def test_sentences(case: dict[str, Any], readings: dict[str, Reading]) -> None:
    """`says`: all that the text states, a line each; `gives`: lines that must be there; `never`: parts of lines that must
    not; `value`: what the qualifier of this role means."""
    reading = readings[case["text"]]
    found = lines(reading)
    if "says" in case:
        assert sorted(found) == sorted(case["says"])
    for line in case.get("gives", ()):
        assert line in found, found
    for part in case.get("never", ()):
        assert not any(part in line for line in found), found
    for role, value in case.get("value", {}).items():
        known = {q.value for claim in reading.claims for q in claim.qualifiers if q.role == role}
        assert value in known, known
