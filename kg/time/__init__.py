"""Times in English text: `times_in`, a grammar of named patterns over schemas/lexicon/en/time.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from kg.model import Span, TimeExpression
from kg.time import (
    absolute,
    anaphora,
    business,
    ordinal,
    partial,
    relative,
    seasons,
    stretch,
    weekdays,
    weeks,
    years,
)
from kg.time.join import joined
from kg.time.rule import Rule
from kg.time.speech import utterance_days
from kg.time.story import Story

__all__ = ["times_in"]

ROOMS = (absolute, ordinal, weeks, business, relative, stretch, anaphora, partial, seasons, weekdays, years)
RULES: tuple[Rule, ...] = tuple(rule for room in ROOMS for rule in room.RULES)
"""Where two match the same words, the first has them."""

Candidate = tuple[Rule, "re.Match[str]"]


def times_in(
    text: str,
    published: date | None,
    spans: Sequence[Span] | None = None,
    ways: Mapping[int, bool] | None = None,
) -> tuple[TimeExpression, ...]:
    """The times that a text names, with the days each means; sorted by place, the larger before the smaller.

    Relative ones ("on Friday", "last month") are told from `published`, or within what someone said on a day that is
    told from that day; without either they mean `Days()`. No month, weekday or day takes its year from elsewhere in
    the text where `published` is None.
    A time that others make up ("since 2014", "from May to July") stands beside them, over their words.
    A day or month without its year at one of the places `ways` is the next or the last one (whether it lies ahead),
    whatever the words beside it say.
    Only what lies wholly within one of `spans` counts, where they are given.
    """
    candidates = _candidates(text, spans)
    story = Story.of(text, published, ways=ways)
    atoms = _told(candidates, story)
    spoken = utterance_days(text, atoms, [found.start() for _, found in candidates])
    if spoken:
        story = Story.of(text, published, spoken, ways)
        atoms = _told(candidates, story)
    return tuple(joined(atoms, story))


def _told(candidates: Sequence[Candidate], story: Story) -> list[TimeExpression]:
    """What the candidates mean, from left to right."""
    atoms: list[TimeExpression] = []
    covered = 0
    for rule, found in candidates:
        if found.start() < covered:
            continue
        days = rule.meaning(found, story)
        if days is None:
            continue
        covered = found.end()
        story.tell(found.start(), covered, days, rule.explicit)
        atoms.append(TimeExpression(Span(found.start(), covered), days))
    return atoms


def _candidates(text: str, spans: Sequence[Span] | None) -> list[Candidate]:
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
