"""Every rule of the grammar of time finds something in its example, and nothing in its counterexample."""

from __future__ import annotations

from datetime import date

import pytest

from kg.lexicon import ENGLISH
from kg.time import TimexRule, grammar_of, rule_times

PUBLISHED = date(2024, 1, 5)
RULES = grammar_of(ENGLISH).rules


def firing(text: str) -> set[str]:
    """The names of the rules that find a time in a text."""
    return {rule.name for rule, _ in rule_times(text, PUBLISHED)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_a_time_in_its_example(rule: TimexRule) -> None:
    assert rule.name in firing(rule.example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_none_in_its_counterexample(rule: TimexRule) -> None:
    assert rule.name not in firing(rule.counterexample)


def test_no_two_rules_share_a_sentence() -> None:
    sentences = [sentence for rule in RULES for sentence in (rule.example, rule.counterexample)]
    assert len(sentences) == len(set(sentences))
