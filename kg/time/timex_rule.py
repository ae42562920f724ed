"""A rule of a grammar of time: a pattern of words, and what days a match of it means.

As in HeidelTime (Strötgen and Gertz 2010) patterns are resources of a language, and what their matches mean is told by
functions that all languages share, the normalisers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING

from kg.errors import InvalidSchema
from kg.lexicon.word_patterns import NEVER
from kg.model import Days
from kg.rules import Rule
from kg.time.day_arithmetic import UNKNOWN

if TYPE_CHECKING:
    from kg.time.temporal_context import TemporalContext

Match = re.Match[str]
Normaliser = Callable[[Match, "TemporalContext"], Days | None]
"""What a match means in its context: its days, `Days()` where they are open, None where it is no time after all."""
_BESIDE = 20
"""Characters before a match that are looked at."""


@dataclass(frozen=True, kw_only=True)
class TimexRule(Rule):
    """A rule for one form of expressions of time."""

    pattern: re.Pattern[str]
    normalise: Normaliser
    explicit: bool = False
    """Whether the words name the year themselves."""
    not_after: re.Pattern[str] = NEVER
    """A match right after this is no time."""
    not_before: re.Pattern[str] = NEVER
    """A match right before this is no time."""

    def apply(self, m: Match, context: TemporalContext) -> Days | None:
        """The days that a match of the pattern means; None where it is no time.

        Raises kg.errors.InvalidSchema where the pattern lacks a group that the normaliser takes.
        """
        if self.not_after.search(before_of(m)) or self.not_before.match(m.string, m.end()):
            return None
        try:
            return self.normalise(m, context)
        except IndexError as error:
            if str(error) != "no such group":
                raise
            groups = ", ".join(m.re.groupindex) or "none"
            raise InvalidSchema(
                f"rule {self.name!r}: its pattern lacks a group that its meaning takes; it has: {groups}"
            ) from error


def optional(m: Match, group: str) -> str | None:
    """The words of a group that the pattern of a language may lack; None where it has none or none were found."""
    return m[group] if group in m.re.groupindex else None


def before_of(m: Match, count: int = _BESIDE) -> str:
    """The characters before a match."""
    return m.string[max(0, m.start() - count) : m.start()]


def from_reference(
    unit: str,
) -> Callable[[Callable[[Match, TemporalContext, date], Days | None]], Normaliser]:
    """Makes a normaliser of a function that needs the day of reference: without one the time is open.

    `unit` is what the expression counts in, as `TemporalContext.reference` takes it.
    """

    def made(normalise: Callable[[Match, TemporalContext, date], Days | None]) -> Normaliser:
        @wraps(normalise)
        def normaliser(m: Match, context: TemporalContext) -> Days | None:
            day = context.reference(m.start(), unit)
            return normalise(m, context, day) if day else UNKNOWN

        return normaliser

    return made
