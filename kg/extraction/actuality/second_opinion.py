"""The reader's score of factuality as a second opinion on what the rules decide."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extraction.actuality.reality import Reality
from kg.model import Actuality


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """From which score on the rules are believed, on the reader's scale: from about -1.2, surely not, to 1.2, surely so."""

    happened: float
    """A fact of the past with a lower score is unknown."""
    ongoing: float
    """What goes on, with a lower score, is unknown: the present is often that of habits, rules and examples."""
    deciding: float
    """What the rules only assume to be open has happened with such a score."""


THRESHOLDS = Thresholds(happened=-0.2, ongoing=0.2, deciding=0.6)
"""Set on the sentences with an even number of the development part of It-Happened."""


def joined(reality: Reality, score: float | None, thresholds: Thresholds = THRESHOLDS) -> Reality:
    """What the rules decide, as far as the score bears it out; without a score the rules decide alone.

    A fact for the rules that is none for the score is unknown. What the rules assume to be open for want of an entry in the
    lexicon has happened where the score is sure of it; a low score decides nothing there, since plans have it too. Negation
    is left to the rules: what a noun phrase denies ("gave no details") has a high score.
    """
    if score is None or reality.negated or reality.settled:
        return reality
    if reality.actuality.is_real:
        past = reality.actuality == Actuality.HAPPENED
        if score >= (thresholds.happened if past else thresholds.ongoing):
            return reality
        return replace(reality, actuality=Actuality.UNKNOWN, because="factuality")
    if reality.assumed and reality.actuality != Actuality.DENIED and score >= thresholds.deciding:
        return replace(reality, actuality=Actuality.HAPPENED, because="factuality")
    return reality
