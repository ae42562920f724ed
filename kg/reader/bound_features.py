"""The features of a place at which a sentence may begin: the words around it, and what the rules say."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Token

from kg.reader.word_features import plain

_LONGEST = 12
_DIGIT = re.compile(r"\d")
_EDGE = ("", "^", "^")
BoundWord = tuple[str, str, str]
"""A word with straight quotes, its shape, its normal form."""


@lru_cache(maxsize=50_000)
def bound_word(text: str) -> BoundWord:
    straight = plain(text) or text
    return straight, shape_of(straight), normal(straight)


def features_at(
    words: list[BoundWord], j: int, length: int, ruled: bool, before: Token, state: tuple[str, str, str]
) -> list[str]:
    """What speaks for or against a sentence that begins at word `j` of a line, `length` words after the last."""
    _, s2, w2 = words[j - 2] if j > 1 else _EDGE
    _, s1, w1 = words[j - 1]
    _, n1, v1 = words[j]
    _, n2, v2 = words[j + 1] if j + 1 < len(words) else _EDGE
    inside, first, kind = state
    r, size = "r1" if ruled else "r0", size_class(length)
    return [
        r, f"{r} a={w1}", f"{r} b={v1}", f"{r} {size}", f"{r} {size} k={kind}",
        f"a={w1}", f"b={v1}", f"b2={v2}", f"a2={w2} {s1}", f"a={w1} {n1}", f"{s1} b={v1}", f"a={w1} b={v1}",
        f"{s1} {n1}", f"{s2} {s1} {n1}", f"{s1} {n1} | {n2}", f"{s2} {s1} {n1} {n2}",
        f"{size} {s1} {n1}", f"{inside}: {s1} {n1}", f"f={first} {s1} {n1}", f"k={kind} {s1} {n1}",
        f"sp{int(bool(before.whitespace_))} {s1} {n1}",
    ]  # fmt: skip


def is_ordinary(word: BoundWord) -> bool:
    return word[1] == "a" and word[0].isalpha()


def kind_of_line(words: list[BoundWord]) -> str:
    """How many of its words have a capital (in quarters), whether it has a stop, how long it is."""
    alpha = [w[0] for w in words if w[0][0].isalpha()]
    capitals = sum(w[0].isupper() for w in alpha) / max(1, len(alpha))
    stopped = any(w[0] in (".", "!", "?") for w in words)
    return f"{int(capitals * 4)}{int(stopped)}{min(3, len(words) // 12)}"


def size_class(length: int) -> str:
    """The length so far in words, in classes."""
    bounds = ((5, length), (9, 5), (16, 6), (31, 7))
    return f"L{next((c for most, c in bounds if length < most), 8)}"


def _is_address(word: str) -> bool:
    return "://" in word or word.startswith("www.")


def normal(word: str) -> str:
    """The word in small letters, cut short; addresses and digits are all alike.

    >>> normal("Monday"), normal("2.5"), normal("www.kg.example"), normal("a@b.example")
    ('monday', '0.0', '<url>', '<mail>')
    """
    lower = word.lower()
    if _is_address(lower):
        return "<url>"
    return "<mail>" if "@" in lower and len(lower) > 3 else _DIGIT.sub("0", lower)[:_LONGEST]


def shape_of(word: str) -> str:
    """What kind of word: a stop, a symbol by itself, a number, small or capital letters, and a dot at its end.

    >>> [shape_of(w) for w in ["cat", "Riga", "NATO", "A", "Dr.", "F-16", "2.5", "?!", "(", "iPhone"]]
    ['a', 'Aa', 'A', 'I', 'Aa.', 'a0', '0', '!', '(', 'aA']
    """
    if word[0] in ".!?…":
        return "." if word == "." else "!"
    if _is_address(word):
        return "url"
    if "@" in word and len(word) > 3:
        return "mail"
    digits, letters = any(c.isdigit() for c in word), any(c.isalpha() for c in word)
    if not letters:
        return "0" if digits else word[0]
    if digits:
        return "a0"
    stop = "." if word[-1] == "." else ""
    if word.islower():
        return "a" + stop
    if word.isupper():
        return ("A" if len(word) > 1 else "I") + stop
    return ("Aa" if word[0].isupper() else "aA") + stop
