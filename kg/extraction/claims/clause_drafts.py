"""From a clause with a subject, an object and a relation to the draft of a claim."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from kg.extraction.actuality import reality_of
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.clause_confidence import agreements, confidence_of
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.completions import completions_of
from kg.extraction.claims.coordinated_participants import with_own_times
from kg.extraction.claims.layer_lookups import shown_as, term, term_beside, time_at, type_at
from kg.extraction.claims.object_complements import whole_object
from kg.extraction.claims.outer_predicates import is_of_copula, words_of_predicate
from kg.extraction.claims.own_words import predicate_words
from kg.extraction.claims.qualifier_days import time_of
from kg.extraction.claims.qualifiers import qualifiers_of, quantity_of
from kg.extraction.claims.shared_modifiers import is_between
from kg.extraction.noun_phrases import (
    CLAUSE,
    PARTICIPANT,
    PREDICATE,
    PREDICATED,
    SHORTENED,
    WHOLE,
    noun_phrase,
)
from kg.extraction.tree import RELATIVE_WORDS, is_dep, kid, kids, span_of, spans_of
from kg.model import LexiconEntry, OwnWords, Term

MAX_COORDINATED = 12
"""Coordinations are expanded to at most this many claims; beyond, the first members stand."""

Pair = tuple[Token, Token | None]
"""The heads of subject and object."""


@dataclass(frozen=True)
class Naming:
    """A relation of the ontology ("" for an open one), its words as lemmas, how the article words it, and the entry of
    the lexicon that gave it."""

    relation: str
    words: str
    label: OwnWords = field(default=OwnWords())
    entry: LexiconEntry | None = None


def draft_of(clause: Clause, pair: Pair, name: Naming, used: Collection[Argument | None] = ()) -> Draft:
    """The draft of what a clause says of a pair; the arguments that are not `used` qualify it."""
    subject, thing = pair
    target, roles = _object_term(thing, clause), agreements(clause, thing)
    rest = [a for a in clause.arguments if not any(a is u for u in used) and not _is_within(a, target)]
    rest = with_own_times(rest, thing)
    qualifiers = qualifiers_of(rest)
    if target is None and not qualifiers:
        qualifiers += completions_of(clause.head, rest)
    for token in (thing, subject):
        quantity = quantity_of(token) if token is not None else None
        qualifiers += [quantity] if quantity else []
    return Draft(
        head=clause.head,
        subject=term_beside(subject, clause.head),
        relation=name.relation,
        words=name.words,
        cue=spans_of(predicate_words(clause)),
        target=target,
        qualifiers=tuple(qualifiers),
        reality=reality_of(clause.attempt or clause.head),
        rule=clause.rule,
        confidence=confidence_of(clause, roles),
        time=time_of(qualifiers, clause.head.doc, clause.head),
        label=name.label,
        entry=name.entry,
        subject_rule=clause.subject.rule.name if clause.subject else "",
        roles="; ".join(f"{name} {found}" for name, found in roles.items()),
    )


def _is_within(argument: Argument, target: Term | None) -> bool:
    """Whether an argument is the object or a part of its words, which tell it already; a time is told apart."""
    head = span_of(argument.head)
    if target is None or (time_at(argument.head) is not None and target.head != head):
        return False
    return any(s.covers(head) for s in target.spans)


def _object_term(thing: Token | None, clause: Clause) -> Term | None:
    if thing is None:
        return None
    outer = is_of_copula(clause.head)
    if outer is not None and thing == outer.clause:
        return Term(spans_of(words_of_predicate(outer)) or (span_of(thing),), span_of(thing))
    if thing == clause.head:
        return _predicate_term(clause)
    whole = whole_object(clause)
    if whole is not None and thing == whole.argument.head:
        return Term(spans_of(whole.words), span_of(thing))
    if is_between(thing):
        return Term(spans_of(noun_phrase(thing, WHOLE)), span_of(thing))
    if is_dep(thing, "advcl") or (is_dep(thing, "xcomp") and thing.pos_ == "ADJ"):
        marks = kids(thing, "mark", "case")
        return Term(spans_of(t for t in noun_phrase(thing, CLAUSE) if t not in marks), span_of(thing))
    if kid(thing, "cop") is not None and not thing.is_ancestor(clause.head):
        # a clause is no entity, whatever its predicate: "knows *who he is*"
        return Term(spans_of(noun_phrase(thing, CLAUSE)), span_of(thing))
    return term_beside(thing, clause.head)


def _predicate_term(clause: Clause) -> Term:
    """What a predicate noun names, shown with the clause that tells which: "is the first ferry *that Fenn built*"."""
    noun = clause.head
    words, *phrases = (
        [t for t in noun_phrase(noun, cut) if t == noun or t not in clause.words]
        for cut in (PREDICATE, PREDICATED[PARTICIPANT], PREDICATED[SHORTENED])
    )
    found = term(noun, words)
    if type_at(noun) == "Position" and kid(noun, "acl") in phrases[0]:
        found = replace(
            found, mention=None
        )  # "the fifth coach *fired this year*": one without its clause is another
    return found if noun.lower_ in RELATIVE_WORDS else shown_as(found, *phrases)
