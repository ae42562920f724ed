"""The rules that decide what is shown: each finds a statement of its example, and none of its counterexample."""

from __future__ import annotations

import pytest

from kg.library import KnowledgeGraph
from kg.pipeline import read_text
from kg.selection.display_rule import DisplayRule
from kg.selection.display_rules import RULES

REST = "\n\nThe mill stands beside the harbour of Oslo. The town council bought the old mill from Dahl Mills in May.\n"


def found(rule: DisplayRule, text: str) -> list[str]:
    """The statements of a text that the rule finds."""
    graph = _read(rule, text)
    return [graph.sentence(s) for s in graph.statements if rule.name in (s.held_back, s.stands_in)]


def _read(rule: DisplayRule, text: str) -> KnowledgeGraph:
    if not rule.page:
        return read_text(text, plain=True)
    return read_text(f"The mill of Oslo opens again\n\n{text}{REST}", title="The mill of Oslo opens again")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_example_and_not_its_counterexample(rule: DisplayRule) -> None:
    assert found(rule, rule.example)
    assert found(rule, rule.counterexample) == []
    assert _read(rule, rule.counterexample).statements, "the counterexample says something"
