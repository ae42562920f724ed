"""Which lists of the lexicon a module asks for, read off its source.

Followed are calls that name a table and what is below it (`words("names", "firm", "suffix")`), subscripts of a table, and
names bound to either. Where a key is no constant, the keys that the function names anywhere are meant, else all.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

from tests.mutation.parts import Part

Path = tuple[str | None, ...]
"""Table, section, key; None for one that is no constant."""
ASKING = frozenset({"table", "words", "by_word", "lists", "listed"})
"""The methods of `kg.lexicon.Language` that give words."""
Tables = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Use:
    """`user` is the function that asks, None where the module does so when it is imported."""

    path: Path
    constants: frozenset[str]
    user: CodeType | None


def uses_of(part: Part, tables: Tables) -> list[Use]:
    """What the modules of a part ask for, themselves or through the modules of `kg.lexicon` that they import."""
    found: list[Use] = []
    for name in part.modules():
        found += uses_in(sys.modules[name], tables)
        for below in imports_of(sys.modules[name]):
            if below.startswith("kg.lexicon."):
                found += [Use(u.path, u.constants, None) for u in uses_in(sys.modules[below], tables)]
    return found


@cache
def tree_of(module: ModuleType) -> ast.Module:
    """The module as it is written."""
    return ast.parse(inspect.getsource(module))


def imports_of(module: ModuleType) -> list[str]:
    """The modules of kg that a module imports when it is imported itself."""
    named = []
    for node in tree_of(module).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            named += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            named += [alias.name for alias in node.names]
    return [name for name in named if name.startswith("kg.") and name in sys.modules]


def uses_in(module: ModuleType, tables: Tables) -> list[Use]:
    """What one module asks for."""
    found: list[Use] = []
    for node in tree_of(module).body:
        if isinstance(node, ast.ClassDef):
            parts: list[tuple[ast.AST, CodeType | None]] = [(node, None)]
        elif isinstance(node, ast.FunctionDef):
            function = inspect.unwrap(getattr(module, node.name))
            parts = [(node, function.__code__ if isinstance(function, FunctionType) else None)]
        else:
            parts = [(node, None)]
        for part, user in parts:
            reader = _Reader(module, tables)
            reader.visit(part)
            constants = frozenset(
                n.value for n in ast.walk(part) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            )
            found += [Use(path, constants, user) for path in reader.found]
    return found


class _Reader(ast.NodeVisitor):
    def __init__(self, module: ModuleType, tables: Tables) -> None:
        self.module, self.tables = module, tables
        self.bound: dict[str, Path] = {}
        self.found: list[Path] = []

    def visit_Assign(self, node: ast.Assign) -> None:
        path = self._path(node.value)
        if path is not None and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            self.bound[node.targets[0].id] = path
            if len(path) == 1:
                return  # the whole table under a name: what is taken from the name counts
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit_Assign(ast.Assign([node.target], node.value))

    def visit(self, node: ast.AST) -> None:
        path = self._path(node) if isinstance(node, ast.expr) else None
        if path is None:
            super().visit(node)
            return
        self.found.append(path)
        for below in self._beside(node):
            self.visit(below)

    def _path(self, node: ast.AST) -> Path | None:
        if isinstance(node, ast.Subscript):
            base = self._path(node.value)
            return None if base is None else (*base, self._string(node.slice))
        if isinstance(node, ast.Name):
            return self.bound.get(node.id) or self._global(node.id)
        if isinstance(node, ast.Attribute):
            return self._path(node.value) or self._in_module(node)
        if isinstance(node, ast.Call):
            base = self._path(node.func)
            if base is not None:
                got = isinstance(node.func, ast.Attribute) and node.func.attr == "get"
                return (*base, self._string(node.args[0])) if got and node.args else base
            return self._called(node)
        return None

    def _called(self, node: ast.Call) -> Path | None:
        """The path that the arguments of a call give, where it is one that asks for words."""
        words = [self._string(arg) for arg in node.args]
        at = next((i for i, word in enumerate(words) if word in self.tables), None)
        if at is None:
            return None
        path = tuple(words[at:])
        asks = isinstance(node.func, ast.Attribute) and node.func.attr in ASKING
        return path if asks or (len(path) > 1 and path[1] in self.tables[str(path[0])]) else None

    def _beside(self, node: ast.AST) -> Iterator[ast.AST]:
        """What else stands in an expression that asks for words."""
        if isinstance(node, ast.Subscript):
            yield from (node.slice, *self._beside(node.value))
        elif isinstance(node, ast.Attribute):
            yield from self._beside(node.value)
        elif isinstance(node, ast.Call):
            yield from (*node.args, *(k.value for k in node.keywords), *self._beside(node.func))

    def _string(self, node: ast.AST) -> str | None:
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else None
        if isinstance(node, ast.Name):
            value = vars(self.module).get(node.id)
            return value if isinstance(value, str) else None
        return None

    def _in_module(self, node: ast.Attribute) -> Path | None:
        """A table under a name of another module: `words.LEXICON`."""
        module = vars(self.module).get(node.value.id) if isinstance(node.value, ast.Name) else None
        return self._table(vars(module).get(node.attr)) if isinstance(module, ModuleType) else None

    def _global(self, name: str) -> Path | None:
        return self._table(vars(self.module).get(name))

    def _table(self, value: object) -> Path | None:
        if isinstance(value, dict) and value:
            return next(((file,) for file, table in self.tables.items() if table == value), None)
        return None
