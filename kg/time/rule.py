"""A rule of the grammar of time: words, and what days they mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.model import Days
from kg.time.story import Story

Meaning = Callable[["re.Match[str]", Story], Days | None]
"""What a match means; None where it is no time after all."""


@dataclass(frozen=True)
class Rule:
    """A named pattern with its meaning. `explicit`: its words name the year themselves."""

    name: str
    pattern: re.Pattern[str]
    meaning: Meaning
    explicit: bool = False


def rule(name: str, pattern: str, meaning: Meaning, *, explicit: bool = False) -> Rule:
    """A rule that begins and ends at the edge of a word."""
    return Rule(name, re.compile(rf"(?<![\w$€£#])(?<!\d[.,]){pattern}(?!\w)"), meaning, explicit)


def before_of(m: re.Match[str], count: int = 20) -> str:
    """The characters before a match."""
    return m.string[max(0, m.start() - count) : m.start()]
