"""What is wrong with the grammar of time of a language: its patterns, and its rules on their own examples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.errors import InvalidSchema
from kg.lexicon import Language
from kg.time.grammar import RULES_FILE, grammar_of
from kg.time.temporal_context import TemporalContext

PUBLISHED = date(2024, 1, 5)
"""When the examples were published, as time-rules.toml says."""


def rule_problems(language: Language) -> Iterator[str]:
    """Every rule whose pattern lacks a group that its meaning takes, a line each.

    Raises kg.errors.InvalidSchema for the first pattern that does not hold.
    """
    grammar = grammar_of(language)
    for number, rule in enumerate(grammar.rules):
        context = TemporalContext.of(rule.example, PUBLISHED, grammar)
        try:
            for m in rule.pattern.finditer(rule.example):
                rule.apply(m, context)
        except InvalidSchema as error:
            yield f"{language.place(RULES_FILE, ('rule', number, 'pattern'))}: {error}"
