"""What the checks of a graph need of `schemas/lexicon/`: words of numbers and of the calendar."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.ontology import schema_dir


@cache
def table(name: str) -> Mapping[str, Any]:
    """The contents of `schemas/lexicon/NAME.toml`."""
    return tomllib.loads((schema_dir() / "lexicon" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def months() -> Mapping[str, int]:
    """Each form of a month's name → its number."""
    return {form: n for n, forms in enumerate(table("time-en")["month"]["names"], 1) for form in forms}


@cache
def weekdays() -> Mapping[str, int]:
    """Each form of a weekday's name → its number, Monday's being 0."""
    return {form: n for n, forms in enumerate(table("time-en")["weekday"]["names"]) for form in forms}
