"""The class of a name is one vote over all places where it stands. The sentences are in `name_classes.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from kg.extraction.mentions.mention_component import mark_mentions
from kg.extraction.mentions.name_agreement import agreed
from kg.extraction.mentions.name_evidence import RULES, Evidence
from kg.extraction.mentions.names_in_text import marked_names
from tests.extraction.mentions.test_parses import parsed

CASES = tomllib.loads(Path(__file__).with_name("name_classes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_speaks_in_its_example_and_not_in_its_counterexample(rule: Evidence, nlp: Language) -> None:
    example, counterexample = nlp.pipe([rule.example, rule.counterexample])
    assert any(rule.apply(name) for name in marked_names(example))
    assert not any(rule.apply(name) for name in marked_names(counterexample))


@pytest.mark.parametrize("case", [pytest.param(c, id=name) for name, cases in CASES.items() for c in cases])
def test_classes_of_names(case: dict[str, Any]) -> None:
    """`classes`: every name with its class; `without`: what they are where nothing but the reader is heard."""
    doc = parsed(case["parse"])
    names = marked_names(doc)
    assert [f"{n.type} {n.normal}" for n in agreed(names)] == case["classes"]
    assert [f"{n.type} {n.normal}" for n in agreed(names, ())] == case.get("without", case["classes"])
    assert {f"{m.type} {m.normal}" for m in mark_mentions(doc)._.mentions} >= set(case["classes"])
