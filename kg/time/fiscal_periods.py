"""Quarters without their year: "the third quarter". Fiscal years and seasons of play are open: their keepers set them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.temporal_context import TemporalContext
from kg.time.tense import REACH, SENTENCE_END
from kg.time.timex_rule import Match, Normaliser, from_reference, optional


def _quarter_without_year(m: Match, context: TemporalContext) -> Days | None:
    return None if _of_a_game(m, context) else _nearest_quarter(m, context)


@from_reference("day")
def _nearest_quarter(m: Match, context: TemporalContext, today: date) -> Days | None:
    """The one that has ended last, or the next where the clause looks ahead."""
    words = context.grammar.words
    first_month, step = 3 * words.ordinal(m["nth"]) - 2, words.step(optional(m, "step"))
    if step is not None:
        return cal.months(today.year + step, first_month, 3)
    choices = cal.in_years_about(today, lambda year: cal.months(year, first_month, 3))
    if context.future(m.start(), m.end()):
        return next((d for d in choices if d.last and d.last >= today), cal.UNKNOWN)
    return next((d for d in reversed(choices) if d.last and d.last <= today), cal.UNKNOWN)


def _of_a_game(m: Match, context: TemporalContext) -> bool:
    """Whether a quarter is one of a match."""
    text, cues = m.string, context.grammar.cues
    before = SENTENCE_END.split(text[max(0, m.start() - REACH) : m.start()])[-1]
    after = SENTENCE_END.split(text[m.end() : m.end() + REACH], maxsplit=1)[0]
    return bool(cues.of_a_game.match(after) or cues.sport.search(before) or cues.sport.search(after))


NORMALISERS: Mapping[str, Normaliser] = {"quarter without its year": _quarter_without_year}
