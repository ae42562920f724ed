"""What the mentions of a group are called: the longest name, or the words of the one that has none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.model import AttributionKind, Mention, MentionKind, Reading, Span
from kg.resolve.name_words import first_plural, label_word, possessives
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
    """The words of the mention in one line, with the clause that completes it."""
    return one_line(reading.words(mention.description or mention.span))


def unnamed_label(mention: Mention, index: ReadingIndex) -> str:
    """The words of one whom no name tells, its owner by name: "Umerov's plan" for "his plan"; of "we" in what somebody
    says, whose side it is: "We (Umerov)", "Our (Umerov) plan"."""
    words = words_of(mention, index.reading)
    if mention.kind == MentionKind.NOMINAL:
        return _with_owner(words, mention, index)
    return _with_speaker(words, mention, index) if mention.kind == MentionKind.PRONOUN else words


def _with_owner(words: str, mention: Mention, index: ReadingIndex) -> str:
    """The words of a noun phrase, its possessive pronoun resolved where a name tells whom it means."""
    first, _, rest = words.partition(" ")
    start = mention.span.start
    owners = [m for m in index.mentions_at(Span(start, start + len(first))) if m.kind == MentionKind.PRONOUN]
    if not rest or not owners or first.lower() not in possessives():
        return words
    name = longest_name(index.names_of(owners[0]), index.reading)
    return f"{name_of_owner(name) if name else _with_speaker(first, owners[0], index)} {rest}"


def name_of_owner(name: str) -> str:
    """A name as the first word of what its bearer owns.

    >>> name_of_owner("Ilse Brandt"), name_of_owner("Brekke Mills")
    ("Ilse Brandt's", "Brekke Mills'")
    """
    ending = label_word("genitive")
    return name + (ending[:-1] if name.lower().endswith(ending[-1]) else ending)


def _with_speaker(words: str, mention: Mention, index: ReadingIndex) -> str:
    """The words of "we", and whose side it is."""
    if mention.normal not in first_plural():
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
