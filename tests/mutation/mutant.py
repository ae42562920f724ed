"""One thing that is switched off, and what Python needs for it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import CodeType, ModuleType
from typing import Any

REREAD = ("kg.extraction", "kg.reader", "kg.resolve", "kg.time", "kg.quantity", "kg.quotations", "kg.sources")
"""The rooms whose caches may hide that a rule is off."""
NETWORKS = frozenset({"context", "scorer"})
"""Cached functions that open weights: no rule, and dear."""


@dataclass(frozen=True)
class Mutant:
    """`name` is the key in reasons.toml; `where` is FILE:LINE; `users` are the functions that a test must run to notice it,
    empty where any test may."""

    kind: str
    name: str
    where: str
    apply: Callable[[], None]
    users: frozenset[CodeType] = frozenset()


def loaded(*packages: str) -> Iterator[ModuleType]:
    """The modules of these packages in the order in which they were imported."""
    for name, module in [*sys.modules.items()]:
        if module is not None and any(name == p or name.startswith(f"{p}.") for p in packages):
            yield module


def caches() -> list[Any]:
    """The cached functions of the rooms that read."""
    found = {}
    for module in loaded(*REREAD):
        for name, value in vars(module).items():
            if hasattr(value, "cache_clear") and name not in NETWORKS:
                found[id(value)] = value
    return [*found.values()]


def rebind(old: object, new: object) -> None:
    """Gives every module that has imported `old` the value `new`."""
    for module in loaded("kg", "tests"):
        for name, value in [*vars(module).items()]:
            if value is old:
                setattr(module, name, new)
