"""Hard-wrapped text as running text: a break inside a paragraph is white space, a word cut by a hyphen one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.characters import LINE_END
from kg.lexicon import ENGLISH
from kg.model import Span
from kg.model.plain import Edit

SOFT_HYPHEN = "\u00ad"
BREAK = re.compile(rf"(?P<hyphen>(?<=\w)[-\u2010\u2011{SOFT_HYPHEN}][ \t]?)?(?:{LINE_END.pattern})[ \t>]*")
"""A line end with a hyphen before it, and with the indentation or the marks of quoted mail after it."""
TABLE = "hyphens"
"""The table of the lexicon with the words of this module."""
MAX_HALF_LETTERS = 40
"""Letters of half a word that are looked at."""
BEFORE = re.compile(r"[^\W_]+$")
AFTER = re.compile(r"[^\W_]+")


MIN_COMPOUND_LETTERS = 4
"""Letters of each of two words that are joined by a hyphen although they are not listed as such."""


@cache
def _words() -> frozenset[str]:
    """English words; the list is the vocabulary of the encoder that the reader is made of."""
    return ENGLISH.spellings | ENGLISH.words(TABLE, "solid")


def unwrapping(text: str, span: Span) -> Iterator[Edit]:
    """The edits that take the line breaks out of a paragraph, in order; none where it is one line.

    >>> list(unwrapping("The har-\\nbour of\\nOster", Span(0, 21)))
    [(7, 9, ''), (16, 17, ' ')]
    """
    last = span.start
    for found in BREAK.finditer(text, span.start, span.end):
        start = found.start()
        while start > last and text[start - 1] in " \t":
            start -= 1
        last = found.end()
        yield start, last, _between(text, found)


def unwrapped(text: str) -> str:
    """A paragraph in one line of the same length: spaces for a break, soft hyphens for what cuts a word.

    >>> unwrapped("The har-\\nbour of\\nOster")
    'The har\\xad\\xadbour of Oster'
    """
    parts, last = [], 0
    for start, end, new in unwrapping(text, Span(0, max(len(text), 1))):
        parts += [text[last:start], new.ljust(end - start, " " if new == " " else SOFT_HYPHEN)]
        last = end
    return "".join([*parts, text[last:]])


def one_line(text: str) -> str:
    """A paragraph as it is read: breaks and runs of white space as one space, cut words joined.

    >>> one_line("the har-\\nbour\\n  master, an island-\\nwide law")
    'the harbour master, an island-wide law'
    """
    return " ".join(unwrapped(text).replace(SOFT_HYPHEN, "").split())


def _between(text: str, found: re.Match[str]) -> str:
    """What stands between two lines of a paragraph in its running text."""
    if found["hyphen"] is None or not text[found.end() : found.end() + 1].isalnum():
        return found["hyphen"] or " "
    hyphen = found["hyphen"].strip()
    first = BEFORE.search(text[max(0, found.start() - MAX_HALF_LETTERS) : found.start()])
    second = AFTER.match(text, found.end(), found.end() + MAX_HALF_LETTERS)
    cut = hyphen == SOFT_HYPHEN or (first and second and _is_cut(first[0], second[0]))
    return "" if cut else hyphen


def _is_cut(first: str, second: str) -> bool:
    """Whether a hyphen at the end of a line cuts one word rather than joins two.

    >>> _is_cut("Thurs", "day"), _is_cut("pre", "sident"), _is_cut("pre", "election"), _is_cut("Norland", "based")
    (True, True, False, False)
    """
    if not (first[-1].islower() and second.islower()):
        return False
    if _is_word(first.lower() + second):
        return True
    if first.lower() in ENGLISH.words(TABLE, "first"):
        return not _is_word(second)
    if second in ENGLISH.words(TABLE, "last"):
        return first.islower() and not _is_word(first)
    if first in ENGLISH.words(TABLE, "affix") or min(len(first), len(second)) < MIN_COMPOUND_LETTERS:
        return True
    return not (_is_word(first) and _is_word(second))


def _is_word(word: str) -> bool:
    """Whether a word in small letters, or what remains of it without a regular ending, is listed."""
    words = _words()
    stems = [word.removesuffix(ending) for ending in ENGLISH.words(TABLE, "ending") if word.endswith(ending)]
    return word in words or any(stem in words or f"{stem}e" in words for stem in stems)
