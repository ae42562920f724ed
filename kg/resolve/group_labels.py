"""What the mentions of a group are called: the longest name, or the words of the one that has none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.model import Mention, Reading
from kg.resolve.name_words import label_word
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
    """The name of most words, of those that of most characters; "" where there is none.

    One in which another runs on without a space, as lost markup leaves them ("Ada BrookAda L. Brook"), is none.
    """
    names = [one_line(m.normal) or words_of(m, reading) for m in mentions]
    whole = [n for n in names if not any(_runs_on(other, n) for other in names)]
    return max(whole or names, key=lambda n: (len(n.split()), len(n)), default="")


def _runs_on(name: str, longer: str) -> bool:
    at = longer.find(name) + len(name)
    return len(name.split()) > 1 and name in longer and longer[at : at + 1].isupper()


def words_of(mention: Mention, reading: Reading) -> str:
    """The words of the mention in one line, with the clause that completes it."""
    return one_line(reading.words(mention.description or mention.span))


def name_of_owner(name: str) -> str:
    """A name as the first word of what its bearer owns.

    >>> name_of_owner("Ilse Brandt"), name_of_owner("Brekke Mills")
    ("Ilse Brandt's", "Brekke Mills'")
    """
    ending = label_word("genitive")
    return name + (ending[:-1] if name.lower().endswith(ending[-1]) else ending)
