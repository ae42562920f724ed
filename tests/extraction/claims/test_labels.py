"""How the article words a relation: `labels.toml`."""

from __future__ import annotations

import pytest

from kg.extraction.read import read
from kg.model import Article, Claim, Reading, as_label
from kg.pipeline import reader
from tests.extraction.claims.tables import table, words

CASES = table("labels")["label"]


def told(claim: Claim, reading: Reading) -> str:
    own = claim.label
    label = as_label(
        words(own.spans, reading), negated=own.negation_elsewhere, inverse=own.inverse, joint=own.joint
    )
    ends = (words(term.spans, reading) if term is not None else "-" for term in (claim.subject, claim.object))
    subject, target = ends
    return f"{subject} | {label or '-'} | {target}"


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_label(case: dict[str, str]) -> None:
    reading = read(Article(case["text"]), reader())
    assert case["gives"] in [told(claim, reading) for claim in reading.claims]
