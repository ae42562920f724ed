"""The same words are a name of the same class all over a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.mentions.name import Name, has_title

LOOSE = frozenset({"Place", "Organization", "Thing", "Person", "Company", "Media"})
"""Classes that the reader mixes up in a name."""
TITLE_VOTES = 3
"""How many occurrences of a name a title before one of them outweighs."""


def agreed(names: Sequence[Name]) -> list[Name]:
    """The same words are the same kind of name all over a text: "*Brook*" is a person where "Ada Brook" is one.

    Else the kind that most of its occurrences have, of two equal ones the first.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.normal][name.type] += 1
        votes[name.normal]["Person"] += TITLE_VOTES if name.type in LOOSE and has_title(name) else 0
    most = {words: counter.most_common(1)[0][0] for words, counter in votes.items()}
    surnames = {n.tokens[-1].text for n in names if len(n.tokens) > 1 and most[n.normal] == "Person"}
    people = {words for words, kind in most.items() if kind == "Person"}
    found = []
    for name in names:
        kind = most[name.normal]
        last = name.tokens[-1].text
        if kind in LOOSE and (last in surnames or (1 < len(name.tokens) < 4 and last in people)):
            kind = "Person"
        found.append(replace(name, type=kind) if name.country is None else name)
    return found
