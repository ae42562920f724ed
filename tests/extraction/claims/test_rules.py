"""Every rule of claims is worth its place: its example makes it fire, its counterexample does not."""

from __future__ import annotations

import pytest

from kg.extraction.claims.clause_rules import RULES as CLAUSE_RULES
from kg.extraction.claims.noun_rules import RULES as NOUN_RULES
from kg.extraction.claims.subject_rules import RULES as SUBJECT_RULES
from kg.extraction.read import read_many
from kg.model import Article, Reading
from kg.pipeline import reader
from kg.rules import Rule

RULES = (*CLAUSE_RULES, *NOUN_RULES)
SUBJECTS = {
    "subject": "Brook",
    "relative": "minister",
    "coordination": "Brook",
    "asked": "Fenn",
    "object-control": "Fenn",
    "subject-control": "Brook",
    "holder": "Fenn",
    "participle": "ship",
    "adverbial": "Brook",
    "speech": "my",
    "role": "Brook",
    "outer": "catch",
}
"""The subjects that the rules find in their examples."""


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """The readings of all examples, read in batches."""
    texts = sorted({text for r in (*RULES, *SUBJECT_RULES) for text in (r.example, r.counterexample)})
    return dict(zip(texts, read_many(map(Article, texts), reader()), strict=True))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_claim_bears_the_rule_in_its_example_alone(rule: Rule, readings: dict[str, Reading]) -> None:
    assert rule.name in {claim.rule for claim in readings[rule.example].claims}
    assert rule.name not in {claim.rule for claim in readings[rule.counterexample].claims}


@pytest.mark.parametrize("rule", SUBJECT_RULES, ids=lambda rule: rule.name)
def test_a_subject_is_found_by_the_rule_in_its_example_alone(
    rule: Rule, readings: dict[str, Reading]
) -> None:
    example = readings[rule.example]
    found = {
        c.subject.head.of(example.article.text) for c in example.claims if c.explanation.subject == rule.name
    }
    assert SUBJECTS[rule.name] in found
    assert rule.name not in {c.explanation.subject for c in readings[rule.counterexample].claims}
