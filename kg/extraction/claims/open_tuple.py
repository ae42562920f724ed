"""The noun of open information extraction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OpenTuple:
    """One tuple: confidence in [0, 1], the relation and two or more arguments as words joined by spaces."""

    confidence: float
    relation: str
    arguments: tuple[str, ...]
