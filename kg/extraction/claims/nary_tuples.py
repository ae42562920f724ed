"""A clause as n-ary tuples: the whole phrases of subject and arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import CLAUSES, Argument
from kg.extraction.claims.clause_confidence import agreements, confidence_of
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.frames_lexicon import LEXICON, copula
from kg.extraction.claims.open_tuple import OpenTuple
from kg.extraction.layers import language_of
from kg.extraction.noun_phrases import CLAUSE, MEMBER, PREDICATE, WHOLE, noun_phrase
from kg.extraction.tree import conjuncts, in_order, is_dep, words


def nary_tuples(clause: Clause) -> Iterator[OpenTuple]:
    """One tuple, or one for each of several coordinated objects."""
    first = None if clause.copular else _first(clause.arguments, clause)
    if first is None or first.role in CLAUSES:
        yield from _tuple(clause, first, None)
        return
    for thing in conjuncts(first.head):
        yield from _tuple(clause, first, thing)


def _tuple(clause: Clause, first: Argument | None, thing: Token | None) -> Iterator[OpenTuple]:
    """The tuple of a clause; `thing` is what stands in the place of its first argument."""
    assert clause.subject is not None
    subject = noun_phrase(clause.subject.head, WHOLE, beside=clause.head)
    relation, arguments = list(clause.words), list(clause.arguments)
    slots: list[list[Token]] = []
    before: list[Token] = []
    if clause.copular:
        relation = [t for t in relation if t != clause.head]
        slots.append([t for t in noun_phrase(clause.head, PREDICATE) if t not in relation])
        arguments = [a for a in arguments if a.head not in slots[0]]
    elif first is not None:
        arguments.remove(first)
        before = _complementizer(first) if first.role in CLAUSES else list(first.case)
        slots.append(_slot(first) if thing is None else noun_phrase(thing, MEMBER))
    slots += [[*a.case, *_slot(a)] for a in arguments if a.role != "advmod" or _is_argument(a)]
    slots = [s for s in slots if s]
    if not slots or not subject:
        return
    relation = in_order([*relation, *_adverbs_beside(clause, arguments)])
    wording = " ".join(filter(None, [_auxiliary(clause), words(relation), words(before)]))
    yield OpenTuple(
        confidence_of(clause, agreements(clause, None)), wording, (words(subject), *(words(s) for s in slots))
    )


def _first(arguments: Sequence[Argument], clause: Clause) -> Argument | None:
    """The argument that stands next to the relation: the object, else the first phrase after the verb."""
    direct = next((a for a in arguments if a.role in ("obj", "ccomp", "xcomp")), None)
    if direct is not None:
        return direct
    phrases = [a for a in arguments if a.case and a.role != "advcl"]
    return min(phrases, key=lambda a: (a.head.i < clause.head.i, a.head.i), default=None)


def _adverbs_beside(clause: Clause, arguments: list[Argument]) -> Iterator[Token]:
    """A lone adverb right before or after the verb: "*still* influences"."""
    for argument in arguments:
        adverb = argument.head
        lone = argument.role == "advmod" and adverb.n_lefts == adverb.n_rights == 0
        if lone and abs(adverb.i - clause.head.i) == 1 and not _is_argument(argument):
            yield adverb


def _auxiliary(clause: Clause) -> str:
    """ "drones *made* in Latvia" says that they are made there."""
    bare = clause.passive and not any(is_dep(w, "aux:pass") for w in clause.words)
    return copula(language_of(clause.head)) if bare else ""


def _complementizer(argument: Argument) -> list[Token]:
    known = language_of(argument.head).words(LEXICON, "conjunction", "complement")
    return [t for t in argument.case if t.lower_ in known]


def _slot(argument: Argument) -> list[Token]:
    if argument.role in CLAUSES:
        return [t for t in noun_phrase(argument.head, CLAUSE) if t not in argument.case]
    return noun_phrase(argument.head, WHOLE)


def _is_argument(adverb: Argument) -> bool:
    """Adverbs of place and time are arguments, those of manner and degree words of the relation."""
    return adverb.head.lower_ in language_of(adverb.head).words(LEXICON, "adverb", "argument")
