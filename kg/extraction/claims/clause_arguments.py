"""The arguments of a clause: objects, phrases with prepositions, and clauses below it, each with its role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.role_agreement import is_circumstance
from kg.extraction.claims.verb_groups import is_inside, particles, shared_auxiliaries
from kg.extraction.layers import language_of
from kg.extraction.tree import (
    RELATIVE_WORDS,
    ancestors,
    dep,
    first_conjunct,
    in_order,
    is_dep,
    is_passive,
    kid,
    kids,
)

ARGUMENTS = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "advcl", "advmod", "nmod"})
CLAUSES = ("ccomp", "xcomp", "advcl")
"""Roles of arguments that are clauses themselves."""


@dataclass(frozen=True)
class Argument:
    """A part of a clause beside its subject: role by Universal Dependencies, head, prepositions."""

    role: str
    """A relation without subtype; "agent" for who does it in a passive, "time" for a phrase without preposition."""
    head: Token
    case: tuple[Token, ...] = ()


def arguments_of(top: Token, chain: Sequence[Token]) -> tuple[Argument, ...]:
    """The arguments of the verbs of a clause, `top` first among them, in order of the text."""
    found = [a for verb in chain for a in _arguments(verb, chain)]
    shared = () if found else shared_arguments(top)
    return tuple(sorted(_direct([*found, *_of_antecedent(top), *shared]), key=lambda a: a.head.i))


def shared_arguments(verb: Token) -> Iterator[Argument]:
    """What a coordinated verb without arguments of its own shares with the first, which stands behind both: "shot and
    *killed* Fenn on Monday"; none where one is passive and the other not."""
    first = first_conjunct(verb)
    passive = is_passive(verb) or any(is_dep(c, "aux:pass") for c in shared_auxiliaries(verb))
    if first == verb or verb.pos_ != "VERB" or is_passive(first) != passive:
        return
    yield from (a for a in _arguments(first, ()) if a.head.i > verb.i)
    relative = next((c for c in first.children if _is_relative_word(c)), None)
    if relative is not None and dep(relative) == "obj":
        yield from _of_antecedent(first)


def case_of(token: Token) -> list[Token]:
    """The prepositions and conjunctions before a phrase or clause, in order."""
    marks = (c for c in kids(token, "case", "mark") if c.tag_ != "POS")
    return in_order(word for case in marks for word in (case, *kids(case, "fixed")))


def _arguments(verb: Token, chain: Sequence[Token]) -> Iterator[Argument]:
    copular = kid(verb, "cop") is not None
    for child in verb.children:
        label, case = dep(child), case_of(child)
        if label not in ARGUMENTS or child in chain or _is_relative_word(child) or is_inside(child, verb):
            continue
        if child in particles(verb):
            continue
        if (label == "nmod" and not (copular and case)) or _names_source(case):
            continue
        by_agent = is_dep(child, "obl:agent") and not is_amount(child)
        role = "agent" if by_agent else "time" if is_dep(child, "obl:unmarked") else label
        yield Argument(role, child, tuple(case))


def is_amount(token: Token) -> bool:
    """Whether a phrase is a bare number or measure, which takes part in nothing: "*16 %*", "a *third*", "$6 million"."""
    if any(kid(c, "case") is not None for c in kids(token, "nmod")):
        return False  # "half of the ships"
    return token.pos_ in ("NUM", "SYM") or is_measure(token)


def is_measure(token: Token) -> bool:
    """Whether a word measures: "percent", "million", "kilometre"."""
    return token.lemma_.lower() in language_of(token).words(LEXICON, "number", "measure")


def _names_source(case: Sequence[Token]) -> bool:
    """ "*according* to the mayor" belongs to the report, not to what is said."""
    return bool(case) and case[0].lower_ in language_of(case[0]).words(LEXICON, "preposition", "source")


def _direct(arguments: list[Argument]) -> list[Argument]:
    """A lone indirect object is the direct one ("thanked *him*"), unless a clause follows ("told *him* that");
    so is a name where the tree has a complement ("called *Governor Fenn*")."""
    arguments = [replace(a, role="obj") if _is_named(a) else a for a in arguments]
    if any(a.role in ("obj", "ccomp", "xcomp") for a in arguments):
        return arguments
    return [replace(a, role="obj") if a.role == "iobj" else a for a in arguments]


def _is_named(argument: Argument) -> bool:
    head = argument.head
    alone = kid(head.head, "obj", "iobj") is None and kid(head, "cop", "mark") is None
    return argument.role == "xcomp" and head.pos_ == "PROPN" and bool(head.ent_type_) and alone


def _is_relative_word(token: Token) -> bool:
    return bool(token.lower_ in RELATIVE_WORDS and token.pos_ in ("PRON", "SCONJ", "ADV", "DET")) and any(
        is_dep(a, "acl:relcl", "advcl:relcl") for a in (token.head, *ancestors(token.head))
    )


def _of_antecedent(verb: Token) -> Iterator[Argument]:
    """What a relative clause takes from the noun that it modifies: "the drones (that) they *built*"; nothing where that is
    when or how something happens, "the first *time* a ferry sank"."""
    if not is_dep(verb, "acl:relcl") or is_circumstance(verb, verb.head):
        return
    relative = next((c for c in verb.children if _is_relative_word(c)), None)
    if relative is not None and dep(relative) in ("obj", "iobj"):
        yield Argument(dep(relative), verb.head)
    elif relative is not None and dep(relative) == "obl":
        yield Argument("obl", verb.head, tuple(case_of(relative)))
    elif relative is None and kid(verb, "obj") is None and kid(verb, "nsubj") is not None:
        yield Argument("obj", verb.head)
