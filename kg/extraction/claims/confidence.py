"""How sure a clause's reading is, from what the rule and the reader know."""

from __future__ import annotations

from kg.extraction.claims.clauses import Clause

BY_RULE = {
    "clause": 0.83,
    "copula": 0.7,
    "relative": 0.76,
    "participle": 0.62,
    "adverbial": 0.72,
    "complement": 0.74,
}
"""How right such clauses are on CaRB dev in short sentences (`python -m tests.quality reliability`)."""
BY_SUBJECT = {
    "subject": 1.0,
    "relative": 0.97,
    "coordination": 1.0,
    "participle": 0.97,
    "adverbial": 0.92,
    "holder": 0.6,
    "object-control": 0.6,
}


def confidence_of(clause: Clause) -> float:
    """Between 0 and 1: the share of such clauses that are right, by rule, subject and length."""
    base = BY_RULE.get(clause.rule.removesuffix("-coordinated"), 0.7)
    subject = BY_SUBJECT.get(clause.subject.rule, 0.85) if clause.subject else 0.5
    length = max(0.68, 1.0 - 0.012 * max(0, len(clause.head.sent) - 12))
    return round(base * subject * length, 3)
