"""What a clause says of its object, without which it says little or something else: "let *prices rise*", "found *Fenn
dead*", "rejected Fenn *as a mediator*"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import MAX_PARTICIPANT
from kg.extraction.layers import language_of
from kg.extraction.noun_phrases import CLAUSE, PARTICIPANT, WHOLE, noun_phrase
from kg.extraction.tree import in_order, is_infinitive, kid, kids

MAX_ROLE_WORDS = 8
"""Words of a role that stand in a label."""


@dataclass(frozen=True)
class WholeObject:
    """An object with the complement that tells what it does or is, "prices *to rise*": the argument, and all words."""

    argument: Argument
    words: tuple[Token, ...]


def whole_object(clause: Clause) -> WholeObject | None:
    """The object of a clause with its complement; None where there is none, or the verb says enough without it, "asked
    *Fenn* to leave", or the object is a pronoun."""
    verb = clause.head
    complement = _complement(verb)
    for argument in clause.of("obj", "iobj", "obl") if complement is not None else ():
        thing = argument.head
        is_object = thing.head == verb and thing.pos_ != "PRON" and _asks_for_whole(verb, argument)
        if complement is not None and is_object and verb.i < thing.i < complement.i:
            words = in_order([*noun_phrase(thing, WHOLE), *noun_phrase(complement, CLAUSE)])
            return WholeObject(argument, tuple(words)) if len(words) <= MAX_PARTICIPANT else None
    return None


def _complement(verb: Token) -> Token | None:
    """What the object does or is, "(let prices) *rise*", "(called for Fenn) *to resign*"."""
    infinitives = (c for c in kids(verb, "advcl") if is_infinitive(c))
    return kid(verb, "xcomp") or next(infinitives, None)


def _asks_for_whole(verb: Token, argument: Argument) -> bool:
    language, lemma = language_of(verb), verb.lemma_.lower()
    marks = language.words(LEXICON, "control", "of_demand")
    if any(t.lower_ in marks for t in argument.case):
        return lemma in language.words(LEXICON, "control", "for_whole")
    whole = lemma in language.words(LEXICON, "control", "of_whole") and kid(verb, "xcomp") is not None
    return whole and argument.role != "obl"


def role_of_object(clause: Clause) -> Argument | None:
    """ "rejected Fenn *as a mediator*": the phrase that tells as what the object is meant; None where it is long."""
    verb, direct = clause.head, clause.direct
    language = language_of(verb)
    if direct is None or verb.lemma_.lower() not in language.words(LEXICON, "control", "of_role"):
        return None
    marks = language.words(LEXICON, "control", "role_mark")
    for argument in clause.of("obl", "advcl"):
        marked = argument.case and argument.case[0].lower_ in marks and argument.head.i > direct.head.i
        if marked and len(role_words(argument)) <= MAX_ROLE_WORDS:
            return argument
    return None


def role_words(argument: Argument) -> list[Token]:
    """The words of such a phrase, with what marks it."""
    cut = CLAUSE if argument.role == "advcl" else PARTICIPANT
    marks = [t for t in kids(argument.head, "case", "mark") if t in argument.case]
    return in_order({*marks, *noun_phrase(argument.head, cut)})
