"""What a rule is that finds the content of a verb of saying, thinking or wanting, and what it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import AttributionRule
from kg.extraction.attribution.report_lexicon import Senses


@dataclass
class Content:
    """The positions of a content, and the slot of `reports.toml` that it stands in."""

    slot: str
    positions: set[int]
    cue: set[int] = field(default_factory=set)
    """What the cue takes in besides the verb group: "called *for*"."""
    recipient: Token | None = None


@dataclass(frozen=True, kw_only=True)
class ContentRule(AttributionRule):
    """A rule for one place of a content. `apply` takes a verb (or predicate adjective) and its senses, and gives None where
    nothing stands in that place."""

    apply: Callable[[Token, Senses], Content | None]
    has_source: bool = True
    """Whether somebody may be named; of "the bridge *seems* to be safe" nobody is."""
    needs_somebody: bool = False
    """Too unsure where the source is not named, or is a mere "that"."""
    ends_before_remark: bool = False
    """The content ends before a remark of the writer's own: "condemned the attack, which killed two"."""
