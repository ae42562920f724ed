"""The names of months and weekdays, from `time.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon.language import Language


@cache
def months(language: Language) -> Mapping[str, int]:
    """Each form of a month's name, as written → its number, January's being 1."""
    return {form: n for n, forms in enumerate(language.table("time")["month"]["names"], 1) for form in forms}


@cache
def weekdays(language: Language) -> Mapping[str, int]:
    """Each form of a weekday's name, as written → its number, Monday's being 0."""
    return {form: n for n, forms in enumerate(language.table("time")["weekday"]["names"]) for form in forms}
