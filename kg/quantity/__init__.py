"""Quantities in a text: `quantities_in`. Words and patterns stand in schemas/lexicon/CODE/quantity*.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import ENGLISH, Language
from kg.model import Span
from kg.quantity.amounts import ends, one_spaced
from kg.quantity.quantity import Quantity
from kg.quantity.quantity_grammar import QuantityGrammar, quantity_grammar
from kg.quantity.units import noun_counted, rate_of, unit_of

__all__ = ["Quantity", "quantities_in"]

_REST = 60
"""Characters after a number in which its unit and rate stand."""
_MONTH = 12
"""Characters before a number in which a month stands."""


def quantities_in(
    text: str, spans: Sequence[Span] | None = None, language: Language = ENGLISH
) -> tuple[Quantity, ...]:
    """The quantities that a text tells, in order; days and years are none. Only within `spans` where given.

    Raises kg.errors.InvalidSchema where the lexicon of the language cannot be read.

    >>> [q.normal for q in quantities_in("They made tens of thousands of drones a month for at least 12.")]
    ['10000..99999/month', '>=12']
    """
    grammar = quantity_grammar(language)
    found: Iterator[Quantity | None] = (
        _quantity(m, span.end, grammar)
        for span in (spans if spans is not None else [Span(0, len(text))] if text else [])
        for m in grammar.patterns.quantity.finditer(text, span.start, span.end)
    )
    return tuple(quantity for quantity in found if quantity is not None)


def _quantity(m: re.Match[str], end: int, grammar: QuantityGrammar) -> Quantity | None:
    rest = m.string[m.end() : min(end, m.end() + _REST)]
    if _is_no_quantity(m, rest, grammar):
        return None
    unit, length = unit_of(m, rest, grammar)
    low, high = ends(m, grammar)
    kind = _bound(m, low, high, grammar)
    words = m.string[m.start() : m.end() + length].rstrip()
    return Quantity(
        Span(m.start(), m.start() + len(words)),
        None if kind == "range" else low,
        None if kind in ("less", "most") else low,
        None if kind in ("more", "least") else high,
        {"least": "more", "most": "less"}.get(kind, kind),
        unit,
        rate_of(rest, grammar),
        words,
        kind in ("least", "most"),
    )


def _is_no_quantity(m: re.Match[str], rest: str, grammar: QuantityGrammar) -> bool:
    """Whether a number is part of a date, a clock time or a code, or an article that counts nothing."""
    first, look = m["first"], grammar.patterns
    if first is None:
        return False
    if m["after"] is None and look.no_number.match(m.string, m.end()):
        return True
    if first.lower() in grammar.articles:
        return True
    if look.after_month.search(m.string[max(0, m.start() - _MONTH) : m.start()]):
        return True
    if look.before_month.match(rest):
        return True
    bare = not m["bound"] and not m["sign"] and not noun_counted(rest, grammar)
    return bare and look.year.match(first) is not None


def _bound(m: re.Match[str], low: float, high: float, grammar: QuantityGrammar) -> str:
    """exact, range, or what the words beside the number make of it: more, least, less, most, about."""
    if low != high:
        return "range"
    if m["bound"]:
        return grammar.bounds[one_spaced(m["bound"])]
    return grammar.bounds_after[one_spaced(m["after"])] if m["after"] else "exact"
