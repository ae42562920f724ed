"""What a rule that makes claims tells of them, whichever part of reading it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from kg.rules import Rule

__all__ = ["ClaimRule"]


@dataclass(frozen=True, kw_only=True)
class ClaimRule(Rule):
    """A rule whose findings become claims, with the properties by which reports and confidence are decided."""

    confidence: float
    """The share of its claims that are right, in [0, 1], before anything else is known of them."""
    presupposed: bool = False
    """Whether what it states is the writer's own even in the content of a report, unless it stands in a quotation: of
    "He said that *Mayor* Brook left", the speaker does not say that Brook is mayor."""
    clausal: bool = False
    """Whether it reads a clause, whose verb may be the cue of a report that then tells it better."""
    dependent: bool = False
    """Whether it reads a clause that modifies or completes another one, or a noun: "when *he was approached*"."""
