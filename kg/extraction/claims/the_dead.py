"""People of whom the article tells that they are dead: what they were called they were, and are no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.extraction.actuality import reality_of
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.layer_lookups import root_in
from kg.extraction.claims.verb_groups import particles
from kg.extraction.layers import language_of, mentions
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.tree import dep, first_conjunct, is_dep, kid, kids
from kg.model import Actuality


def dead_people(doc: Doc) -> frozenset[int]:
    """The chains of people who have died: "Fenn *died*", "was *killed*", "the *murder* of Fenn", "the *late* Fenn"."""
    found = (
        (m.chain, root_in(doc, m.head)) for m in mentions(doc) if m.type == "Person" and m.chain is not None
    )
    return frozenset(chain for chain, head in found if chain is not None and _is_dead(head))


def with_the_dead(drafts: Iterable[Draft], doc: Doc, dead: frozenset[int]) -> Iterator[Draft]:
    """The drafts; what is presupposed of somebody dead happened: "Fenn, *a father of two*, was killed"."""
    for draft in drafts:
        of_dead = draft.subject.mention is not None and mentions(doc)[draft.subject.mention].chain in dead
        if of_dead and draft.rule.presupposed and draft.reality.actuality == Actuality.ONGOING:
            draft.reality = replace(draft.reality, actuality=Actuality.HAPPENED, because="death")
        yield draft


def _is_dead(person: Token) -> bool:
    if any(c.lower_ in _listed(person, "late") for c in kids(person, "amod", "compound")):
        return True
    first = first_conjunct(person)
    relation, head = dep(first), first.head
    if relation in ("nmod", "nmod:poss", "compound"):
        return _is_death(head, first)
    told = [head, *_relatives(person)] if relation in ("nsubj", "obj") else _relatives(person)
    return any(
        _tells_death(verb, is_object=relation == "obj" and verb == head) for verb in _with_conjuncts(told)
    )


def _relatives(person: Token) -> list[Token]:
    """ "Fenn, who *died* in May", "Fenn, *killed* in May"."""
    relative = (c for c in kids(person, "acl") if is_dep(c, "acl:relcl") or c.tag_ == "VBN")
    return [c for c in relative if c.tag_ == "VBN" or _is_of_relative(c)]


def _is_of_relative(verb: Token) -> bool:
    subject = kid(verb, "nsubj")
    return subject is not None and subject.tag_ == "WP"


def _with_conjuncts(verbs: Iterable[Token]) -> Iterator[Token]:
    """The verbs, and those that share their subject: "was shot and *killed*"."""
    for verb in verbs:
        yield verb
        yield from (c for c in kids(verb, "conj") if kid(c, "nsubj") is None and kid(c, "obj") is None)


def _tells_death(verb: Token, *, is_object: bool) -> bool:
    if verb.pos_ != "VERB":
        return False
    words = " ".join([verb.lemma_.lower(), *(p.lower_ for p in particles(verb))])
    passive = verb.tag_ == "VBN" and (
        not kids(verb, "aux") or any(is_dep(c, "aux:pass") for c in kids(verb, "aux"))
    )
    kills = words in _listed(verb, "killing") and (is_object or passive)
    if not kills and (is_object or words not in _listed(verb, "dying")):
        return False
    reality = reality_of(verb)
    return reality.actuality == Actuality.HAPPENED and not reality.negated


def _is_death(noun: Token, person: Token) -> bool:
    """ "the *murder* of Fenn", "Fenn's *death*"; not "the attempted murder of Fenn", "the death of a man by Fenn"."""
    case = kid(person, "case")
    of_person = dep(person) != "nmod" or (case is not None and case.lower_ in _listed(noun, "of_dead"))
    open_ = any(c.lower_ in _listed(noun, "not_dead") for c in kids(noun, "amod", "compound"))
    return noun.lemma_.lower() in _listed(noun, "death") and of_person and not open_


def _listed(token: Token, key: str) -> frozenset[str]:
    return language_of(token).words(TYPES, "dead", key)
