"""Every rule of the grammar of time finds something in its example, and nothing in its counterexample."""

from __future__ import annotations

from datetime import date

import pytest

from kg.lexicon import ENGLISH
from kg.model import Days
from kg.time import TimexRule, anaphoric_dates, grammar_of, rule_times

PUBLISHED = date(2024, 1, 5)
NAMES = [rule.name for rule in grammar_of(ENGLISH).rules]


def called(name: str) -> TimexRule:
    """The rule of a name."""
    return next(rule for rule in grammar_of(ENGLISH).rules if rule.name == name)


def firing(text: str) -> set[str]:
    """The names of the rules that find a time in a text."""
    return {rule.name for rule, _ in rule_times(text, PUBLISHED)}


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_finds_a_time_in_its_example(name: str) -> None:
    assert name in firing(called(name).example)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_finds_none_in_its_counterexample(name: str) -> None:
    assert name not in firing(called(name).counterexample)


@pytest.mark.parametrize("name", NAMES)
def test_words_that_name_the_year_need_no_publication(name: str) -> None:
    rule = called(name)
    found, alone = (
        next((time.days for r, time in rule_times(rule.example, day) if r.name == name), Days())
        for day in (PUBLISHED, None)
    )
    anaphoric = rule.normalise in anaphoric_dates.NORMALISERS.values()
    assert anaphoric or rule.explicit == (found == alone != Days())


def test_no_two_rules_share_a_sentence() -> None:
    sentences = [
        sentence for rule in grammar_of(ENGLISH).rules for sentence in (rule.example, rule.counterexample)
    ]
    assert len(sentences) == len(set(sentences))
