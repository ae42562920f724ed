"""The words and patterns of quantities of one language, made when they are first asked for, and kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.lexicon import Language
from kg.lexicon.calendar_words import months, numbers
from kg.lexicon.word_patterns import Templates, any_of, patterns

_FILE = "quantity-patterns"
_GAP = r"\s{1,3}"
"""Between two words, across the end of a line too."""


@dataclass(frozen=True)
class QuantityPatterns:
    """The patterns of quantity-patterns.toml, where each is explained."""

    quantity: re.Pattern[str]
    number: re.Pattern[str]
    percent: re.Pattern[str]
    money: re.Pattern[str]
    rate: re.Pattern[str]
    no_number: re.Pattern[str]
    after_month: re.Pattern[str]
    before_month: re.Pattern[str]
    year: re.Pattern[str]
    counted: re.Pattern[str]
    plural_noun: re.Pattern[str]


class QuantityGrammar:
    """What one language says of quantities, and how."""

    def __init__(self, language: Language) -> None:
        table = language.table("quantity")
        self.numbers = numbers(language)
        self.scales: Mapping[str, int] = table["scale"]
        self.shares: Mapping[str, float] = table["share"]
        self.plurals: Mapping[str, list[int]] = table["plural"]
        self.currencies: Mapping[str, str] = table["currency"]
        self.rate_adverbs: Mapping[str, str] = table["rate-adverb"]
        self.bounds = language.by_word("quantity", "bound")
        self.bounds_after = language.by_word("quantity", "after")
        self.articles = language.words("quantity", "article", "words")
        self.plain_plurals = language.words("quantity", "plain", "words")
        self.nounless = language.words("quantity", "nounless", "words")
        templates = Templates(language, _FILE, table, self._fragments(language), _GAP)
        self.patterns = patterns(QuantityPatterns, "pattern", templates)

    def _fragments(self, language: Language) -> dict[str, Any]:
        return {
            "gap": _GAP,
            "number-word": any_of(self.numbers, _GAP),
            "month": any_of(months(language), _GAP),
            "currency-sign": any_of((c for c in self.currencies if not c.isalpha()), _GAP),
            "currency-word": any_of((c for c in self.currencies if c.isalpha()), _GAP),
        }


@cache
def quantity_grammar(language: Language) -> QuantityGrammar:
    """The grammar of quantities of a language, the same object each time.

    Raises kg.errors.InvalidSchema where its tables do not hold together.
    """
    return QuantityGrammar(language)
