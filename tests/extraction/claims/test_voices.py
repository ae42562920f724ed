"""Whose word each claim is, by the table `voices.toml`."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extraction.read import read_many
from kg.model import Article, Claim, Reading
from kg.pipeline import reader
from tests.extraction.claims.tables import cases, table, words


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """The reading of every text of the table, all read in one batch."""
    texts = sorted({case["text"] for found in table("voices").values() for case in found})
    return dict(zip(texts, read_many(map(Article, texts), reader()), strict=True))


@pytest.mark.parametrize("case", cases("voices"))
def test_whose_word_a_claim_is(case: dict[str, Any], readings: dict[str, Reading]) -> None:
    reading = readings[case["text"]]
    told = [c for c in reading.claims if not c.rule.startswith("report:")]
    found = sorted(f"{words(c.cue, reading)}: {' < '.join(_speakers(c, reading))}" for c in told)
    assert found == sorted(case["voices"])


def _speakers(claim: Claim, reading: Reading) -> list[str]:
    found = []
    current = claim
    while current.reported_by is not None:
        current = reading.claims[current.reported_by]
        found.append(words(current.subject.spans, reading))
    return found or ["?" if claim.attribution is not None or claim.quoted else "-"]
