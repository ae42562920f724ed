"""The score of a match: where it begins and ends."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction.claims.scores import score_at


@pytest.mark.parametrize(
    ("text", "first", "score"),
    [
        ("Brook beat Fenn 6-4, 7-6 (5) on Monday.", "6", "6-4, 7-6 (5)"),
        ("Brook beat Fenn 6-2, 6-2, while Holt lost.", "6", "6-2, 6-2"),
        ("Brook beat Fenn 3-1.", "3", "3-1"),
        ("Brook saw 6 ships (5) on Monday.", "6", ""),
    ],
)
def test_a_score_has_all_its_sets(nlp: Language, text: str, first: str, score: str) -> None:
    doc = nlp(text)
    head = next(t for t in doc if t.text == first)
    found = score_at(head)
    assert (text[found[0].idx : found[-1].idx + len(found[-1])] if found else "") == score
