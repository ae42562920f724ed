"""How sure a clause's reading is, from what the rule and the reader know."""

from __future__ import annotations

from kg.nlp.claims.clauses import Clause

BY_RULE = {
    "clause": 0.82,
    "copula": 0.84,
    "relative": 0.72,
    "participle": 0.66,
    "adverbial": 0.6,
    "complement": 0.6,
}
BY_SUBJECT = {"subject": 1.0, "relative": 0.95, "coordination": 0.95, "participle": 0.95}


def confidence_of(clause: Clause) -> float:
    """Between 0 and 1: the share of such clauses that are right, by rule, subject and length."""
    base = BY_RULE.get(clause.rule.removesuffix("-coordinated"), 0.7)
    subject = BY_SUBJECT.get(clause.subject.rule, 0.85) if clause.subject else 0.5
    length = max(0.7, 1.0 - 0.02 * max(0, len(clause.head.sent) - 12))
    return round(base * subject * length, 3)
