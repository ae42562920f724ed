"""How real a clause is, and what the rules that decide it have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from kg.extraction.actuality.signatures import (
    Outcome,
    Signature,
    default_signature,
    listed_signature,
    outcome_of,
)
from kg.extraction.actuality.tenses import tense_of
from kg.model import Actuality
from kg.rules import Rule


@dataclass(frozen=True)
class Reality:
    """How real, whether negated, and in words what decided it: an explanation, on which nothing depends."""

    actuality: Actuality
    negated: bool
    because: str
    assumed: bool = False
    """Whether it was decided for want of an entry in the lexicon, so that other evidence may decide otherwise."""
    settled: bool = False
    """Whether the rules know more of it than the reader's score, which a modal misleads."""

    @property
    def real(self) -> bool:
        return self.actuality.is_real and not self.negated


@dataclass(frozen=True, kw_only=True)
class ClauseRule(Rule):
    """What a clause says of itself; `apply` takes its head and gives None where the rule does not hold."""

    apply: Callable[[Token], Actuality | None]
    is_modal: bool = False
    """Whether the actuality comes from a modal, which a governor in the past may shift."""
    settles: bool = False
    """Whether a modal tells what is so, against what a modal mostly tells."""
    denies: bool = False
    """Whether the clause is denied, whatever else it says of itself."""


@dataclass(frozen=True)
class Governed:
    """A clause with what it says of itself, and the word that governs it."""

    verb: Token
    governor: Token
    own: Reality
    is_modal: bool
    """Whether a modal of its own decided `own`."""
    reality_of: Callable[[Token], Reality]
    """The reality of a word further up."""

    @cached_property
    def above(self) -> Reality:
        """The reality of the governor."""
        return self.reality_of(self.governor)

    @cached_property
    def listed(self) -> Signature | None:
        """What the lexicon says the governor makes of its complement."""
        return listed_signature(self.verb, self.governor)

    @cached_property
    def signature(self) -> Signature:
        """What the governor makes of its complement, by default where the lexicon does not say."""
        return self.listed or default_signature(self.verb)

    @cached_property
    def outcome(self) -> Outcome:
        """What the clause is as a complement of the governor."""
        return self.outcome_by(self.signature)

    def outcome_by(self, signature: Signature) -> Outcome:
        """What the clause is where the governor has this signature."""
        past = self.above.actuality.is_real and tense_of(self.governor) == Actuality.HAPPENED
        return outcome_of(signature, negated=self.above.negated, past=past)


@dataclass(frozen=True, kw_only=True)
class GovernorRule(Rule):
    """What a governor makes of a clause; `apply` gives None where the rule does not hold."""

    relations: tuple[str, ...]
    """The relations to the governor, without subtype, for which it is tried."""
    apply: Callable[[Governed], Reality | None]


@dataclass(frozen=True, kw_only=True)
class CoordinationRule(Rule):
    """What a verb shares with the first of its coordination; `apply` takes both and what the verb says of itself."""

    apply: Callable[[Token, Token, Reality], Reality | None]
    own_subject: bool = False
    """Whether it holds for a verb with a subject, auxiliary or mark of its own too."""


@dataclass(frozen=True, kw_only=True)
class EventRule(Rule):
    """How real the event is that a noun names; `apply` gives None where the rule does not hold."""

    apply: Callable[[Token], Reality | None]
