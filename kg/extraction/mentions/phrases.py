"""How far a phrase goes: from its head to all that belongs to it, relative clauses and appositions aside."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.tree import below, dep, in_order, is_dep, kid, trim
from kg.model import Span

INSIDE = frozenset(
    {"det", "amod", "nummod", "compound", "nmod", "flat", "fixed", "goeswith", "punct", "case"}
)
BARRED = frozenset({"acl", "appos", "parataxis", "discourse", "vocative", "orphan", "list", "dep", "ccomp"})


def phrase_of(head: Token, *, person: bool = False, bare: bool = False) -> list[Token]:
    """The tokens of the phrase that `head` heads, in order, as one run.

    "Latvia's Defense Minister *Andris Spruds*, who …": with `person`, what follows the name stays out; with
    `bare`, all prepositional phrases do.
    """

    def skip(token: Token) -> bool:
        label = dep(token)
        if label in BARRED or token.is_space:
            return True
        if token.head != head:
            return False
        if label == "advmod":
            return not _counts(token)
        if label not in INSIDE:
            return True
        if label == "case":
            return True
        if label == "nmod" and not is_dep(token, "nmod:poss", "nmod:desc"):
            case = kid(token, "case")
            return case is not None and (bare or (person and token.i > head.i))
        return False

    return _run(trim(in_order(below(head, skip))), head)


def _counts(token: Token) -> bool:
    """ "*more than* 200 firms", "*about* half": an adverb that belongs to a number after it."""
    return token.i + 1 < len(token.doc) and token.i < token.head.i and token.doc[token.i + 1].pos_ == "NUM"


def _run(tokens: list[Token], head: Token) -> list[Token]:
    """The part around the head without gaps other than white space: what an apposition left behind is cut."""
    kept = [head]
    places = {t.i for t in tokens}
    for step in (-1, 1):
        i = head.i + step
        while 0 <= i < len(head.doc) and (i in places or head.doc[i].is_space):
            if i in places:
                kept.append(head.doc[i])
            i += step
    kept = trim(sorted(kept, key=lambda t: t.i)) or [head]
    while kept[0] != head and (dep(kept[0]) == "case" or kept[0].is_punct):
        kept = kept[1:]
    if kept[-1].tag_ == "POS" and kept[-1].head == head:
        kept = kept[:-1]
    return kept


def span_over(tokens: list[Token]) -> Span:
    """From the first to the last of the tokens."""
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))
