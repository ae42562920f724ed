"""Who holds which post, and who is tied to whom: what the layers `holdings` and `ties` of a document consist of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.claim_rule import ClaimRule
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Holding:
    """A person, the words of the post, its name in full, and in what it is a post, all by place in the text.

    `person`, `organization` and `mention` (of the post itself) are indexes into the mentions; `former` is
    true where the words say that it is no longer held ("former", "ex-").
    """

    person: int
    spans: tuple[Span, ...]
    label: str
    organization: int | None
    rule: ClaimRule
    cue: tuple[Span, ...]
    mention: int | None = None
    former: bool = False
    given: Span | None = None
    """The verb that gives the post, where one does ("*elected* Ada Brook mayor"): it tells whether that happened."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two mentions (indexes), the words that state it, and the rule that found it."""

    subject: int
    relation: str
    object: int
    cue: tuple[Span, ...]
    rule: ClaimRule
