"""The grammar of time of one language: made of schemas/lexicon/CODE/time*.toml when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.errors import InvalidSchema, unknown
from kg.lexicon import Language
from kg.lexicon.word_patterns import NEVER, Templates, patterns
from kg.time import (
    anaphoric_dates,
    anchored_durations,
    bare_years,
    deictic_dates,
    explicit_dates,
    fiscal_periods,
    parts_of_months,
    seasons_and_holidays,
    underspecified_dates,
    weekdays,
    weeks,
)
from kg.time.intervals import Intervals
from kg.time.tense import Tense
from kg.time.time_words import TimeWords
from kg.time.timex_patterns import CuePatterns, templates_of
from kg.time.timex_rule import Normaliser, TimexRule
from kg.time.utterance_days import Utterances

RULES_FILE = "time-rules"
NORMALISERS: Mapping[str, Normaliser] = {
    name: normaliser
    for module in (
        explicit_dates,
        parts_of_months,
        weeks,
        fiscal_periods,
        deictic_dates,
        anchored_durations,
        anaphoric_dates,
        underspecified_dates,
        seasons_and_holidays,
        weekdays,
        bare_years,
    )
    for name, normaliser in module.NORMALISERS.items()
}
"""What a rule may say that its matches mean, by name: the same for all languages."""
_BEGIN, _END = r"(?<![\w$€£#])(?<!\d[.,])", r"(?!\w)"
"""The edges of an expression: it is no part of a word, a price or a number."""


class Grammar:
    """What one language says of times, and how: its words, its rules, tense, intervals and utterances."""

    def __init__(self, language: Language) -> None:
        templates = templates_of(language)
        self.language = language
        self.words = TimeWords(language)
        self.cues = patterns(CuePatterns, "cue", templates)
        self.tense = Tense(language, templates)
        self.intervals = Intervals(language, templates)
        self.utterances = Utterances(language, templates, self.tense)
        self.rules = rules_of(language, templates)
        """In order: where two match the same words, the first has them."""

    def __repr__(self) -> str:
        return f"Grammar({self.language!r})"

    def number(self, words: str) -> float | None:
        """The value of number words and digits ("twenty-five", "2 1/2", "six and a half"), None where they tell none."""
        return self.words.number(words, self.cues.half)


@cache
def grammar_of(language: Language) -> Grammar:
    """The grammar of time of a language, the same object each time.

    Raises kg.errors.InvalidSchema with file and name where its tables do not hold together.
    """
    return Grammar(language)


def rules_of(language: Language, templates: Templates) -> tuple[TimexRule, ...]:
    """The rules of `time-rules.toml` of a language, in order."""
    own = templates.of_table(RULES_FILE)
    made = tuple(_rule(row, number, own) for number, row in enumerate(language.table(RULES_FILE)["rule"]))
    names = [rule.name for rule in made]
    for number, name in enumerate(names):
        if name in names[:number]:
            place = language.place(RULES_FILE, ("rule", number, "name"))
            raise InvalidSchema(f"{place}: two rules are called {name!r}")
    return made


def _rule(row: Mapping[str, Any], number: int, templates: Templates) -> TimexRule:
    name = row["name"]
    if row["means"] not in NORMALISERS:
        place = templates.language.place(RULES_FILE, ("rule", number, "means"))
        raise InvalidSchema(unknown(f"{place}: rule {name!r}", "meaning", row["means"], NORMALISERS))
    beside = {
        key: templates.compiled(row[key], ("rule", number, key)) if key in row else NEVER
        for key in ("not-after", "not-before")
    }
    return TimexRule(
        name=name,
        example=row["example"],
        counterexample=row["counterexample"],
        pattern=templates.compiled(row["pattern"], ("rule", number, "pattern"), _BEGIN, _END),
        normalise=NORMALISERS[row["means"]],
        explicit=row.get("explicit", False),
        not_after=beside["not-after"],
        not_before=beside["not-before"],
    )
