"""What modules made of words when they were imported (patterns, tables), made again of changed words.

Only statements are run again, in the module as it is: functions and classes stay the same objects, so that
nothing is seen of the change but the words.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from functools import cache
from types import ModuleType

from tests.mutation.mutant import loaded
from tests.mutation.parts import ROOT
from tests.mutation.uses import Tables, imports_of, tree_of, uses_in

STAY = (
    "kg.lexicon",
    "kg.ontology",
    "kg.model",
    "kg.files",
    "kg.errors",
    "kg.cli",
    "kg.store",
    "kg.views",
    "kg.training",
)


def rebake(file: str) -> None:
    """Runs again what depends on the words of `file`, in the order of imports."""
    done: dict[str, bool] = {}
    for module in loaded("kg"):
        _again(module, file, done)


def _again(module: ModuleType, file: str, done: dict[str, bool]) -> bool:
    name = module.__name__
    if name in done:
        return done[name]
    done[name] = False
    if name.startswith(STAY) or not getattr(module, "__file__", None):
        return False
    below = [_again(sys.modules[n], file, done) for n in imports_of(module) if n != name]
    if any(below) or file in _baked(module):
        _run(module)
        done[name] = True
    return done[name]


@cache
def _tables() -> Tables:
    folder = ROOT / "schemas" / "lexicon" / "en"
    return {f.stem: tomllib.loads(f.read_text(encoding="utf-8")) for f in folder.glob("*.toml")}


@cache
def _baked(module: ModuleType) -> frozenset[str]:
    """The tables of which the module makes something when it is imported."""
    named = frozenset(str(use.path[0]) for use in uses_in(module, _tables()) if use.user is None)
    bound = {
        file
        for node in tree_of(module).body
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None
        for call in ast.walk(node.value)
        if isinstance(call, ast.Call)
        for arg in call.args
        if isinstance(arg, ast.Constant) and (file := arg.value) in _tables()
    }
    return named | bound


def _run(module: ModuleType) -> None:
    names = vars(module)
    old = dict(names)
    kept = (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)
    body = [node for node in tree_of(module).body if not isinstance(node, kept)]
    exec(compile(ast.Module(body, []), str(module.__file__), "exec"), names)
    for name, value in old.items():
        if names.get(name) is not value and _is_same(value, names.get(name)):
            names[name] = value


def _is_same(old: object, new: object) -> bool:
    if type(old) is not type(new):
        return False
    try:
        return type(old) is object or bool(old == new)
    except ValueError:  # arrays
        return True
