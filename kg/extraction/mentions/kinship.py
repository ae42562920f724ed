"""Ties that noun phrases state: "Juris's wife Anna" (spouse), "Labour MP Ada Brook" (member)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.extraction.claim_rule import ClaimRule
from kg.extraction.mentions.classes import FILE, is_position, lemma_of
from kg.extraction.mentions.post_and_kin_rules import KIN, PARTY
from kg.extraction.tree import dep, is_dep, kid, kids, span_of, tokens_in
from kg.lexicon import ENGLISH
from kg.model import Mention, MentionKind, Span

INVERSE = {"parentOf": "childOf"}


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two mentions (indexes), the words that state it, and the rule that found it."""

    subject: int
    relation: str
    object: int
    cue: tuple[Span, ...]
    rule: ClaimRule


def ties_in(doc: Doc, mentions: Sequence[Mention]) -> tuple[Tie, ...]:
    """Kinship and membership that noun phrases state of named people, in order of the text."""
    at: dict[int, int] = {}
    for index in sorted(range(len(mentions)), key=lambda i: (mentions[i].kind != MentionKind.NAME, i)):
        head = mentions[index].head
        for token in tokens_in(doc, head):
            at.setdefault(token.i, index)
    found = [tie for token in doc for tie in (*_kin(token, at, mentions), *_party(token, at, mentions))]
    return tuple(sorted(set(found), key=lambda t: (t.cue, t.subject, t.object)))


def _kin(noun: Token, at: dict[int, int], mentions: Sequence[Mention]) -> Iterator[Tie]:
    relation = ENGLISH.by_word(FILE, "kin").get(lemma_of(noun))
    owner = _owner(noun)
    if relation is None or owner is None or owner.i not in at:
        return
    for person in _named_by(noun):
        index = at.get(person.i)
        if index is None or mentions[index].type != "Person" or mentions[index].kind != MentionKind.NAME:
            continue
        pair = (index, at[owner.i])
        if relation in INVERSE:
            pair = pair[::-1]
        yield Tie(pair[0], INVERSE.get(relation, relation), pair[1], (span_of(noun),), KIN)


def _owner(noun: Token) -> Token | None:
    """ "*Juris's* wife", "the wife *of Juris*"."""
    for child in noun.children:
        if is_dep(child, "nmod:poss"):
            return child
    for child in kids(noun, "nmod"):
        case = kid(child, "case")
        if case is not None and case.lower_ == "of":
            return child
    return None


def _named_by(noun: Token) -> list[Token]:
    """The names beside the noun: below it ("his wife *Anna*") or above it ("*Anna*, his wife")."""
    below = [c for c in noun.children if dep(c) in ("appos", "flat", "nmod") and kid(c, "case") is None]
    below = [c for c in below if c.ent_type_ == "PER" and not is_dep(c, "nmod:poss")]
    above = [noun.head] if dep(noun) in ("appos", "nmod", "compound") and noun.head.ent_type_ == "PER" else []
    return below + [a for a in above if kid(noun, "case") is None or dep(noun) == "appos"]


def _party(noun: Token, at: dict[int, int], mentions: Sequence[Mention]) -> Iterator[Tie]:
    """ "*Labour* MP Ada Brook": who sits for a party belongs to it."""
    if not is_position(noun):
        return
    for child in kids(noun, "compound", "amod", "nmod"):
        party = at.get(child.i)
        if party is None or mentions[party].type != "Party" or child.i > noun.i:
            continue
        for person in _named_by(noun):
            index = at.get(person.i)
            if (
                index is not None
                and mentions[index].type == "Person"
                and mentions[index].kind == MentionKind.NAME
            ):
                yield Tie(index, "memberOf", party, (span_of(noun),), PARTY)
