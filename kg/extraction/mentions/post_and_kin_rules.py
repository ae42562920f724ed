"""The rules by which noun phrases and verbs of appointing tell who holds which post, and who is tied to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extraction.claim_rule import ClaimRule
from kg.extraction.mentions.appointments import appointed
from kg.extraction.mentions.kinship import StatedTie, kin, party
from kg.extraction.mentions.titles import GivenPost, appositions, titles


@dataclass(frozen=True, kw_only=True)
class PostRule(ClaimRule):
    """A rule that finds posts and who they are given to."""

    apply: Callable[[Doc], Iterator[GivenPost]]


@dataclass(frozen=True, kw_only=True)
class TieRule(ClaimRule):
    """A rule that finds who is whose kin, or member of which party."""

    apply: Callable[[Doc], Iterator[StatedTie]]


RULES: tuple[PostRule | TieRule, ...] = (
    PostRule(
        name="title",
        example="Defense Minister Ada Brook opened the bridge.",
        counterexample="Sir Carl Fenn opened the bridge.",
        apply=titles,
        confidence=0.9,
        presupposed=True,
    ),
    PostRule(
        name="apposition",
        example="Juris Kalns, the mayor of Riga, opened the bridge.",
        counterexample="Juris Kalns, a tall man, opened the bridge.",
        apply=appositions,
        confidence=0.85,
        presupposed=True,
    ),
    PostRule(
        name="appointment",
        example="The board appointed Ada Brook chief executive.",
        counterexample="The board praised Ada Brook as chief executive.",
        apply=appointed,
        confidence=0.85,
    ),
    TieRule(
        name="kin",
        example="Juris Kalns's wife Anna Kalns opened the bridge.",
        counterexample="Juris Kalns's partner Anna Kalns opened the bridge.",
        apply=kin,
        confidence=0.85,
        presupposed=True,
    ),
    TieRule(
        name="party",
        example="Green Party MP Ada Brook voted against the bill.",
        counterexample="Green Party voters met Ada Brook in the hall.",
        apply=party,
        confidence=0.85,
        presupposed=True,
    ),
)
"""In the order in which they are applied: of two that give a person the same words as a post, the later counts."""
