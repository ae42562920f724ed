"""Noun phrases: from a head to the words that belong to it, cut as the use asks.

There is one function, `noun_phrase`, and for each use one `Cut`, which declares what is left out:

| cut | leaves out | "the *ships* of Riga and the crews, which sailed" |
| --- | --- | --- |
| `WHOLE` | relative clauses, parentheses, the preposition before it | the ships of Riga and the crews |
| `MEMBER` | also what is coordinated with the head | the ships of Riga |
| `CIRCUMSTANCE` | as `MEMBER`, but what is nothing without its clause keeps it: "from *what she saw*" | the ships of Riga |
| `PARTICIPANT` | as `MEMBER`, but what punctuation sets off, and no relative clause beside that | the ships of Riga |
| `SHORTENED` | as `PARTICIPANT`, but of a relative clause its adverbial and coordinated clauses | the ships of Riga |
| `PREDICATE` | also the clause of which the head is the predicate | (is) the ships of Riga |
| `CORE` | all but names, compounds, determiners, adjectives and numbers | the ships |
| `CLAUSE` | interjections only: for the head of a clause | |
| `MENTION` | clauses, appositions, coordination; one unbroken run | the ships of Riga |
| `DESCRIPTION` | as `MENTION`, but what completes the noun stays: "the plan *to sell the mill*" | the ships of Riga |
| `NAMED` | also what follows the head with a preposition: for names of people | the ships |
| `BARE` | also every modifier with a preposition | the ships |
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.extraction.tree import balanced, below, dep, in_order, is_dep, kid, trim

RELATIONS = frozenset({
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj",
    "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj",
    "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
})  # fmt: skip
"""The relations of Universal Dependencies 2, without subtypes."""

Omission = Callable[[Token, Token], bool]
"""Whether a token, asked about with the head of the phrase, is left out with all below it."""


def trimmed(tokens: list[Token], head: Token) -> list[Token]:
    """All tokens, without punctuation at either end and without marks whose other half is not among them."""
    return balanced(trim(tokens))


def unbroken(tokens: list[Token], head: Token) -> list[Token]:
    """The run of tokens around the head, gaps of white space aside, without preposition or punctuation before it."""
    places = {t.i for t in tokens}
    kept = [head]
    for step in (-1, 1):
        i = head.i + step
        while 0 <= i < len(head.doc) and (i in places or head.doc[i].is_space):
            if i in places:
                kept.append(head.doc[i])
            i += step
    kept = trim(in_order(kept)) or [head]
    while kept[0] != head and (dep(kept[0]) == "case" or kept[0].is_punct):
        kept = kept[1:]
    if kept[-1].tag_ == "POS" and kept[-1].head == head:
        kept = kept[:-1]
    return kept


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left out of a phrase.

    `anywhere` are relations that are left out wherever they stand, `of_head` those of the head's own dependents; both with
    or without subtype. `omissions` decide what a relation alone does not. `shape` makes the phrase of the tokens that are
    left (in order of the text) and the head.
    """

    anywhere: frozenset[str] = frozenset()
    of_head: frozenset[str] = frozenset()
    omissions: tuple[Omission, ...] = ()
    shape: Callable[[list[Token], Token], list[Token]] = trimmed


def noun_phrase(head: Token, cut: Cut, *, beside: Token | None = None) -> list[Token]:
    """The words of the phrase under `head`, in order.

    `beside` leaves out the modifier behind the head that this token stands in: "*the ship* carrying grain".
    """

    def is_out(token: Token) -> bool:
        label = dep(token)
        if token.is_space or label in cut.anywhere or token.dep_ in cut.anywhere:
            return True
        if token.head == head and label in cut.of_head:
            return True
        return any(omits(token, head) for omits in cut.omissions)

    tokens = in_order(below(head, is_out))
    if beside is not None:
        behind = [c for c in head.rights if beside == c or c.is_ancestor(beside)]
        out = {t.i for child in behind for t in child.subtree}
        tokens = [t for t in tokens if t.i not in out]
    return cut.shape(tokens, head)


def _preposition(token: Token, head: Token) -> bool:
    """ "*in* the harbour"; a possessive stays: "the mayor*'s*"."""
    return token.head == head and dep(token) == "case" and token.pos_ != "PART"


def _relative_clause(token: Token, head: Token) -> bool:
    """ "the ship *that sank*"; not "what *sank*", which is nothing without its clause."""
    return is_dep(token, "acl:relcl") and token.head.tag_ != "WP"


def _clause_of_predicate(token: Token, head: Token) -> bool:
    """ "*It is* a small harbour *today*"; of an adjective or number, "close *to the sea*", the complement stays."""
    if token.head != head:
        return False
    if _is_before_copula(token, head):
        return True
    if dep(token) not in _CLAUSE_PARTS:
        return False
    return not (dep(token) == "obl" and head.pos_ in ("ADJ", "NUM"))


def _is_before_copula(token: Token, head: Token) -> bool:
    """ "*Seriously*, it is a harbour": what stands before the copula is said of the clause."""
    copula = kid(head, "cop")
    return copula is not None and bool(token.i < copula.i < head.i)


