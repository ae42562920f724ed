"""Months, weekdays and small numbers in the words of a language: `[month]`, `[weekday]` and `[number]` of time.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon.languages import Language

__all__ = ["full_months", "full_weekdays", "months", "numbers", "weekdays"]


@cache
def months(language: Language) -> Mapping[str, int]:
    """Each form of a month's name → its number from 1 on: "Sept" → 9."""
    return {form: n for n, forms in enumerate(_names(language, "month"), 1) for form in forms}


@cache
def weekdays(language: Language) -> Mapping[str, int]:
    """Each form of a weekday's name → its number, Monday's being 0."""
    return {form: n for n, forms in enumerate(_names(language, "weekday")) for form in forms}


@cache
def full_months(language: Language) -> tuple[str, ...]:
    """The months by their whole names, in order."""
    return tuple(forms[0] for forms in _names(language, "month"))


@cache
def full_weekdays(language: Language) -> tuple[str, ...]:
    """The weekdays by their whole names, Monday first."""
    return tuple(forms[0] for forms in _names(language, "weekday"))


def numbers(language: Language) -> Mapping[str, int]:
    """Words for small numbers → what they mean; tens and units stand by themselves."""
    found: Mapping[str, int] = language.table("time")["number"]
    return found


def _names(language: Language, section: str) -> list[list[str]]:
    found: list[list[str]] = language.table("time")[section]["names"]
    return found
