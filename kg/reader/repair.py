"""Slips of the network that are put right in the parse of a sentence: one rule for each kind of slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.reader.appointed_people import names_of_kin, people_appointed
from kg.reader.clause_days import days_of_clauses
from kg.reader.clause_repairs import (
    children_of_auxiliaries,
    further_acts_of_speakers,
    participles_of_speakers,
    subjects_before_asides,
    subjects_of_complements,
)
from kg.reader.clause_times import times_of_clauses
from kg.reader.compound_repairs import compounds_in_place, nouns_within_phrases, words_with_hyphens
from kg.reader.name_edges import names_cut
from kg.reader.network import Parse
from kg.reader.titled_names import titles_before_names
from kg.reader.whole_names import names_as_one
from kg.rules import Rule


@dataclass(frozen=True, kw_only=True)
class Repair(Rule):
    """A rule that takes the parse of some words and gives it without one kind of slip.

    Whether the network slips in `example` is another matter: the tests have the tree on which the rule then acts.
    """

    apply: Callable[[Parse, Sequence[str]], Parse]


RULES = (
    Repair(
        name="compounds in place",
        example="to Vice President Brook on his call",
        counterexample="the harbour pilots board on call",
        apply=compounds_in_place,
    ),
    Repair(
        name="nouns within phrases",
        example="promoted to senior vice president",
        counterexample="gave the senior vice presidents",
        apply=nouns_within_phrases,
    ),
    Repair(
        name="words with hyphens",
        example="a smash-and-grab",
        counterexample="a smash and grab",
        apply=words_with_hyphens,
    ),
    Repair(
        name="edges of names",
        example="Halvard woo Norline.",
        counterexample="Halvard Shipping left.",
        apply=names_cut,
    ),
    Repair(
        name="names as one",
        example="Smith, Jones & Co. sold.",
        counterexample="Smith and Jones left.",
        apply=names_as_one,
    ),
    Repair(
        name="titles before names",
        example="Minister Ada Brook left.",
        counterexample="They made minister Ada.",
        apply=titles_before_names,
    ),
    Repair(
        name="people appointed",
        example="Norline appointed Susan Lewis chief executive.",
        counterexample="They appointed Susan its chairman.",
        apply=people_appointed,
    ),
    Repair(
        name="names of kin",
        example="his wife, Anna, and his son",
        counterexample="his office, Anna,",
        apply=names_of_kin,
    ),
    Repair(
        name="children of auxiliaries",
        example="It had cut jobs.",
        counterexample="It had jobs.",
        apply=children_of_auxiliaries,
    ),
    Repair(
        name="subjects before asides",
        example="Norline, it said, would close.",
        counterexample="Norline, it said, they would close.",
        apply=subjects_before_asides,
    ),
    Repair(
        name="days of clauses",
        example="The council on Friday had met.",
        counterexample="The meeting on Friday ended.",
        apply=days_of_clauses,
    ),
    Repair(
        name="times of clauses",
        example="Norline said on Monday it would close.",
        counterexample="In May Lind planned to leave.",
        apply=times_of_clauses,
    ),
    Repair(
        name="subjects of complements",
        example="She says tweets were false.",
        counterexample="She told them he left.",
        apply=subjects_of_complements,
    ),
    Repair(
        name="participles of speakers",
        example="She said it works, citing tests.",
        counterexample="She said it works, saving money.",
        apply=participles_of_speakers,
    ),
    Repair(
        name="further acts of speakers",
        example="She said it would close and warned them.",
        counterexample="She said it closed and warned them.",
        apply=further_acts_of_speakers,
    ),
)
"""In the order in which they are applied."""


def repaired(parse: Parse, forms: Sequence[str], rules: Sequence[Repair] | None = None) -> Parse:
    """The parse of these words without the slips that the rules mend, all of them by default.

    Repairs move words one by one, and two moves may meet in a cycle: a repair that leaves no tree is not made.
    """
    for rule in RULES if rules is None else rules:
        made = rule.apply(parse, forms)
        parse = made if made is parse or is_acyclic(made.heads) else parse
    return parse


def is_acyclic(heads: Sequence[int]) -> bool:
    """Whether every word leads to a root (-1) from head to head.

    >>> is_acyclic([1, -1, 1]), is_acyclic([-1, 2, 1])
    (True, False)
    """
    good = [False] * len(heads)
    for start in range(len(heads)):
        path: list[int] = []
        at = start
        while at >= 0 and not good[at]:
            if len(path) > len(heads):
                return False
            path.append(at)
            at = heads[at]
        for word in path:
            good[word] = True
    return True
