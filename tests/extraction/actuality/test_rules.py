"""Every rule of the registry holds for its example and not for its counterexample."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.actuality import decisions, event_reality
from kg.extraction.registry import rules_by_part
from kg.extraction.tree import kid
from kg.rules import Rule

RULES = [rule for part, rules in rules_by_part().items() if part.startswith("actuality") for rule in rules]


@pytest.fixture(scope="module")
def decided(nlp: Language) -> dict[str, set[str]]:
    """By sentence, the rules that decide any of its clauses and events."""
    texts = sorted({text for rule in RULES for text in (rule.example, rule.counterexample)})
    return {text: set(_deciding(doc)) for text, doc in zip(texts, nlp.pipe(texts), strict=True)}


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in RULES])
def test_a_rule_holds_for_its_example_and_not_for_its_counterexample(
    rule: Rule, decided: dict[str, set[str]]
) -> None:
    assert rule.name in decided[rule.example]
    assert rule.name not in decided[rule.counterexample]


def _deciding(doc: Doc) -> list[str]:
    clauses = [t for t in doc if t.pos_ == "VERB" or kid(t, "cop") is not None]
    events = [t for t in doc if t.pos_ == "NOUN"]
    rules = [rule for token in clauses for rule, _ in decisions(token)]
    return [rule.name for rule in (*rules, *(event_reality(token)[0] for token in events))]
