"""Clauses of a sentence: who does what, before anything is looked up in the lexicon.

A method of rules over dependencies, after Del Corro and Gemulla, "ClausIE: Clause-Based Open Information
Extraction" (WWW 2013), carried over to Universal Dependencies and to control, relative and participial
clauses whose subject stands elsewhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kg.extraction.actuality import is_attempt
from kg.extraction.claims.clause_arguments import Argument, arguments_of
from kg.extraction.claims.clause_rules import ClauseRule, clause_rule_of
from kg.extraction.claims.datelines import is_in_dateline
from kg.extraction.claims.outer_predicates import Outer, outer_of
from kg.extraction.claims.subject_rules import Subject, subject_of
from kg.extraction.claims.verb_groups import is_fused, open_complements, shared_auxiliaries, verb_group
from kg.extraction.tree import CLAUSAL, dep, first_conjunct, in_order, is_dep, is_passive, kid


@dataclass(frozen=True)
class Clause:
    """A predicate with its subject and arguments. `words` are the relation's tokens in order."""

    head: Token
    words: tuple[Token, ...]
    subject: Subject | None
    arguments: tuple[Argument, ...]
    passive: bool
    rule: ClauseRule

    @property
    def copular(self) -> bool:
        """Whether its predicate is a noun, adjective or adverb with a copula."""
        return kid(self.head, "cop") is not None and self.head.pos_ not in ("VERB", "AUX")

    @property
    def attempt(self) -> Token | None:
        """The verb that tells that it was only tried, "*tried* to sell"; None where none does."""
        above = (t for t in self.words if t != self.head and t.is_ancestor(self.head))
        return next((t for t in above if is_attempt(t)), None)

    @property
    def direct(self) -> Argument | None:
        """Its direct object."""
        return next(iter(self.of("obj")), None)

    def of(self, *roles: str) -> tuple[Argument, ...]:
        """Its arguments of these roles."""
        return tuple(a for a in self.arguments if a.role in roles)


def clauses_in(sentence: SpacySpan) -> list[Clause]:
    """All clauses of a sentence, by place of their head."""
    return [clause for token in sentence if is_predicate(token) for clause in _clause_at(token)]


def is_predicate(token: Token) -> bool:
    """Whether the token heads a clause: a verb that is no auxiliary, or a word with a copula.

    "The *call* was short" has one ("short"); "the *leading* minister" has none.
    """
    if kid(token, "cop") is not None:
        return True
    below_a_word = ("aux", "cop", "amod", "compound", "case", "mark", "fixed")
    if token.pos_ not in ("VERB", "AUX") or dep(token) in below_a_word:
        return False
    first = first_conjunct(token)
    return dep(first) in CLAUSAL or first.head == first or kid(token, "nsubj") is not None


def _clause_at(token: Token) -> Iterator[Clause]:
    if is_fused(token):
        return
    outer = outer_of(token)
    if outer is not None:
        yield _outer_clause(outer)
    chain = [token, *open_complements(token)]
    outside = outer.words if outer is not None else ()
    words = in_order(w for verb in chain for w in verb_group(verb, verb == token) if w not in outside)
    subject = subject_of(token)
    passive = _has_passive(chain[-1]) or _is_reduced_passive(token)
    yield Clause(
        head=chain[-1],
        words=tuple(words),
        subject=subject if subject is None or not is_in_dateline(subject.head) else None,
        arguments=tuple(a for a in arguments_of(token, chain) if not is_in_dateline(a.head)),
        passive=passive,
        rule=clause_rule_of(token),
    )


def _outer_clause(outer: Outer) -> Clause:
    """ "*The catch is* that it rains": the copula is the predicate, the clause its argument."""
    return Clause(
        head=outer.copula,
        words=outer.words,
        subject=subject_of(outer.copula),
        arguments=(Argument("ccomp", outer.clause),),
        passive=False,
        rule=clause_rule_of(outer.clause),
    )


def _has_passive(verb: Token) -> bool:
    """Whether the verb has the auxiliary of the passive, or shares it with the first of its coordination."""
    return is_passive(verb) or any(is_dep(c, "aux:pass") for c in shared_auxiliaries(verb))


def _is_reduced_passive(token: Token) -> bool:
    """A participle after its noun: "drones *made* in Latvia"; not "reports that it *has made* drones"."""
    return bool(is_dep(token, "acl") and token.tag_ == "VBN" and kid(token, "aux", "nsubj", "mark") is None)
