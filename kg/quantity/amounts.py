"""What the words of a quantity are worth: "3.5 billion", "twenty-five", "half", "tens of thousands", "3-5 million"."""

from __future__ import annotations

import math
import re

from kg.quantity.quantity_grammar import QuantityGrammar

_DIGITS = 6
"""Decimal places kept, so that "0.1 million" is a whole number."""


def ends(m: re.Match[str], grammar: QuantityGrammar) -> tuple[float, float]:
    """The least and the most that a match of the pattern of quantities means; the same for an exact number."""
    if m["share"]:
        part = float(grammar.shares[one_spaced(m["share"])])
        return part, part
    if m["plural"]:
        low, high = grammar.plurals[one_spaced(m["plural"])]
        return float(low), float(high)
    first = _worth(*_amount(m["first"], grammar))
    if not m["second"]:
        return first, first
    number, scale = _amount(m["second"], grammar)
    second = _worth(number, scale)
    digits_only = not any(c.isalpha() for c in m["first"])
    if digits_only and first < second and first * scale < second:
        first *= scale  # "3-5 million"
    return min(first, second), max(first, second)


def one_spaced(words: str) -> str:
    """The words in lower case with one space between them."""
    return re.sub(r"\s+", " ", words.lower().strip())


def _worth(number: float, scale: int) -> float:
    return round(number * scale, _DIGITS)


def _amount(words: str, grammar: QuantityGrammar) -> tuple[float, int]:
    """The number before the words of scale, and what they multiply it by: "3.5 billion" is 3.5 and 10**9."""
    number = grammar.patterns.number.match(words)
    assert number is not None
    head = number[0].lower().replace(",", "")
    value = float(head) if head[0].isdigit() else float(sum(grammar.numbers[w] for w in head.split("-")))
    scales = (grammar.scales[word] for word in re.findall(r"[a-z]+", words[number.end() :].lower()))
    return value, math.prod(scales)
