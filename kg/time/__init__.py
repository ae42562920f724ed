"""Expressions of time in a text and the days they mean (TIMEX3 of type DATE and DURATION, in the terms of ISO-TimeML).

`times_in` finds and normalises them by the grammar of a language: patterns and words are data of
`schemas/lexicon/CODE/time*.toml`, what a match means is told by the normalisers in this package, as HeidelTime does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kg.lexicon import ENGLISH, Language
from kg.model import Span, TimeExpression
from kg.time.grammar import Grammar, grammar_of
from kg.time.temporal_context import TemporalContext
from kg.time.timex_rule import TimexRule

__all__ = ["Grammar", "TimexRule", "grammar_of", "rule_times", "times_in"]

Candidate = tuple[TimexRule, "re.Match[str]"]
RuleTime = tuple[TimexRule, TimeExpression]


def times_in(
    text: str,
    published: date | None,
    spans: Sequence[Span] | None = None,
    ways: Mapping[int, bool] | None = None,
    language: Language = ENGLISH,
) -> tuple[TimeExpression, ...]:
    """The times that a text names, with the days each means; sorted by place, the larger before the smaller.

    Relative ones ("on Friday", "last month") are told from `published`, or within what someone said on a day that is
    told from that day; without either they mean `Days()`. No month, weekday or day takes its year from elsewhere in
    the text where `published` is None.
    A time that others make up ("since 2014", "from May to July") stands beside them, over their words.
    A day or month without its year at one of the places `ways` is the next or the last one (whether it lies ahead),
    whatever the words beside it say.
    Only what lies wholly within one of `spans` counts, where they are given.

    Raises kg.errors.InvalidSchema where the lexicon of the language cannot be read.
    """
    told, context = _told(text, published, spans, ways, grammar_of(language))
    intervals = context.grammar.intervals
    return tuple(intervals.with_intervals([time for _, time in told], context))


def rule_times(text: str, published: date | None, language: Language = ENGLISH) -> tuple[RuleTime, ...]:
    """The times of a text that are not made of others, each with the rule that found it, in order."""
    told, _ = _told(text, published, None, None, grammar_of(language))
    return tuple(told)


def _told(
    text: str,
    published: date | None,
    spans: Sequence[Span] | None,
    ways: Mapping[int, bool] | None,
    grammar: Grammar,
) -> tuple[list[RuleTime], TemporalContext]:
    """Times with their rules: told from the publication, then again where days of utterances were found."""
    candidates = _candidates(text, spans, grammar)
    context = TemporalContext.of(text, published, grammar, ways=ways)
    told = _normalised(candidates, context)
    places = [found.start() for _, found in candidates]
    spoken = grammar.utterances.days(text, [time for _, time in told], places)
    if spoken:
        context = TemporalContext.of(text, published, grammar, spoken, ways)
        told = _normalised(candidates, context)
    return told, context


def _normalised(candidates: Sequence[Candidate], context: TemporalContext) -> list[RuleTime]:
    """What the candidates mean, from left to right; none within another."""
    told: list[RuleTime] = []
    covered = 0
    for rule, found in candidates:
        if found.start() < covered:
            continue
        days = rule.apply(found, context)
        if days is None:
            continue
        covered = found.end()
        context.tell(found.start(), covered, days, rule.explicit)
        told.append((rule, TimeExpression(Span(found.start(), covered), days)))
    return told


def _candidates(text: str, spans: Sequence[Span] | None, grammar: Grammar) -> list[Candidate]:
    """Every match of every rule from left to right, the longest first, then in the order of the rules."""
    found = sorted(_matches(text, spans, grammar), key=lambda match: match[:3])
    return [(grammar.rules[order], m) for _, _, order, m in found]


def _matches(
    text: str, spans: Sequence[Span] | None, grammar: Grammar
) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    for span in spans or ([Span(0, len(text))] if text else []):
        for order, rule in enumerate(grammar.rules):
            for m in rule.pattern.finditer(text, span.start, span.end):
                yield m.start(), -m.end(), order, m
