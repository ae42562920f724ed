"""Rules taken out of the registry of their part: module-level tuples or lists of `kg.rules.Rule`."""

from __future__ import annotations

import inspect
import re
import sys
from types import FunctionType
from typing import Any

from tests.mutation.mutant import Mutant, rebind
from tests.mutation.parts import ROOT, Part


def rule_mutants(part: Part) -> list[Mutant]:
    """A mutant for each rule of a part: it is left out of every registry that holds it, put together from others or not."""
    try:
        from kg.rules import Rule
    except ImportError:
        return []
    registries: dict[int, tuple[Any, str]] = {}
    for name in part.modules():
        module = sys.modules[name]
        file = str(inspect.getsourcefile(module)).removeprefix(f"{ROOT}/")
        source = inspect.getsource(module)
        for variable, value in [*vars(module).items()]:
            here = re.search(rf"^{variable}\b.*=", source, re.MULTILINE)
            if (
                here
                and value
                and isinstance(value, (tuple, list))
                and all(isinstance(r, Rule) for r in value)
            ):
                line = source.count("\n", 0, here.start()) + 1
                registries.setdefault(id(value), (value, f"{file}:{line}"))
    rules: dict[int, tuple[Any, list[Any], str]] = {}
    for registry, where in registries.values():
        for rule in registry:
            rules.setdefault(id(rule), (rule, [], where))[1].append(registry)
    return [
        Mutant(
            "rule",
            f"{where.partition(':')[0]} without {rule.name}",
            where,
            _without(rule, holding),
            _codes(rule),
        )
        for rule, holding, where in rules.values()
    ]


def _without(rule: object, registries: list[Any]) -> Any:
    def apply() -> None:
        for registry in registries:
            rebind(registry, type(registry)(r for r in registry if r is not rule))

    return apply


def _codes(rule: object) -> Any:
    """The functions that the rule holds, one of which must run for its absence to be seen."""
    values = [getattr(rule, name) for name in getattr(type(rule), "__dataclass_fields__", ())]
    functions = [inspect.unwrap(v) for v in values if callable(v) and not isinstance(v, type)]
    return frozenset(f.__code__ for f in functions if isinstance(f, FunctionType))
