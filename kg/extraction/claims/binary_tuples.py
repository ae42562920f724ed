"""A clause as binary tuples: one an argument, each slot only as long as the fact needs, prepositions with the relation."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.clause_confidence import agreements, confidence_of
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.open_tuple import OpenTuple
from kg.extraction.noun_phrases import CORE, noun_phrase
from kg.extraction.tree import conjuncts, dep, kids, words

LESS_SURE = 0.9
"""Of what an argument without preposition, or a phrase within a phrase, tells."""


def binary_tuples(clause: Clause) -> Iterator[OpenTuple]:
    """The tuples of a clause, for each member of its subject's coordination."""
    assert clause.subject is not None
    for member in conjuncts(clause.subject.head):
        yield from _of_subject(clause, noun_phrase(member, CORE))


def _of_subject(clause: Clause, subject: list[Token]) -> Iterator[OpenTuple]:
    confidence, direct = confidence_of(clause, agreements(clause, None)), clause.direct
    relation = [t for t in clause.words if not (clause.copular and t == clause.head)]
    predicate = noun_phrase(clause.head, CORE) if clause.copular else []
    if predicate:
        yield from _with_nested(clause.head, subject, relation, confidence)
    for thing in conjuncts(direct.head) if direct is not None else ():
        yield from _with_nested(thing, subject, relation, confidence)
    base = [*relation, *predicate, *(noun_phrase(direct.head, CORE) if direct else [])]
    for argument in clause.arguments:
        if argument != direct and argument.case and argument.role in ("obl", "agent", "nmod"):
            yield from _of_phrase(argument, subject, base, confidence)
        elif argument.role == "time":
            phrase = noun_phrase(argument.head, CORE)
            yield OpenTuple(confidence * LESS_SURE, words(base), (words(subject), words(phrase)))


def _with_nested(
    thing: Token, subject: list[Token], relation: list[Token], confidence: float
) -> Iterator[OpenTuple]:
    """What stands beside the relation, and what stands in its own phrases."""
    phrase = noun_phrase(thing, CORE)
    yield OpenTuple(confidence, words(relation), (words(subject), words(phrase)))
    yield from _nested(thing, subject, [*relation, *phrase], confidence)


def _of_phrase(
    argument: Argument, subject: list[Token], base: list[Token], confidence: float
) -> Iterator[OpenTuple]:
    """The tuple of each member of a prepositional phrase: "opened the bridge on → Monday"."""
    for thing in conjuncts(argument.head):
        phrase = noun_phrase(thing, CORE)
        case = kids(thing, "case") or list(argument.case)
        wording = f"{words(base)} {words(case)}".strip()
        yield OpenTuple(confidence, wording, (words(subject), words(phrase)))
        yield from _nested(thing, subject, [*base, *case, *phrase], confidence)


def _nested(noun: Token, subject: list[Token], base: list[Token], confidence: float) -> Iterator[OpenTuple]:
    """ "served as the first Prime Minister of → Australia": the fact in a noun's own prepositional phrase."""
    for inner in kids(noun, "nmod"):
        case = kids(inner, "case")
        if not case or case[0].pos_ == "PART" or dep(inner) != "nmod":
            continue
        relation = f"{words(base)} {words(case)}"
        for thing in conjuncts(inner):
            phrase = noun_phrase(thing, CORE)
            yield OpenTuple(confidence * LESS_SURE, relation, (words(subject), words(phrase)))
