"""The tuples of open information extraction that a sentence gives: subject, relation, arguments, all in its own words."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan

from kg.extraction.claims.binary_tuples import binary_tuples
from kg.extraction.claims.clauses import clauses_in
from kg.extraction.claims.nary_tuples import nary_tuples
from kg.extraction.claims.noun_phrase_tuples import noun_phrase_tuples
from kg.extraction.claims.open_tuple import OpenTuple


def open_tuples(sentence: SpacySpan, *, binary: bool) -> list[OpenTuple]:
    """The tuples of a sentence: n-ary with full spans, or `binary`: one an argument, each slot only as long
    as the fact needs, the preposition with the relation.

    The two forms are those that CaRB (Bhardwaj et al. 2019) and BenchIE (Gashteovski et al. 2022) measure.
    """
    make = binary_tuples if binary else nary_tuples
    found = [made for clause in clauses_in(sentence) if clause.subject for made in make(clause)]
    if not binary:  # BenchIE counts what clauses state
        found += noun_phrase_tuples(sentence)
    unique = {(made.relation, made.arguments): made for made in reversed(found)}
    return sorted(unique.values(), key=lambda made: (-made.confidence, made.relation, made.arguments))
