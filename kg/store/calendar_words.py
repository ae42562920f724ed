"""What the checks of a graph need of `schemas/lexicon/`: words of numbers and of the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon import ENGLISH


@cache
def months() -> Mapping[str, int]:
    """Each form of a month's name → its number."""
    return {form: n for n, forms in enumerate(ENGLISH.table("time")["month"]["names"], 1) for form in forms}


@cache
def weekdays() -> Mapping[str, int]:
    """Each form of a weekday's name → its number, Monday's being 0."""
    return {form: n for n, forms in enumerate(ENGLISH.table("time")["weekday"]["names"]) for form in forms}
