"""What the mentions of a group are called: the longest name, or the words of the one that has none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.model import AttributionKind, Mention, MentionKind, Reading
from kg.resolve.name_words import first_plural
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import one_line


def is_full_name(name: str) -> bool:
    """Whether it is a person's name of two words at least that are no initials.

    >>> is_full_name("Ilse Brandt"), is_full_name("I. Brandt"), is_full_name("Brandt")
    (True, False, False)
    """
    return sum(len(word.strip(".")) > 1 for word in name.split()) > 1


def nicknames(names: Sequence[Mention]) -> frozenset[str]:
    """ "Ole “*Sparrow*” Brandt", there and again: what stands inside a name is none to go by."""
    return frozenset(n.normal for m, n in pairwise(names) if m.head != n.head and m.head.covers(n.head))


def longest_name(mentions: Sequence[Mention], reading: Reading) -> str:
    """The name of most words, of those that of most characters; "" where there is none."""
    names = [one_line(m.normal) or words_of(m, reading) for m in mentions]
    return max(names, key=lambda n: (len(n.split()), len(n)), default="")


def words_of(mention: Mention, reading: Reading) -> str:
    """The words of the mention in one line."""
    return one_line(reading.words(mention.span))


def unnamed_label(mention: Mention, index: ReadingIndex) -> str:
    """The words of one whom no name tells; of "we" in what somebody says, whose side it is: "We (Umerov)"."""
    words = words_of(mention, index.reading)
    if mention.kind != MentionKind.PRONOUN or mention.normal not in first_plural():
        return words
    told = [
        (sum(s.end - s.start for s in a.content), a.source_head)
        for a in index.attributions_of(mention.head)
        if a.kind != AttributionKind.ATTITUDE and a.source_head is not None
    ]
    if not told:
        return words
    head = min(told)[1]
    names = [m for m in index.mentions_at(head) if m.kind == MentionKind.NAME and m.type != "Position"]
    speaker = names[0].normal if names else index.reading.words(head)
    return f"{words} ({one_line(speaker)})"
