"""Which names of people are forms of one name: "Ada Brook", "Brook", "A. Brook", "Mrs Brook"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from kg.characters.folding import folded
from kg.lexicon import ENGLISH

FILE, SECTION = "coreference", "person_name"


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[tuple[str, ...], str]:
    """The words of a name in folded form, and its suffix ("jr") or ""."""
    plain = folded(name).split()
    plain = [part for w in plain[:-1] for part in _unhyphened(w)] + plain[-1:]
    words = [w for p in plain if (w := p.strip(",\"'“”()"))]
    if (
        len(words) > 1
        and words[-2] in ENGLISH.words(FILE, "article", "word")
        and words[-1] in _listed("epithet")
    ):
        words[-2:] = [f"{words[-2]} {words[-1]}"]
    suffix = words.pop().rstrip(".") if len(words) > 1 and words[-1] in _listed("suffix") else ""
    return tuple(words), suffix


def _unhyphened(word: str) -> list[str]:
    """ "anna-maria" as two words; "al-masri" as one."""
    first, hyphen, _ = word.partition("-")
    return word.split("-") if hyphen and first not in _listed("particle") and first else [word]


def same_person(one: str, other: str) -> bool:
    """Whether two full names (two words at least) can only be forms of one name.

    >>> same_person("Ada Brook", "A. Brook"), same_person("Ada Mary Brook", "Ada Brook")
    (True, True)
    >>> same_person("Ada Brook", "Carl Brook"), same_person("Ada Brook", "Ada Brook Jr.")
    (False, False)
    """
    (a, left), (b, right) = parts(one), parts(other)
    if left != right or min(len(a), len(b)) < 2:
        return False
    if a == b:
        return True
    if not _given_fit(a[0], b[0]):
        return False
    if _surname(a) == _surname(b):
        return _middle_fits(a[1:-1], b[1:-1])
    short, long = sorted((a, b), key=len)
    return len(short) >= 2 and a[0] == b[0] and (short == long[: len(short)] or _contains(long, short[-1]))


def _surname(words: Sequence[str]) -> tuple[str, ...]:
    start = len(words) - 1
    while start > 1 and words[start - 1] in _listed("particle"):
        start -= 1
    return tuple(words[start:])


def _given_fit(a: str, b: str) -> bool:
    initial = re.compile(r"^[^\W\d_]\.?$")
    return a == b or (bool(initial.match(a) or initial.match(b)) and a[0] == b[0])


def _middle_fits(a: Sequence[str], b: Sequence[str]) -> bool:
    return not a or not b or all(_given_fit(x, y) for x, y in zip(a, b, strict=False))


def _contains(words: Sequence[str], word: str) -> bool:
    """ "Maria Lopez Garcia" and "Maria Lopez": the surname of one is a middle word of the other."""
    return word in words[1:]


class NamePart(StrEnum):
    """What a short name is of a full one."""

    SURNAME = "surname"
    GIVEN = "given"


def is_short_for(short: str, full: str) -> NamePart | None:
    """The part of a full name that a name of fewer words is; else None.

    >>> str(is_short_for("Brook", "Ada Brook")), str(is_short_for("Ada", "Ada Brook"))
    ('surname', 'given')
    """
    (a, left), (b, right) = parts(short), parts(full)
    if not a or len(a) >= len(b) or (left and left != right):
        return None
    if a == b[-len(a) :] or a == _surname(b) or (len(a) == 1 and _bare(a[0]) == _bare(b[-1])):
        return NamePart.SURNAME
    if a == b[: len(a)]:
        return NamePart.GIVEN
    inside = len(a) == 1 and a[0] in b[1:] and a[0] not in _listed("particle")
    return NamePart.SURNAME if inside else None


def short_keys(name: str) -> frozenset[str]:
    """The words under which a name meets all that `same_person` or `is_short_for` can find fit: its words, and the
    last without "al-" or "O'"."""
    words, _ = parts(name)
    return frozenset([*words, *map(_bare, words[:1] + words[-1:])])


def _bare(word: str) -> str:
    """A surname without "al-" or "O'"."""
    for prefix in ENGLISH.listed(FILE, SECTION, "prefix"):
        word = word.removeprefix(prefix)
    return word


def _listed(kind: str) -> frozenset[str]:
    return ENGLISH.words(FILE, SECTION, kind)
