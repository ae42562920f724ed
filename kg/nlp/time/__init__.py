"""Times in English text: `times_in`, a grammar of named patterns over schemas/lexicon/time-en.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.model import Span, TimeExpression
from kg.nlp.time import absolute, anaphora, partial, relative, weekdays, years
from kg.nlp.time.join import joined
from kg.nlp.time.rule import Rule
from kg.nlp.time.story import Story

__all__ = ["times_in"]

ROOMS = (absolute, relative, anaphora, partial, weekdays, years)
RULES: tuple[Rule, ...] = tuple(rule for room in ROOMS for rule in room.RULES)
"""Where two match the same words, the first has them."""


def times_in(
    text: str, published: date | None, spans: Sequence[Span] | None = None
) -> tuple[TimeExpression, ...]:
    """The times that a text names, with the days each means; sorted by place, the larger before the smaller.

    Relative ones ("on Friday", "last month") are told from `published`; without it they mean `Days()`.
    A time that others make up ("since 2014", "from May to July") stands beside them, over their words.
    Only what lies wholly within one of `spans` counts, where they are given.
    """
    story = Story.of(text, published)
    atoms: list[TimeExpression] = []
    covered = 0
    for rule, found in _candidates(text, spans):
        if found.start() < covered:
            continue
        days = rule.meaning(found, story)
        if days is None:
            continue
        covered = found.end()
        story.tell(found.start(), days, rule.explicit)
        atoms.append(TimeExpression(Span(found.start(), covered), days))
    return tuple(joined(text, atoms, published))


def _candidates(text: str, spans: Sequence[Span] | None) -> list[tuple[Rule, re.Match[str]]]:
    """Every match of every rule from left to right, the longest first, then in the order of the rules."""
    found = (
        [
            (m.start(), -m.end(), order, rule, m)
            for span in spans or (Span(0, len(text)),)
            for order, rule in enumerate(RULES)
            for m in rule.pattern.finditer(text, span.start, span.end)
        ]
        if text
        else []
    )
    return [(rule, m) for *_, rule, m in sorted(found, key=lambda f: f[:3])]
