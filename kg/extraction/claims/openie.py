"""Clauses as the tuples of open information extraction: subject, relation, arguments, all in the sentence's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kg.extraction.claims.clauses import Argument, Clause, clauses_in
from kg.extraction.claims.confidence import confidence_of
from kg.extraction.claims.extraction import Extraction
from kg.extraction.claims.facts import noun_facts
from kg.extraction.noun_phrases import CLAUSE, CORE, MEMBER, PREDICATE, WHOLE, noun_phrase
from kg.extraction.tree import conjuncts, dep, in_order, is_dep, kid, kids, words

CLAUSES = ("ccomp", "xcomp", "advcl")
PLACES_AND_TIMES = frozenset(
    ["here", "there", "today", "yesterday", "tomorrow", "now", "then", "later", "ago"]
)


def extractions(sentence: SpacySpan, *, binary: bool) -> list[Extraction]:
    """The tuples of a sentence: n-ary with full spans, or `binary`: one an argument, each slot only as long
    as the fact needs, the preposition with the relation.

    The two forms are those that CaRB (Bhardwaj et al. 2019) and BenchIE (Gashteovski et al. 2022) measure.
    """
    make = _binary if binary else _nary
    found = [e for clause in clauses_in(sentence) if clause.subject for e in make(clause)]
    if not binary:  # BenchIE counts what clauses state
        found += noun_facts(sentence)
    unique = {(e.relation, e.arguments): e for e in reversed(found)}
    return sorted(unique.values(), key=lambda e: (-e.confidence, e.relation, e.arguments))


def _nary(clause: Clause) -> Iterator[Extraction]:
    """One tuple, or one for each of several coordinated objects."""
    first = None if _is_copular(clause) else _first(clause.arguments, clause)
    if first is None or first.role in CLAUSES:
        yield from _tuple(clause, first, None)
        return
    for thing in conjuncts(first.head):
        yield from _tuple(clause, first, thing)


def _is_copular(clause: Clause) -> bool:
    return kid(clause.head, "cop") is not None and clause.head.pos_ not in ("VERB", "AUX")


def _tuple(clause: Clause, first: Argument | None, thing: Token | None) -> Iterator[Extraction]:
    """The tuple of a clause; `thing` is what stands in the place of its first argument."""
    assert clause.subject is not None
    subject = _subject_phrase(clause)
    relation, arguments = list(clause.words), list(clause.arguments)
    slots: list[list[Token]] = []
    before: list[Token] = []
    if _is_copular(clause):
        relation = [t for t in relation if t != clause.head]
        slots.append([t for t in noun_phrase(clause.head, PREDICATE) if t not in relation])
        arguments = [a for a in arguments if a.head not in slots[0]]
    elif first is not None:
        arguments.remove(first)
        before = _that(first) if first.role in CLAUSES else list(first.case)
        slots.append(_slot(first) if thing is None else _one_of(thing))
    slots += [[*a.case, *_slot(a)] for a in arguments if a.role not in ("advmod",) or _worth(a)]
    slots = [s for s in slots if s]
    if not slots or not subject:
        return
    relation = in_order([*relation, *_beside(clause, arguments)])
    words_of_relation = " ".join(filter(None, [_be(clause), words(relation), words(before)]))
    yield Extraction(confidence_of(clause), words_of_relation, (words(subject), *(words(s) for s in slots)))


def _beside(clause: Clause, arguments: list[Argument]) -> Iterator[Token]:
    """A lone adverb right before or after the verb: "*still* influences"."""
    for argument in arguments:
        adverb = argument.head
        lone = argument.role == "advmod" and adverb.n_lefts == adverb.n_rights == 0
        if lone and abs(adverb.i - clause.head.i) == 1 and not _worth(argument):
            yield adverb


def _be(clause: Clause) -> str:
    """ "drones *made* in Latvia" says that they are made there."""
    bare = clause.passive and not any(is_dep(w, "aux:pass") for w in clause.words)
    return "be" if bare else ""


def _subject_phrase(clause: Clause) -> list[Token]:
    """The words of the subject, without the clause itself where that hangs on it ("*two boys* playing a game")."""
    assert clause.subject is not None
    return noun_phrase(clause.subject.head, WHOLE, beside=clause.head)


def _first(arguments: Sequence[Argument], clause: Clause) -> Argument | None:
    """The argument that stands next to the relation: the object, else the first phrase after the verb."""
    direct = next((a for a in arguments if a.role in ("obj", "ccomp", "xcomp")), None)
    if direct is not None:
        return direct
    phrases = [a for a in arguments if a.case and a.role != "advcl"]
    return min(phrases, key=lambda a: (a.head.i < clause.head.i, a.head.i), default=None)


def _one_of(thing: Token) -> list[Token]:
    """The phrase of one of several coordinated nouns, or of one that stands alone."""
    return noun_phrase(thing, MEMBER)


def _that(argument: Argument) -> list[Token]:
    return [t for t in argument.case if t.lower_ == "that"]


def _slot(argument: Argument) -> list[Token]:
    if argument.role in CLAUSES:
        return [t for t in noun_phrase(argument.head, CLAUSE) if t not in argument.case]
    return noun_phrase(argument.head, WHOLE)


def _worth(argument: Argument) -> bool:
    """Adverbs of place and time are arguments, those of manner and degree words of the relation."""
    return argument.head.lower_ in PLACES_AND_TIMES


def _binary(clause: Clause) -> Iterator[Extraction]:
    assert clause.subject is not None
    confidence = confidence_of(clause)
    subjects = [noun_phrase(s, CORE) for s in conjuncts(clause.subject.head)]
    relation = list(clause.words)
    direct = next((a for a in clause.arguments if a.role == "obj"), None)
    predicate: list[Token] = []
    if _is_copular(clause):
        relation = [t for t in relation if t != clause.head]
        predicate = noun_phrase(clause.head, CORE)
    for subject in subjects:
        if predicate:
            yield Extraction(confidence, words(relation), (words(subject), words(predicate)))
            yield from _nested(clause.head, subject, [*relation, *predicate], confidence)
        if direct is not None:
            for thing in conjuncts(direct.head):
                phrase = noun_phrase(thing, CORE)
                yield Extraction(confidence, words(relation), (words(subject), words(phrase)))
                yield from _nested(thing, subject, [*relation, *phrase], confidence)
        base = [*relation, *predicate, *(noun_phrase(direct.head, CORE) if direct else [])]
        for argument in clause.arguments:
            if argument != direct and argument.case and argument.role in ("obl", "agent", "nmod"):
                for thing in conjuncts(argument.head):
                    phrase = noun_phrase(thing, CORE)
                    case = kids(thing, "case") or list(argument.case)
                    yield Extraction(confidence, _then(base, case), (words(subject), words(phrase)))
                    yield from _nested(thing, subject, [*base, *case, *phrase], confidence)
            elif argument.role == "time":
                yield Extraction(
                    confidence * 0.9, words(base), (words(subject), words(noun_phrase(argument.head, CORE)))
                )


def _then(base: list[Token], case: list[Token]) -> str:
    return f"{words(base)} {words(case)}".strip()


def _nested(noun: Token, subject: list[Token], base: list[Token], confidence: float) -> Iterator[Extraction]:
    """ "served as the first Prime Minister of → Australia": the fact in a noun's own prepositional phrase."""
    for inner in kids(noun, "nmod"):
        case = kids(inner, "case")
        if not case or case[0].pos_ == "PART" or dep(inner) != "nmod":
            continue
        relation = f"{words(base)} {words(case)}"
        for thing in conjuncts(inner):
            yield Extraction(confidence * 0.9, relation, (words(subject), words(noun_phrase(thing, CORE))))
