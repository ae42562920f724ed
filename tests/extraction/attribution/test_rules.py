"""Every rule of attribution finds something in its example and nothing in its counterexample."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction.attribution import RULES, AttributionRule, attributions_in, rule_of


@pytest.fixture(scope="module")
def fired(nlp: Language) -> dict[str, set[AttributionRule]]:
    """The rules that find something in each sentence."""
    sentences = [sentence for rule in RULES for sentence in (rule.example, rule.counterexample)]
    found = (attributions_in(doc, nested=True) for doc in nlp.pipe(sentences))
    return {text: {rule_of(a) for a in each} for text, each in zip(sentences, found, strict=True)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_and_not_the_counterexample(
    rule: AttributionRule, fired: dict[str, set[AttributionRule]]
) -> None:
    assert rule in fired[rule.example]
    assert rule not in fired[rule.counterexample]


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
