"""The reality of a clause within its sentence: its own, what it shares in a coordination, and what governs it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from kg.extraction.actuality.adjunct_rules import ADJUNCT_RULES
from kg.extraction.actuality.complement_rules import COMPLEMENT_RULES
from kg.extraction.actuality.coordination_rules import shared
from kg.extraction.actuality.noun_clause_rules import NOUN_CLAUSE_RULES
from kg.extraction.actuality.own_clause_rules import own_reality
from kg.extraction.actuality.reality import Governed, Reality
from kg.extraction.actuality.second_opinion import joined
from kg.extraction.actuality.tenses import is_future_of_past
from kg.extraction.semantics import factuality_of
from kg.extraction.tree import dep, is_plain_infinitive
from kg.rules import Rule

DEPTH = 12
"""So many governors above a clause are asked."""


def reality_of(verb: Token) -> Reality:
    """The reality of the clause that `verb` heads: what the rules decide, as far as the reader's score bears it out.

    Of infinitives below a governor that the lexicon lists ("compelled to *sell*") the rules know more than the score.
    """
    reality = reality_by_rules(verb)
    listed = is_plain_infinitive(verb) and not reality.assumed
    return reality if listed else joined(reality, factuality_of(verb))


def reality_by_rules(verb: Token, depth: int = DEPTH) -> Reality:
    """The reality of the clause that `verb` heads, within its sentence, by the rules alone."""
    return list(decisions(verb, depth))[-1][1]


def decisions(verb: Token, depth: int = DEPTH) -> Iterator[tuple[Rule, Reality]]:
    """The rules that have a say in the reality of a clause, with what it is after each, in the order of deciding."""
    rule, own = own_reality(verb)
    yield rule, own
    if depth == 0:
        return
    is_modal = rule.is_modal
    first = _first_of_coordination(verb)
    sharing = shared(verb, first, own) if first != verb else None
    if sharing is not None:
        own, is_modal = sharing[1], False
        yield sharing
    elif first != verb and not is_future_of_past(verb):
        is_modal = False  # "said it would sail and *could* sink"
    if first.head == first:
        return
    case = Governed(first, first.head, own, is_modal, lambda token: reality_by_rules(token, depth - 1))
    for governing in chain(COMPLEMENT_RULES, ADJUNCT_RULES, NOUN_CLAUSE_RULES):
        if dep(first) in governing.relations:
            reality = governing.apply(case)
            if reality is not None:
                yield governing, reality
                return


def _first_of_coordination(verb: Token) -> Token:
    while dep(verb) == "conj" and verb.head != verb and verb.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        verb = verb.head
    return verb
