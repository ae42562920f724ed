"""Why two entities of an archive whose names meet are one, or may be: the first rule that holds decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.archive.facts import Facts, Told
from kg.archive.name_notes import is_person, key_of
from kg.resolve.name_keys import initials_agree

SHARED_COMPANY = 2
"""Others named with both, from which on a surname alone is enough."""


def contradict(one: Facts, other: Told) -> bool:
    """Whether two people have posts, none in common, and nobody is named with both."""
    if not one.posts or other.is_named_with(one.company):
        return False
    return bool(other.posts) and not one.posts & other.posts


def in_company(one: Facts, other: Told) -> bool:
    """Whether two have a post in common, or enough others named with both."""
    return other.is_named_with(one.company, SHARED_COMPANY) or bool(one.posts and one.posts & other.posts)


@dataclass(frozen=True)
class IdentityRule:
    """Why two entities whose names meet under a key are one, or may be."""

    name: str
    because: str
    holds: Callable[[Facts, Told], bool]
    proposes: bool = False


SURNAME = IdentityRule(
    "surname-in-company",
    "the surname is the same, and the same post or others are named with both",
    in_company,
)
RULES = (
    IdentityRule(
        "posts-contradict",
        "the names are the same, but the posts are others and nobody is named with both",
        lambda one, other: is_person(one) and contradict(one, other),
        proposes=True,
    ),
    IdentityRule(
        "initials-differ",
        "the names are the same but for their initials",
        lambda one, other: is_person(one) and not initials_agree(one.label, other.label),
        proposes=True,
    ),
    IdentityRule(
        "full-name",
        "the full names are the same but for an initial",
        lambda one, other: is_person(one) and key_of(one) == key_of(other) != "",
    ),
    IdentityRule(
        "office-in-other-words",
        "the names have the same words, nationality and spelling aside",
        lambda one, other: not is_person(one),
    ),
    SURNAME,
)  # fmt: skip
"""In order; the first that holds decides."""
