"""Functions made neutral: each module-level function gives what its return annotation calls nothing.

`bool` gives False, and True as a second mutant; `X | None` gives None; a collection or an iterator is empty; a string is
empty; a function that gives its first argument's type gives the argument back; one that gives nothing does nothing.
Whatever else a function gives, it is skipped. The code of the function is replaced, so every name bound to it is reached.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from tests.mutation.mutant import Mutant
from tests.mutation.parts import ROOT, Part

EMPTY = {
    "list": "[]", "Sequence": "()", "Collection": "()", "tuple": "()", "set": "set()", "frozenset": "frozenset()",
    "dict": "{}", "Mapping": "{}", "Iterator": "iter(())", "Iterable": "iter(())", "Generator": "iter(())",
}  # fmt: skip
CACHING = frozenset({"cache", "lru_cache", "component"})
"""Decorators that leave a function what it is."""


def function_mutants(part: Part) -> tuple[list[Mutant], int]:
    """The mutants of a part's functions, and how many functions were skipped."""
    mutants: list[Mutant] = []
    skipped = 0
    for name in part.modules():
        module = sys.modules[name]
        path = str(inspect.getsourcefile(module))
        tree = ast.parse(Path(path).read_text(encoding="utf-8"))
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef):
                continue
            function = inspect.unwrap(getattr(module, node.name))
            values = [*_neutral(node)]
            if not values or not isinstance(function, FunctionType) or function.__code__.co_freevars:
                skipped += 1
                continue
            file = path.removeprefix(f"{ROOT}/")
            for label, expression in values:
                mutants.append(
                    Mutant(
                        "function",
                        f"{file} {node.name} = {label}",
                        f"{file}:{node.lineno}",
                        _switch(function, expression),
                        frozenset({function.__code__}),
                    )
                )
    return mutants, skipped


def _neutral(node: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """What stands for the function: how it is named, and the expression."""
    decorators = {n.attr if isinstance(n, ast.Attribute) else n.id for n in _names(node)}
    if decorators - CACHING or node.returns is None:
        return
    returns = ast.unparse(node.returns)
    base = returns.partition("[")[0].rpartition(".")[2]
    first = next(iter([*node.args.posonlyargs, *node.args.args]), None)
    if returns == "bool":
        yield from (("False", "False"), ("True", "True"))
    elif returns.endswith("| None") or returns.startswith("None |"):
        yield "None", "None"
    elif first is not None and first.annotation is not None and ast.unparse(first.annotation) == returns:
        yield "its argument", f"args[0] if args else kwargs[{first.arg!r}]"
    elif base == "tuple" and not returns.endswith("...]"):
        return
    elif base in EMPTY:
        yield "empty", EMPTY[base]
    elif returns == "str":
        yield "empty", "''"
    elif returns == "None":
        yield "nothing done", "None"


def _names(node: ast.FunctionDef) -> Iterator[Any]:
    for decorator in node.decorator_list:
        yield decorator.func if isinstance(decorator, ast.Call) else decorator


def _switch(function: FunctionType, expression: str) -> Any:
    namespace: dict[str, Any] = {}
    exec(f"def neutral(*args, **kwargs): return {expression}", namespace)
    code: CodeType = namespace["neutral"].__code__

    def apply() -> None:
        function.__defaults__ = function.__kwdefaults__ = None
        function.__code__ = code

    return apply
