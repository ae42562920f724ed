"""Which names of organisations are forms of one name: legal forms, "Ministry of Transport", first words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.characters.folding import folded
from kg.lexicon import ENGLISH

FILE = "names"


@lru_cache(maxsize=4096)
def firm(name: str) -> tuple[tuple[str, ...], str]:
    """The words of a firm's name in folded form without its legal form, and that form ("" where there is none).

    >>> firm("Brekke & Sons, Inc."), firm("Halvard Corporation"), firm("Halvard Industries")
    ((('brekke', 'and', 'sons'), 'inc'), (('halvard',), 'corp'), (('halvard', 'industries'), ''))
    """
    words = [w.strip(",.").replace(".", "") for w in folded(name).split()]
    same = ENGLISH.table(FILE)["organization"]["same"]
    words = [same.get(w, w) for w in words if w]
    if len(words) > 1 and words[0] in ENGLISH.words(FILE, "organization", "article"):
        words = words[1:]
    forms: list[str] = []
    while len(words) > 1 and words[-1] in ENGLISH.by_word(FILE, "legal"):
        forms.append(ENGLISH.by_word(FILE, "legal")[words.pop()])
        if len(words) > 1 and words[-1] in ENGLISH.words(FILE, "organization", "join"):
            words.pop()
    return tuple(words), " ".join(reversed(forms))


def legal_size(words: Sequence[str]) -> int:
    """How many of the last words of a firm's name are its legal form, with what joins them to the name.

    >>> legal_size(["Halvard", ",", "Inc."]), legal_size(["Smith", ",", "Jones", "&", "Co."]), legal_size(["Halvard"])
    (2, 2, 0)
    """
    end = len(words)
    while end > 1 and folded(words[end - 1]).replace(".", "") in ENGLISH.by_word(FILE, "legal"):
        end -= 1
        while end > 1 and words[end - 1] in ENGLISH.words(FILE, "organization", "join"):
            end -= 1
    return len(words) - end


@lru_cache(maxsize=4096)
def ministry(name: str) -> str:
    """What a government body's name means whichever of its words come first; "" where it is no such name.

    >>> ministry("Ministry of Transport") == ministry("Transport Ministry"), ministry("Bank of Velmora")
    (True, '')
    """
    small, of, genitive, heads, field_heads = (
        ENGLISH.words(FILE, "government", key) for key in ("small", "of", "genitive", "head", "field_head")
    )
    words = [w for w in folded(name).replace(",", "").split() if w not in small]
    if len(words) > 2 and words[0] in heads | field_heads and words[1] in of:
        head, rest = words[0], words[2:]
    elif len(words) > 1 and words[-1] in heads | field_heads:
        head, rest = words[-1], words[:-1]
    else:
        return ""
    if genitive & set(rest) or (head in field_heads and " ".join(rest) not in _fields()):
        return ""
    same = ENGLISH.table(FILE)["government"]["same"]
    return " ".join([head, *(same.get(w, w) for w in rest)])


def _fields() -> frozenset[str]:
    small = ENGLISH.words(FILE, "government", "small")
    return frozenset(
        " ".join(w for w in field.split() if w not in small)
        for field in ENGLISH.words(FILE, "government", "field")
    )


def initials(name: str) -> tuple[str, str]:
    """The initials of the capitalised words, small words left out; and those of all words."""
    words = [w for w in name.replace("-", " ").split() if w]
    letters = "".join(w[0] for w in words if not is_small(w) and w[0].isupper())
    return letters, "".join(w[0].upper() for w in words)


def is_small(word: str) -> bool:
    """Whether initials leave the word out: "of", "the", "&"."""
    return word.lower() in ENGLISH.words(FILE, "organization", "small")
