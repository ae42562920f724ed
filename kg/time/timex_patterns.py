"""The patterns of a language of time, from schemas/lexicon/CODE/time-patterns.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.lexicon import Language
from kg.lexicon.calendar_words import full_months, full_weekdays, months, weekdays
from kg.lexicon.word_patterns import GAP, OPTIONAL_GAP, Templates, any_of, not_after

FILE = "time-patterns"


@dataclass(frozen=True)
class CuePatterns:
    """What stands beside an expression of time, by what it shows; each is explained in the table."""

    deictic: re.Pattern[str]
    year_named: re.Pattern[str]
    joined: re.Pattern[str]
    half: re.Pattern[str]
    before_decade: re.Pattern[str]
    of_a_game: re.Pattern[str]
    sport: re.Pattern[str]
    within_unit: re.Pattern[str]
    year_ahead: re.Pattern[str]
    before_month: re.Pattern[str]
    backshift: re.Pattern[str]
    before_season: re.Pattern[str]
    after_doubtful: re.Pattern[str]
    capital: re.Pattern[str]
    habit: re.Pattern[str]
    habitual: re.Pattern[str]
    one: re.Pattern[str]
    named_weekday: re.Pattern[str]
    article: re.Pattern[str]
    definite: re.Pattern[str]
    before_year: re.Pattern[str]
    size: re.Pattern[str]
    part_of: re.Pattern[str]
    counted: re.Pattern[str]
    measured: re.Pattern[str]
    code: re.Pattern[str]
    before_early_year: re.Pattern[str]
    function: re.Pattern[str]
    dashed: re.Pattern[str]


def templates_of(language: Language) -> Templates:
    """The fragments of the patterns of a language."""
    base = Templates(language, FILE, language.table("time"), _calendar(language))
    return base.with_fragments("fragment")


def _calendar(language: Language) -> dict[str, str]:
    """Fragments that are made of the names of the calendar, and of the forms of verbs."""
    whole_months, whole_days = full_months(language), full_weekdays(language)
    short = set(months(language)) - set(whole_months)
    tense = language.table("time")["tense"]
    base, third, participle = ([forms[i] for forms in tense["arrange"]] for i in range(3))
    seasons = list(language.table("time")["season"])
    return {
        "gap": GAP,
        "opt": OPTIONAL_GAP,
        "month": rf"(?:{any_of(_cased(whole_months))}\b|{any_of(_cased(short))}\b\.?)",
        "full-month": any_of(_cased(whole_months)) + r"\b",
        "weekday": any_of(_cased(weekdays(language))) + r"\b\.?",
        "full-weekday": any_of([*_cased(whole_days), *(day.lower() for day in whole_days)]) + r"\b",
        "weekday-name": any_of(whole_days),
        "season": any_of([*seasons, *(season.title() for season in seasons)]) + r"\b",
        "not-verb": not_after(tense["before-noun"]),
        "arranged-base": any_of(base),
        "arranged-third": any_of(third),
        "arranged-participle": any_of([*participle, *tense["progressive"]]),
    }


def _cased(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.upper())]
