"""Which names of organisations are forms of one name: legal forms, "Ministry of Transport", first words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.characters.folding import folded
from kg.lexicon import ENGLISH

FILE = "names"
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "&"})
_AND = frozenset({"&", "+"})


@lru_cache(maxsize=4096)
def firm(name: str) -> tuple[tuple[str, ...], str]:
    """The words of a firm's name in folded form without its legal form, and that form ("" where there is none).

    >>> firm("Brekke & Sons, Inc."), firm("Halvard Corporation"), firm("Halvard Industries")
    ((('brekke', 'and', 'sons'), 'inc'), (('halvard',), 'corp'), (('halvard', 'industries'), ''))
    """
    words = [w.strip(",.").replace(".", "") for w in folded(name).split()]
    words = ["and" if w in _AND else "brothers" if w == "bros" else w for w in words if w or w in _AND]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    forms: list[str] = []
    while len(words) > 1 and words[-1] in ENGLISH.by_word(FILE, "legal"):
        forms.append(ENGLISH.by_word(FILE, "legal")[words.pop()])
        if len(words) > 1 and words[-1] == "and":
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
        while end > 1 and words[end - 1] in (",", ".", "&", "and"):
            end -= 1
    return len(words) - end


@lru_cache(maxsize=4096)
def ministry(name: str) -> str:
    """What a government body's name means whichever of its words come first; "" where it is no such name.

    >>> ministry("Ministry of Transport") == ministry("Transport Ministry"), ministry("Bank of Velmora")
    (True, '')
    """
    words = [w for w in folded(name).replace(",", "").split() if w not in ("the", "and", "&", "affairs")]
    heads, field_heads = (ENGLISH.words(FILE, "government", k) for k in ("head", "field_head"))
    if len(words) > 2 and words[0] in heads | field_heads and words[1] in ("of", "for"):
        head, rest = words[0], words[2:]
    elif len(words) > 1 and words[-1] in heads | field_heads:
        head, rest = words[-1], words[:-1]
    else:
        return ""
    if "of" in rest or (head in field_heads and " ".join(rest) not in _fields()):
        return ""
    same = ENGLISH.table(FILE)["government"]["same"]
    return " ".join([head, *(same.get(w, w) for w in rest)])


def _fields() -> frozenset[str]:
    return frozenset(
        f.replace(" affairs", "").replace(" and", "") for f in ENGLISH.words(FILE, "government", "field")
    )


def initials(name: str) -> tuple[str, str]:
    """The initials of the capitalised words, small words left out; and those of all words."""
    words = [w for w in name.replace("-", " ").split() if w]
    letters = "".join(w[0] for w in words if w.lower() not in SMALL and w[0].isupper())
    return letters, "".join(w[0].upper() for w in words)
