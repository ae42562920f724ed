"""The rules by which the subject of a clause is found, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.extraction.claims import subject_positions as positions
from kg.extraction.claims.open_subjects import is_left_open
from kg.extraction.claims.role_agreement import Agreement, agreement
from kg.extraction.claims.subject_positions import Above
from kg.rules import Rule

MAX_DEPTH = 12
"""Clauses are followed upward at most this far: a bound on time, far beyond real sentences."""


@dataclass(frozen=True, kw_only=True)
class SubjectRule(Rule):
    """A place where the subject of a clause may stand."""

    apply: Callable[[Token, Above], Token | None]
    """The head of the subject of the clause that a verb heads, or None."""
    confidence: float = 0.85
    """How right such clauses are, as a share of those whose subject depends on their own verb."""
    inferred: bool = False
    """Whether the subject stands in another clause, so that the semantic roles must not contradict it."""
    by_noun: bool = False
    """Whether the subject is a noun that the clause describes."""
    needs_roles: bool = False
    """Whether a subject that the roles contradict is none: of the judged statements that had such one in nine was right."""


@dataclass(frozen=True)
class Subject:
    """The token that heads the subject, and the rule by which it was found."""

    head: Token
    rule: SubjectRule


def subject_of(verb: Token, depth: int = MAX_DEPTH) -> Subject | None:
    """The subject of the clause that `verb` heads, or None where grammar leaves it open.

    One that was inferred gives way to the actor that the semantic roles name; where they name none but contradict it, a
    rule that `needs_roles` has no subject.
    """
    if depth == 0 or is_left_open(verb):
        return None

    def above(governor: Token) -> Token | None:
        found = subject_of(governor, depth - 1)
        return found.head if found is not None else None

    found = ((rule, rule.apply(verb, above)) for rule in RULES)
    first = next((Subject(head, rule) for rule, head in found if head is not None), None)
    if first is None or not first.rule.inferred or agreement(verb, first.head) != Agreement.DISAGREES:
        return _by_name(first)
    actor = BY_ROLE.apply(verb, above)
    if actor is None:
        return None if first.rule.needs_roles else first
    return Subject(actor, BY_ROLE)


def _by_name(found: Subject | None) -> Subject | None:
    """The subject, by the name beside it where it is a noun that tells what one who is named is."""
    if found is None or not found.rule.by_noun:
        return found
    return replace(found, head=positions.bearer(found.head))


BY_ROLE = SubjectRule(
    name="role",
    example="Brook was the first to sell the mill.",
    counterexample="The first to leave was Brook.",
    apply=positions.by_role,
    confidence=0.8,
)

RULES = (
    SubjectRule(
        name="subject",
        example="Brook opened the bridge.",
        counterexample="Lost my keys.",
        apply=positions.own,
        confidence=1.0,
    ),
    SubjectRule(
        name="outer",
        example="The catch is that the bridge fell.",
        counterexample="The catch is small.",
        apply=positions.of_outer_copula,
        confidence=1.0,
    ),
    SubjectRule(
        name="relative",
        example="The minister who called left.",
        counterexample="The minister called and left.",
        apply=positions.antecedent,
        confidence=0.97,
        inferred=True,
        by_noun=True,
        needs_roles=True,
    ),
    SubjectRule(
        name="coordination",
        example="Brook met Fenn and thanked him.",
        counterexample="Brook met Fenn and Dole thanked him.",
        apply=positions.of_first_conjunct,
        confidence=1.0,
        inferred=True,
    ),
    SubjectRule(
        name="asked",
        example="Brook called on Fenn to sell the mill.",
        counterexample="Brook called on Fenn and left.",
        apply=positions.asked,
        confidence=0.6,
    ),
    SubjectRule(
        name="object-control",
        example="Brook let Fenn sell the mill.",
        counterexample="Brook promised Fenn to sell the mill.",
        apply=positions.controlling_object,
        confidence=0.6,
        inferred=True,
    ),
    SubjectRule(
        name="subject-control",
        example="Brook promised Fenn to sell the mill.",
        counterexample="Brook let Fenn sell the mill.",
        apply=positions.controlling_subject,
        inferred=True,
    ),
    SubjectRule(
        name="holder",
        example="Fenn's plan to sell the mill failed.",
        counterexample="The idea of selling the mill failed.",
        apply=positions.holder,
        confidence=0.6,
        inferred=True,
    ),
    SubjectRule(
        name="participle",
        example="The ship carrying grain sank.",
        counterexample="The ship sank, and the grain rotted.",
        apply=positions.modified_noun,
        confidence=0.97,
        inferred=True,
        needs_roles=True,
    ),
    SubjectRule(
        name="adverbial",
        example="Brook left, selling nothing.",
        counterexample="Brook left because Fenn sold nothing.",
        apply=positions.of_main_clause,
        confidence=0.92,
        inferred=True,
    ),
    SubjectRule(
        name="speech",
        example="Lost my keys.",
        counterexample="Lost in the fog.",
        apply=positions.person_of_speech,
        inferred=True,
    ),
    BY_ROLE,
)
"""The first that gives a subject has it."""
