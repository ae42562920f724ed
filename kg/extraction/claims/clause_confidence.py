"""How sure a clause's reading is, from what its rules and the reader know."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

from spacy.tokens import Token

from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.role_agreement import Agreement, agreement

SHORT = 12
"""Tokens of a sentence up to which its length takes nothing from confidence."""
PER_TOKEN, LEAST = 0.012, 0.68
WITHOUT_SUBJECT = 0.5
OWN: Mapping[Agreement, float] = {
    Agreement.AGREES: 1.0,
    Agreement.UNKNOWN: 0.9,
    Agreement.DISAGREES: 0.7,
}
INFERRED: Mapping[Agreement, float] = {
    Agreement.AGREES: 1.0,
    Agreement.UNKNOWN: 0.7,
    Agreement.DISAGREES: 0.4,
}
"""How right clauses are by what the semantic roles say of their subject, where it is their own and where it was inferred; on
PropBank over EWT dev .974 and .90 of those that agree are right, .30 and .26 of those that do not."""


def confidence_of(clause: Clause, roles: Mapping[str, Agreement]) -> float:
    """Between 0 and 1: the share of such clauses that are right, by rule, subject and length of sentence, and by whether the
    semantic roles have the same subject and object (`agreements`)."""
    subject = clause.subject.rule.confidence if clause.subject else WITHOUT_SUBJECT
    length = max(LEAST, 1.0 - PER_TOKEN * max(0, len(clause.head.sent) - SHORT))
    return round(clause.rule.confidence * subject * length * _by_roles(clause, roles), 3)


def _by_roles(clause: Clause, roles: Mapping[str, Agreement]) -> float:
    inferred = clause.subject is not None and clause.subject.rule.inferred
    shares = {"subject": INFERRED if inferred else OWN, "object": OWN}
    return prod(shares[name][found] for name, found in roles.items())


def agreements(clause: Clause, thing: Token | None) -> dict[str, Agreement]:
    """What the semantic roles say of "subject" and "object", as far as the clause has them; nothing of a copula."""
    if clause.copular:
        return {}
    sides = {"subject": clause.subject.head if clause.subject else None, "object": thing}
    return {
        name: agreement(clause.head, t) for name, t in sides.items() if t is not None and t != clause.head
    }