def _prepositional(token: Token, head: Token) -> bool:
    """ "the coalition *of nine countries*", wherever it stands."""
    return dep(token) == "nmod" and not is_dep(token, "nmod:poss", "nmod:desc", "nmod:unmarked")


def _case_but_possessive(token: Token, head: Token) -> bool:
    return dep(token) == "case" and not (token.pos_ == "PART" and dep(token.head) == "nmod")


def _punctuation_between_words(token: Token, head: Token) -> bool:
    """All punctuation but what joins words: "drone*-*maker"."""
    return dep(token) == "punct" and not (token.text in "-–/&'’" and token.i > 0)


def _adverb_but_of_number(token: Token, head: Token) -> bool:
    """ "*probably* the firms"; not "*more than* 200 firms", "*about* half"."""
    if token.head != head or dep(token) != "advmod":
        return False
    of_number = token.i + 1 < len(token.doc) and token.i < head.i and token.doc[token.i + 1].pos_ == "NUM"
    return not of_number


def _of_head_with_preposition(token: Token, head: Token) -> bool:
    """ "companies *from Riga*"."""
    plain = token.head == head and dep(token) == "nmod" and not is_dep(token, "nmod:poss", "nmod:desc")
    return plain and kid(token, "case") is not None


def _behind_with_preposition(token: Token, head: Token) -> bool:
    """ "Juris Kalns *of Riga*"; not "*Minister of Defence* Juris Kalns"."""
    return token.i > head.i and _of_head_with_preposition(token, head)


def _is_set_off(token: Token, head: Token) -> bool:
    """ "the ship*, built in Riga,*", "1,200 miles *(1,931 kilometers)*": what only adds something is behind punctuation."""
    label = dep(token)
    if label not in ("acl", "appos", "parataxis") or token.i < token.head.i:
        return False
    first = min(token.subtree, key=lambda t: t.i)
    before = first if first.is_punct else token.doc[first.i - 1] if first.i > 0 else first
    return before.is_punct and before.text not in "-'’\"“”‘" and (label != "appos" or before.is_left_punct)


def _goes_on(token: Token, head: Token) -> bool:
    """ "the ship that sank *because it leaked*", "*and burned*": what a relative clause tells beyond which is meant."""
    behind = dep(token) in ("advcl", "conj", "parataxis") and token.i > token.head.i
    return behind and is_dep(token.head, "acl:relcl")


def _is_no_complement(token: Token, head: Token) -> bool:
    """A clause behind the head that does not complete it, as "the plan *to sell* the mill", "the fact *that* it fell"."""
    if dep(token) != "acl":
        return False
    if _is_set_off(token, head):
        return True
    return token.head == head and (is_dep(token, "acl:relcl") or kid(token, "mark") is None)


_COORDINATION = frozenset({"conj", "cc"})
_CLAUSE_PARTS = _COORDINATION | {"cop", "aux", "nsubj", "csubj", "mark", "advcl", "obl", "expl"}
_NOMINAL = frozenset(
    {"det", "amod", "nummod", "compound", "flat", "fixed", "goeswith", "nmod", "advmod", "punct"}
)
"""Relations within a noun phrase that has no clause and no coordination in it."""

WHOLE = Cut(
    anywhere=frozenset({"parataxis", "discourse", "vocative", "reparandum", "acl:relcl"}),
    omissions=(_preposition,),
)
MEMBER = replace(WHOLE, of_head=_COORDINATION)
CIRCUMSTANCE = replace(
    MEMBER, anywhere=WHOLE.anywhere - {"acl:relcl"}, omissions=(_preposition, _relative_clause)
)
PARTICIPANT = replace(
    MEMBER,
    anywhere=WHOLE.anywhere - {"acl:relcl"},
    of_head=MEMBER.of_head | {"advcl"},
    omissions=(_preposition, _is_set_off),
)
SHORTENED = replace(PARTICIPANT, omissions=(*PARTICIPANT.omissions, _goes_on))
PREDICATED = {
    cut: replace(cut, omissions=(*cut.omissions, _clause_of_predicate))
    for cut in (MEMBER, PARTICIPANT, SHORTENED)
}
"""Of a noun that is itself a predicate, without its clause: "(Ascom is) a *provider* of tools"."""
PREDICATE = replace(WHOLE, omissions=(_preposition, _clause_of_predicate))
CORE = Cut(
    anywhere=RELATIONS - _NOMINAL - {"case"},
    omissions=(_prepositional, _case_but_possessive, _punctuation_between_words),
)
CLAUSE = Cut(anywhere=frozenset({"discourse"}))
MENTION = Cut(
    anywhere=frozenset(
        {"acl", "appos", "parataxis", "discourse", "vocative", "orphan", "list", "dep", "ccomp"}
    ),
    of_head=RELATIONS - _NOMINAL,
    omissions=(_adverb_but_of_number,),
    shape=unbroken,
)
DESCRIPTION = replace(
    MENTION,
    anywhere=MENTION.anywhere - {"acl", "ccomp"},
    of_head=MENTION.of_head - {"acl"},
    omissions=(_adverb_but_of_number, _is_no_complement),
)
NAMED = replace(MENTION, omissions=(_adverb_but_of_number, _behind_with_preposition))
BARE = replace(MENTION, omissions=(_adverb_but_of_number, _of_head_with_preposition))
