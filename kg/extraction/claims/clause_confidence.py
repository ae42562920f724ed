"""How sure a clause's reading is, from what its rules and the reader know."""

from __future__ import annotations

from kg.extraction.claims.clauses import Clause

SHORT = 12
"""Tokens of a sentence up to which its length takes nothing from confidence."""
PER_TOKEN, LEAST = 0.012, 0.68
WITHOUT_SUBJECT = 0.5


def confidence_of(clause: Clause) -> float:
    """Between 0 and 1: the share of such clauses that are right, by rule, subject and length of sentence."""
    subject = clause.subject.rule.confidence if clause.subject else WITHOUT_SUBJECT
    length = max(LEAST, 1.0 - PER_TOKEN * max(0, len(clause.head.sent) - SHORT))
    return round(clause.rule.confidence * subject * length, 3)
