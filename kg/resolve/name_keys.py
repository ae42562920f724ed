"""Keys under which names of several articles meet though they are written in other ways, and what still tells them apart."""

from __future__ import annotations

from functools import cache

from kg.lexicon import ENGLISH
from kg.lexicon.countries import demonyms
from kg.resolve.class_families import family
from kg.resolve.name_words import government_heads
from kg.resolve.slugs import slug

MIN_WORDS = 2
"""Words of a name below which it does not tell who is meant."""


def name_key(label: str, kind: str) -> str:
    """The family of the class and what the name says: of a person without initials, of a ministry whichever of its words
    come first, of a post in one spelling; "" for a name under which nothing else is looked for.

    >>> name_key("Donald J. Marlow", "Person"), name_key("Ole Brandt Jr.", "Person"), name_key("Marlow", "Person")
    ('Person donald marlow', 'Person ole brandt jr', '')
    >>> names = "Ukrainian Defence Ministry", "Ministry of Defense of Ukraine"
    >>> {name_key(name, "GovernmentBody") for name in names}
    {'Organization defense ministry ukraine'}
    """
    group = family(kind)
    if group == "Person":
        words = [word for word in slug(label).split("-") if len(word) > 1]
    elif group == "Organization":
        words = _ministry(label)
    elif group == "Position":
        words = [_same().get(word, word) for word in slug(label).split("-")]
    else:
        return ""
    return f"{group} {' '.join(words)}" if len(words) >= MIN_WORDS else ""


def surname_of(label: str) -> str:
    """The last word of a person's name as a slug, without what tells a father from a son.

    >>> surname_of("Ole Brandt Jr."), surname_of("Brandt")
    ('brandt', 'brandt')
    """
    words = slug(label).split("-")
    kept = [word for word in words if word not in generations()]
    return (kept or words)[-1]


def initials_agree(one: str, other: str) -> bool:
    """Whether no initial of one name contradicts those of the other.

    >>> initials_agree("Donald J. Marlow", "Donald Marlow"), initials_agree("Ada B. Holt", "Ada C. Holt")
    (True, False)
    """
    found = [[word for word in slug(name).split("-") if len(word) == 1] for name in (one, other)]
    return not (found[0] and found[1]) or found[0] == found[1]


@cache
def generations() -> frozenset[str]:
    """Words that tell people of one name and family apart: "jr"."""
    return ENGLISH.words("names", "generation", "word")


@cache
def _same() -> dict[str, str]:
    return dict(ENGLISH.table("names")["government"]["same"])


def _ministry(label: str) -> list[str]:
    """The words of a ministry's name in alphabetical order, each in one spelling, nationality as country; else none."""
    words: list[str] = []
    for word in label.replace("’", "'").removesuffix("'s").split():
        country = demonyms().get(word.removesuffix("'s"))
        words += slug(country.name if country is not None else word.removesuffix("'s")).split("-")
    small = ENGLISH.words("names", "government", "small") | ENGLISH.words("names", "government", "of")
    kept = sorted({_same().get(word, word) for word in words if word not in small})
    return kept if government_heads() & set(kept) else []
