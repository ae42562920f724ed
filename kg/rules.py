"""What every rule of reading is: a value with a name, an example for which it holds, and one for which it must not."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Rule"]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """The part that all rules have in common.

    Each part of reading derives its own class, with `apply` (what the rule does) and the properties by which other code
    treats what the rule found, and keeps its rules in one tuple `RULES`. Code asks for properties, never for names, so that
    a new rule is complete with its one value.
    """

    name: str
    """Unique within the part; written into the output as the rule of a claim or an attribution."""
    example: str
    """A sentence in which the rule finds something."""
    counterexample: str
    """A similar sentence in which it must find nothing."""
