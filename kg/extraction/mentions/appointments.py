"""Posts that a verb gives: "appointed Ada Brook *chief executive*", "was elected *mayor*", "named him as its *chair*"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.extraction.layers import language_of, mention_at, mentions
from kg.extraction.mentions.nouns import has_case
from kg.extraction.mentions.post_nouns import is_position
from kg.extraction.mentions.titles import GivenPost
from kg.extraction.tree import conjuncts, dep, first_conjunct, is_dep, kid, kids


class Appointment(NamedTuple):
    """Who is given the post, the noun of the post, and the verb that gives it."""

    person: Token
    post: Token
    verb: Token


def appointed(doc: Doc) -> Iterator[GivenPost]:
    """The posts that verbs give to people who are mentioned."""
    for person, post, verb in appointments(doc):
        whom = mention_at(person)
        if whom is not None and mentions(doc)[whom].type == "Person":
            yield GivenPost(whom, post, verb=verb)


def appointments(doc: Doc) -> Iterator[Appointment]:
    """Every post that a verb of appointing gives to its object, or to its subject in the passive, in order.

    "Named *Ada Brook* as treasurer and *Carl Fenn* as chair": who stands between two posts is given the second.
    """
    last: dict[int, Token] = {}
    for token in doc:
        verb = appointing(token)
        person = _person_of(verb) if verb is not None else None
        if verb is None or person is None:
            continue
        before = last.get(verb.i)
        people = [each for each in conjuncts(person) if each == person or each.i < token.i]
        if before is not None and first_conjunct(before) != first_conjunct(token):
            people = [each for each in people if each.i > before.i]
        last[verb.i] = token
        yield from (Appointment(each, token, verb) for each in people)


def appointing(post: Token) -> Token | None:
    """The verb of appointing whose complement the noun of a post is, or None."""
    first = first_conjunct(post)
    gapped = dep(first) == "orphan"  # "and Carl Fenn *as chair*" depends on the person
    verb = first_conjunct(first.head).head if gapped else first.head
    if not is_position(post) or verb.lemma_.lower() not in language_of(verb).words(
        "names", "appointing", "lemma"
    ):
        return None
    if verb.pos_ != "VERB" or first == verb or first.i < verb.i:
        return None
    as_post = dep(first) in ("obl", "orphan") and has_case(first, "as_post")
    return verb if as_post or (dep(first) == "xcomp" and kid(first, "case") is None) else None


def _person_of(verb: Token) -> Token | None:
    passive = next((c for c in verb.children if is_dep(c, "nsubj:pass")), None)
    if passive is not None:
        return passive
    objects = kids(verb, "obj", "iobj")
    if objects:
        return objects[0]
    return verb.head if dep(verb) == "acl" and verb.tag_ == "VBN" else None
