"""Each sieve, and each rule for common nouns, joins something in its example and nothing in its counterexample."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref.nominals import NOMINAL_RULES, NominalRule
from kg.extraction.coref.sieves import NOMINALS, RULES, Sieve, joined, joined_before


@pytest.fixture(scope="module")
def docs(nlp: Language) -> Mapping[str, Doc]:
    """Every example and counterexample, parsed, with its layers."""
    texts = [text for rule in (*RULES, *NOMINAL_RULES) for text in (rule.example, rule.counterexample)]
    found = dict(zip(texts, nlp.pipe(texts), strict=True))
    for doc in found.values():
        layers.write(doc, "attributions", attributions_in(doc, nested=True))
    return found


def joins(sieve: Sieve, doc: Doc) -> bool:
    """Whether the sieve joins anything that those before it have left apart."""
    clusters = joined_before(sieve, doc)
    before = len(clusters)
    sieve.apply(clusters)
    return len(clusters) < before


def finds(rule: NominalRule, doc: Doc) -> bool:
    """Whether the rule has an antecedent for a common noun of the document, where no rule was asked before."""
    clusters = joined_before(NOMINALS, doc)
    discourse = clusters.discourse
    nouns = (i for i in range(len(discourse.mentions)) if discourse.is_repeatable(i))
    return any(rule.apply(clusters, i) is not None for i in nouns)


@pytest.mark.parametrize("sieve", RULES, ids=lambda sieve: sieve.name)
def test_a_sieve_joins_its_example_and_not_its_counterexample(sieve: Sieve, docs: Mapping[str, Doc]) -> None:
    assert joins(sieve, docs[sieve.example])
    assert not joins(sieve, docs[sieve.counterexample])


@pytest.mark.parametrize("rule", NOMINAL_RULES, ids=lambda rule: rule.name)
def test_a_rule_for_nouns_finds_its_example_and_not_its_counterexample(
    rule: NominalRule, docs: Mapping[str, Doc]
) -> None:
    assert finds(rule, docs[rule.example])
    assert not finds(rule, docs[rule.counterexample])


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule in (*RULES, *NOMINAL_RULES)]
    assert len(names) == len(set(names))


def test_the_registry_is_all_that_is_applied(nlp: Language) -> None:
    """Without the sieves nothing is joined, and the chains are what all sieves give in order."""
    doc = nlp("Ada Brook called Juris Kalns. Brook said she was glad.")
    untouched, all_joined = joined_before(RULES[0], doc), joined(doc)
    assert len(untouched) == len(untouched.discourse.mentions) > len(all_joined)
