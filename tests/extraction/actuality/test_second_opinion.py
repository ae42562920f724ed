"""How the reader's score of factuality joins what the rules decide."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction.actuality import reality_by_rules, reality_of
from kg.extraction.actuality.reality import Reality
from kg.extraction.actuality.second_opinion import Thresholds, joined
from kg.extraction.semantics import FACTUAL
from kg.model import Actuality, how_real

THRESHOLDS = Thresholds(happened=-0.5, ongoing=0.25, deciding=0.75)
WORDED = {
    how_real(actuality, negated): (actuality, negated) for actuality in Actuality for negated in (False, True)
}


@pytest.mark.parametrize(
    ("decided", "assumed", "score", "joint"),
    [
        ("happened", False, 1.1, "happened"),
        ("happened", False, -0.5, "happened"),
        ("happened", False, -0.51, "unknown"),
        ("happened", True, -0.6, "unknown"),
        ("happened", False, None, "happened"),
        ("ongoing", False, 1.1, "ongoing"),
        ("ongoing", False, 0.25, "ongoing"),
        ("ongoing", False, 0.24, "unknown"),
        ("ongoing", True, 0.24, "unknown"),
        ("ongoing", False, None, "ongoing"),
        ("not happened", False, 1.1, "not happened"),
        ("not happened", False, -1.1, "not happened"),
        ("not ongoing", True, 1.1, "not ongoing"),
        ("denied", False, 1.1, "denied"),
        ("denied", True, 1.1, "denied"),
        ("denied", False, -1.1, "denied"),
        ("planned", False, 1.1, "planned"),
        ("planned", False, -1.1, "planned"),
        ("planned", True, 0.74, "planned"),
        ("planned", True, 0.75, "happened"),
        ("planned", True, -1.1, "planned"),
        ("planned", True, None, "planned"),
        ("not planned", True, 1.1, "not planned"),
        ("possible", False, 1.1, "possible"),
        ("possible", True, 0.75, "happened"),
        ("possible", True, -1.1, "possible"),
        ("pledged", True, 0.75, "happened"),
        ("unknown", True, 0.75, "happened"),
        ("unknown", False, 0.75, "unknown"),
    ],
)
def test_joined(decided: str, assumed: bool, score: float | None, joint: str) -> None:
    found = joined(Reality(*WORDED[decided], "rule", assumed), score, THRESHOLDS)
    assert how_real(found.actuality, found.negated) == joint


@pytest.mark.parametrize(("score", "because"), [(1.1, "factuality"), (0.0, "purpose")])
def test_what_the_score_decides_says_so(score: float, because: str) -> None:
    planned = Reality(Actuality.PLANNED, False, "purpose", assumed=True)
    assert joined(planned, score, THRESHOLDS).because == because


@pytest.mark.parametrize(("score", "joint"), [(1.0, "ongoing"), (0.0, "unknown"), (None, "ongoing")])
def test_the_score_of_the_reader_is_asked(score: float | None, joint: str, nlp: Language) -> None:
    doc = nlp("The ferry serves two islands.")
    doc._.qualities = [{} if score is None else {FACTUAL: score} for _ in doc]
    verb = doc[2]
    assert how_real(reality_by_rules(verb).actuality, False) == "ongoing"
    assert how_real(reality_of(verb).actuality, False) == joint
