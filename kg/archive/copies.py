"""How many sources are independent: articles whose texts are near-duplicates count as one.

Two texts are compared by the runs of words that they share (resemblance of shingles: Broder, "On the resemblance and
containment of documents", 1997). Articles of one news agency are copies already at a lower share, since outlets shorten what
they take from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

WORDS = 4
"""Of a shingle."""
SAME, SAME_AGENCY = 0.5, 0.2
"""The share of the shorter text's shingles that the other has too, from which on one is a copy of the other."""


@dataclass(frozen=True)
class Source:
    """An article as far as its independence goes."""

    id: str
    text: str
    agency: str = ""


def independent(sources: Sequence[Source]) -> int:
    """The number of groups of articles that are no copies of each other.

    >>> text = "The harbour of Oster was closed on Monday after a storm tore the pier away."
    >>> independent([Source("a", text), Source("b", f"{text} Nobody was hurt."), Source("c", "Ada Brook met Carl Fenn.")])
    2
    """
    found = [shingles(source.text) for source in sources]
    group = list(range(len(sources)))
    for i, j in combinations(range(len(sources)), 2):
        agency = bool(sources[i].agency) and sources[i].agency == sources[j].agency
        if group[i] != group[j] and contained(found[i], found[j]) >= (SAME_AGENCY if agency else SAME):
            group = [group[i] if g == group[j] else g for g in group]
    return len(set(group))


def shingles(text: str) -> frozenset[str]:
    """The runs of WORDS words of a text; of a shorter text the text itself."""
    words = re.findall(r"\w+", text.casefold())
    runs = range(max(1, len(words) - WORDS + 1))
    return frozenset(" ".join(words[start : start + WORDS]) for start in runs)


def contained(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that is in both."""
    return len(one & other) / min(len(one), len(other))
