"""Claims of nouns that name an event: "his *phone call* with Spruds", "the *arrest* of X by Y"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Token

from kg.extraction.actuality import reality_of_noun
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.clause_drafts import MAX_COORDINATED
from kg.extraction.claims.frames_lexicon import LEXICON, cited
from kg.extraction.claims.layer_lookups import term, time_at
from kg.extraction.claims.noun_rule import NounRule
from kg.extraction.claims.own_words import words_of_noun
from kg.extraction.claims.qualifier_days import time_of
from kg.extraction.claims.qualifiers import qualifiers_of
from kg.extraction.claims.role_nouns import POSSESSOR
from kg.extraction.layers import language_of
from kg.extraction.semantics import role_in
from kg.extraction.tree import conjuncts, is_dep, kids, spans_of
from kg.lexicon.relation_frames import Frame, frames
from kg.model import OwnWords

COMPOUND = "comp"
"""The way of an entry by which a name before the noun is meant: "the *Kyiv* talks"."""


def _events(noun: Token) -> Iterator[Draft]:
    """ "the *arrest* of X by Y", "his *call* with X"; not "the call was short", which links no two."""
    compound = [c.lemma_.lower() for c in kids(noun, "compound")][-1:]
    known = frames(language_of(noun), "noun")
    for lemma in (" ".join([*compound, noun.lemma_.lower()]), noun.lemma_.lower()):
        if lemma in known:
            break
    for entry in known.get(lemma, ()):
        pairs = _ends(noun, entry)
        yield from (_event(noun, entry, *pair, lemma) for pair in pairs)
        if pairs:
            return


def _ends(noun: Token, entry: Frame) -> list[tuple[Token, Token]]:
    """Subject and object; of "talks between A, B and C" every two."""
    subject = next((t for way in entry.subject for t in _at(noun, way)), None)
    target = next((t for way in entry.object for t in _at(noun, way) if t != subject), None)
    if any(t is not None and time_at(t) is not None for t in (subject, target)):
        return []  # "the war between 1914 and 1918" is no war of one year with another
    only = subject if target is None else target if subject is None else None
    if entry.mutual and only is not None and len(conjuncts(only)) > 1 and not _is_one_side(only):
        return list(combinations(conjuncts(only)[:MAX_COORDINATED], 2))
    return [_by_role(noun, subject, target)] if subject is not None and target is not None else []


def _is_one_side(members: Token) -> bool:
    """ "meetings *with* A and B", "a call *to* A and B": somebody else's."""
    words = language_of(members).words(LEXICON, "event", "one_side")
    return any(t.lower_ in words for t in kids(members, "case"))


def _by_role(noun: Token, subject: Token, target: Token) -> tuple[Token, Token]:
    """The two in the order of their semantic roles: "the police's arrest of Fenn", "Fenn's arrest by the police"."""
    is_turned = (role_in(noun, subject), role_in(noun, target)) == ("ARG1", "ARG0")
    return (target, subject) if is_turned else (subject, target)


def _at(noun: Token, way: str) -> list[Token]:
    """What stands at one of the places that an entry names: possessor, name before the noun, or a preposition."""
    if way == POSSESSOR:
        return [c for c in noun.children if is_dep(c, "nmod:poss")]
    if way == COMPOUND:
        return [c for c in kids(noun, "compound", "amod") if c.ent_type_]
    found, language = kids(noun, "nmod"), language_of(noun)
    if way in language.words(LEXICON, "event", "of_participle"):
        found = [*found, *(c for verb in kids(noun, "acl") for c in kids(verb, "obl"))]
    if way in language.words(LEXICON, "event", "of_modifier"):
        found = [*found, *(c for phrase in kids(noun, "nmod") for c in kids(phrase, "nmod"))]
    return [c for c in found if any(t.lower_ == way for t in kids(c, "case"))]


def _event(noun: Token, entry: Frame, subject: Token, target: Token, lemma: str) -> Draft:
    rest = [
        Argument("nmod", c, tuple(kids(c, "case")))
        for c in kids(noun, "nmod")
        if c not in (subject, target) and kids(c, "case") and not is_dep(c, "nmod:poss")
    ]
    qualifiers = qualifiers_of(rest)
    return Draft(
        head=noun,
        subject=term(subject),
        relation=entry.relation,
        words=noun.lemma_.lower(),
        cue=spans_of([*kids(noun, "compound"), noun]),
        target=term(target),
        qualifiers=tuple(qualifiers),
        reality=reality_of_noun(noun),
        rule=EVENT_NOUN,
        confidence=EVENT_NOUN.confidence,
        time=time_of(qualifiers, noun.doc),
        label=_label(noun, subject, target),
        entry=cited(language_of(noun), "noun", entry, lemma),
    )


def _label(noun: Token, subject: Token, target: Token) -> OwnWords:
    """ "phone call with"; of two members of one phrase, "talks (with)"; of "Brook's arrest by police", "arrest by"."""
    if target in conjuncts(subject):
        return words_of_noun(noun, subject, joint=True)
    if is_dep(target, "nmod:poss"):
        return words_of_noun(noun, subject, inverse=True)
    return words_of_noun(noun, target)


EVENT_NOUN = NounRule(
    name="event-noun",
    example="Norway's attack on Sweden failed.",
    counterexample="The attack failed.",
    apply=_events,
    confidence=0.75,
)
