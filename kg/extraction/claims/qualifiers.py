"""From a clause's arguments to the qualifiers of a claim: when, where, to whom, about what, with what, how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import CLAUSES, Argument, case_of, is_measure
from kg.extraction.claims.coordinated_participants import members_of
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import time_at
from kg.extraction.claims.qualifier_days import days_of
from kg.extraction.claims.qualifier_roles import role_of, untold
from kg.extraction.claims.scores import score_at
from kg.extraction.layers import language_of, mention_at
from kg.extraction.noun_phrases import CIRCUMSTANCE, CLAUSE, MEMBER, noun_phrase
from kg.extraction.tree import in_order, kid, kids, span_of, spans_of, words
from kg.model import Qualifier
from kg.quantity import quantities_in


def qualifiers_of(arguments: Iterable[Argument]) -> list[Qualifier]:
    """The qualifiers that the arguments give, one for each member of a coordination."""
    found: list[Qualifier] = []
    for argument in _without_parts_of_scores(arguments):
        role = role_of(argument)
        if role is None:
            continue
        if score := _score_of(argument):
            found.append(_qualifier(role, argument.head, score))
        elif argument.role in CLAUSES:
            found.append(qualifier_of_clause(role, argument.head))
        else:
            case = untold(argument, role)
            found += [qualifier_of(role, head, case) for head in members_of(argument.head)]
    return _once(found)


def _score_of(argument: Argument) -> list[Token]:
    """The score that an argument without preposition is, "won *6-4, 6-2*"; none where it is something else."""
    return [] if argument.case else score_at(argument.head)


def _without_parts_of_scores(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """The arguments but for those that the tree makes of the later sets of a score."""
    told: set[Token] = set()
    for argument in arguments:
        if argument.head not in told:
            told.update(_score_of(argument))
            yield argument


def qualifier_of(role: str, head: Token, case: Sequence[Token] = ()) -> Qualifier:
    """A qualifier of the phrase under one head, without what is coordinated with it, and the prepositions before it that the
    role does not tell."""
    return _qualifier(role, head, noun_phrase(head, CIRCUMSTANCE), case)


def qualifier_of_clause(role: str, head: Token) -> Qualifier:
    """A qualifier of a clause, which is never an entity, though its predicate may be a noun."""
    return replace(_qualifier(role, head, noun_phrase(head, CLAUSE)), mention=None)


def quantity_of(head: Token) -> Qualifier | None:
    """ "*more than 200* Ukrainian *companies*": a number with its bound and what it counts, or a noun that is a number."""
    numbers = [c for c in kids(head, "nummod") if any(ch.isalnum() for ch in c.text)]
    if numbers and _is_number_of_name(head):
        return None
    if not numbers and head.lemma_.lower() not in language_of(head).words(LEXICON, "number", "noun"):
        return None
    tokens = noun_phrase(head, MEMBER)
    found = quantities_in(head.doc[tokens[0].i : tokens[-1].i + 1].text)
    if not found:
        return None
    spans = spans_of([head, *(t for n in (numbers or [head]) for t in n.subtree if words([t]))])
    return Qualifier("quantity", spans, span_of(numbers[0] if numbers else head), None, found[0].normal)


def _is_number_of_name(head: Token) -> bool:
    """ "the *777* program", "the *SIX* Exchange": a number that does not count the one thing that it stands beside."""
    singular = head.tag_ in ("NN", "NNP") and not is_measure(head)
    return singular and (head.pos_ == "PROPN" or kid(head, "det") is not None)


def _once(qualifiers: list[Qualifier]) -> list[Qualifier]:
    """Without a time that one before has told: "from 2019 to 2021" is one, and so is "between 3 and 5 May"."""
    kept: list[Qualifier] = []
    for one in qualifiers:
        if not any(one.role == other.role == "time" and one.spans == other.spans for other in kept):
            kept.append(one)
    return kept


def _in_text_order(head: Token, tokens: list[Token]) -> list[Token]:
    """The words of a phrase with its prepositions where these stand within: "two weeks *before* the vote"."""
    within = [c for c in case_of(head) if tokens and tokens[0].i < c.i < tokens[-1].i]
    return in_order({*tokens, *within})


def _qualifier(role: str, head: Token, tokens: list[Token], case: Sequence[Token] = ()) -> Qualifier:
    tokens = _in_text_order(head, tokens)
    spans = spans_of(tokens) or (span_of(head),)
    value = None
    if role == "time":
        time, days = time_at(head), days_of(head)
        value = days.interval if days else None
        if time is not None and all(time.span.covers(s) for s in spans):
            spans = (time.span,)
    before = tuple(c for c in spans_of(case) if not any(s.covers(c) for s in spans))
    return Qualifier(role, spans, span_of(head), mention_at(head), value, before)
