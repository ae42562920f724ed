"""Rules taken out of the registry of their part: module-level tuples or lists of `kg.rules.Rule`."""

from __future__ import annotations

import inspect
import sys
from types import FunctionType
from typing import Any

from tests.mutation.mutant import Mutant, rebind
from tests.mutation.parts import ROOT, Part


def rule_mutants(part: Part) -> list[Mutant]:
    """A mutant for each rule in each registry of a part."""
    try:
        from kg.rules import Rule
    except ImportError:
        return []
    mutants: list[Mutant] = []
    seen: set[int] = set()
    for name in part.modules():
        module = sys.modules[name]
        file = str(inspect.getsourcefile(module)).removeprefix(f"{ROOT}/")
        for variable, registry in [*vars(module).items()]:
            if id(registry) in seen or not isinstance(registry, (tuple, list)) or not registry:
                continue
            if not all(isinstance(rule, Rule) for rule in registry):
                continue
            if f"{variable} " not in inspect.getsource(module).replace(":", " "):
                continue
            seen.add(id(registry))
            for rule in registry:
                mutants.append(
                    Mutant(
                        "rule",
                        f"{file} {variable} without {rule.name}",
                        f"{file}:{variable}",
                        _without(registry, rule),
                        _codes(rule),
                    )
                )
    return mutants


def _without(registry: Any, rule: object) -> Any:
    return lambda: rebind(registry, type(registry)(r for r in registry if r is not rule))


def _codes(rule: object) -> Any:
    """The functions that the rule holds, one of which must run for its absence to be seen."""
    values = [getattr(rule, name) for name in getattr(type(rule), "__dataclass_fields__", ())]
    functions = [inspect.unwrap(v) for v in values if callable(v) and not isinstance(v, type)]
    return frozenset(f.__code__ for f in functions if isinstance(f, FunctionType))
