"""Clauses of a sentence: who does what, before anything is looked up in the lexicon.

A method of rules over dependencies, after Del Corro and Gemulla, "ClausIE: Clause-Based Open Information
Extraction" (WWW 2013), carried over to Universal Dependencies and to control, relative and participial
clauses whose subject stands elsewhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kg.extraction.claims.subjects import Subject, subject_of
from kg.extraction.tree import (
    CLAUSAL,
    RELATIVE_WORDS,
    ancestors,
    dep,
    first_conjunct,
    in_order,
    is_dep,
    kid,
    kids,
)

ARGUMENTS = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "advcl", "advmod", "nmod"})

NEGATIONS = ("not", "n't", "never")


@dataclass(frozen=True)
class Argument:
    """A part of a clause beside its subject: role by Universal Dependencies, head, prepositions."""

    role: str
    head: Token
    case: tuple[Token, ...] = ()


@dataclass(frozen=True)
class Clause:
    """A predicate with its subject and arguments. `words` are the relation's tokens in order."""

    head: Token
    words: tuple[Token, ...]
    subject: Subject | None
    arguments: tuple[Argument, ...]
    passive: bool
    rule: str

    def of(self, *roles: str) -> tuple[Argument, ...]:
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
    if token.pos_ not in ("VERB", "AUX") or dep(token) in (
        "aux",
        "cop",
        "amod",
        "compound",
        "case",
        "mark",
        "fixed",
    ):
        return False
    first = first_conjunct(token)
    return (
        dep(first) in CLAUSAL
        or is_dep(first, "root")
        or first.head == first
        or kid(token, "nsubj") is not None
    )


def _clause_at(token: Token) -> Iterator[Clause]:
    if _fused(token):
        return
    chain = [token, *_xcomps(token)]
    words = in_order(w for verb in chain for w in _verb_group(verb, verb == token))
    passive = any(is_dep(c, "aux:pass", "nsubj:pass") for c in chain[-1].children) or _reduced_passive(token)
    arguments = [a for verb in chain for a in _arguments(verb, chain)]
    arguments = _direct([*arguments, *_shared_arguments(token)])
    yield Clause(
        head=chain[-1],
        words=tuple(words),
        subject=subject_of(token),
        arguments=tuple(sorted(arguments, key=lambda a: a.head.i)),
        passive=passive,
        rule=_rule(token),
    )


def _fused(token: Token) -> bool:
    """Whether the clause above takes this one into its own relation: "wants to *buy*"."""
    return dep(token) == "xcomp" and token in _xcomps(_xcomp_top(token))


def _xcomp_top(token: Token) -> Token:
    while dep(token) == "xcomp" and token.head != token:
        token = token.head
    return token


def _xcomps(token: Token) -> list[Token]:
    """The open complements that share the subject: "plans to begin *building*", not "urged him to *go*"."""
    chain = []
    current: Token | None = token
    while current is not None:
        inner = next(
            (
                c
                for c in kids(current, "xcomp")
                if c.pos_ in ("VERB", "AUX", "ADJ") or kid(c, "cop") is not None
            ),
            None,
        )
        if inner is None or (kid(current, "obj", "iobj") is not None and not is_dep(current, "aux")):
            break
        if kid(inner, "nsubj") is not None or (inner.pos_ == "ADJ" and kid(inner, "mark", "cop") is None):
            break
        chain.append(inner)
        current = inner
    return chain


def _verb_group(verb: Token, top: bool) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        label = dep(child)
        particle = is_dep(child, "compound:prt") or (label == "mark" and child.lower_ == "to" and not top)
        adverb = label == "advmod" and (child.lower_ in NEGATIONS or _between(child, verb))
        if label in ("aux", "cop") or particle or adverb:
            yield child


def _between(adverb: Token, verb: Token) -> bool:
    """An adverb within the verb group: "has *recently* visited"."""
    auxiliaries = kids(verb, "aux", "cop")
    return (
        bool(auxiliaries) and auxiliaries[0].i < adverb.i < verb.i and adverb.n_lefts == adverb.n_rights == 0
    )


def _arguments(verb: Token, chain: list[Token]) -> Iterator[Argument]:
    copular = kid(verb, "cop") is not None
    for child in verb.children:
        label = dep(child)
        if label not in ARGUMENTS or child in chain or _relative_word(child):
            continue
        if label == "nmod" and not (copular and _case(child)):
            continue
        if label == "advmod" and (child.lower_ in NEGATIONS or _between(child, verb)):
            continue
        case = _case(child)
        if case and case[0].lower_ == "according":
            continue
        role = "agent" if is_dep(child, "obl:agent") else "time" if is_dep(child, "obl:unmarked") else label
        yield Argument(role, child, tuple(case))


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


def _case(token: Token) -> list[Token]:
    found = []
    for case in kids(token, "case", "mark"):
        found += [case, *kids(case, "fixed")]
    return in_order(found)


def _relative_word(token: Token) -> bool:
    return bool(token.lower_ in RELATIVE_WORDS and token.pos_ in ("PRON", "SCONJ", "ADV", "DET")) and any(
        is_dep(a, "acl:relcl", "advcl:relcl") for a in (token.head, *ancestors(token.head))
    )


def _shared_arguments(token: Token) -> Iterator[Argument]:
    """The object that a relative clause takes from the noun it hangs on: "the drones (that) they *built*"."""
    if not is_dep(token, "acl:relcl"):
        return
    relative = next((c for c in token.children if _relative_word(c)), None)
    if relative is not None and dep(relative) in ("obj", "iobj"):
        yield Argument(dep(relative), token.head)
    elif relative is not None and dep(relative) == "obl":
        yield Argument("obl", token.head, tuple(_case(relative)))
    elif relative is None and kid(token, "obj") is None and kid(token, "nsubj") is not None:
        yield Argument("obj", token.head)


def _reduced_passive(token: Token) -> bool:
    """A participle after its noun: "drones *made* in Latvia"."""
    return bool(
        is_dep(token, "acl") and (token.tag_ == "VBN" or (not token.tag_ and token.text.endswith("ed")))
    )


def _rule(token: Token) -> str:
    if kid(token, "cop") is not None:
        return "copula"
    first = first_conjunct(token)
    name = {"acl": "participle", "advcl": "adverbial", "xcomp": "complement"}.get(dep(first), "clause")
    if is_dep(first, "acl:relcl"):
        name = "relative"
    return name if first == token else f"{name}-coordinated"
