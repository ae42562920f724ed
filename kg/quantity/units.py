"""What a quantity counts, and by what: "%", "USD", "companies", "/month"."""

from __future__ import annotations

import re

from kg.quantity.quantity_grammar import QuantityGrammar

PERCENT = "%"


def unit_of(m: re.Match[str], rest: str, grammar: QuantityGrammar) -> tuple[str, int]:
    """The unit of a match with the text after it, and how many characters of that text say it."""
    if percent := grammar.patterns.percent.match(rest):
        return PERCENT, percent.end()
    if m["sign"]:
        return grammar.currencies[m["sign"]], 0
    if money := grammar.patterns.money.match(rest):
        return grammar.currencies[money["word"]], money.end()
    return noun_counted(rest, grammar), 0


def noun_counted(rest: str, grammar: QuantityGrammar) -> str:
    """The noun counted: the first plural of the next three words, else the next word; "" where there is none."""
    words = grammar.patterns.counted.match(rest)
    listed: list[str] = []
    for word in words[1].split() if words else []:
        if word in grammar.nounless:
            break
        listed.append(word)
    plural = next((word for word in listed if _is_plural(word, grammar)), None)
    return plural or (listed[0] if listed and listed[0].islower() else "")


def _is_plural(word: str, grammar: QuantityGrammar) -> bool:
    return word in grammar.plain_plurals or grammar.patterns.plural_noun.fullmatch(word) is not None


def rate_of(rest: str, grammar: QuantityGrammar) -> str | None:
    """The unit that a quantity is counted by: "a month", "/year", "daily"; None where the text after it tells none."""
    found = grammar.patterns.rate.match(rest)
    if not found:
        return None
    return found["unit"] or grammar.rate_adverbs[found["word"]]
