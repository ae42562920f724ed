"""Each rule of posts and ties finds something in its example and nothing in its counterexample."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction import layers
from kg.extraction.mentions import RULES, PostRule, TieRule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rules_find_their_example_and_not_their_counterexample(
    rule: PostRule | TieRule, nlp: Language
) -> None:
    example, counterexample = nlp.pipe([rule.example, rule.counterexample])
    found = (*layers.holdings(example), *layers.ties(example))
    assert rule in {each.rule for each in found}
    assert rule not in {
        each.rule for each in (*layers.holdings(counterexample), *layers.ties(counterexample))
    }


def test_names_of_rules_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
