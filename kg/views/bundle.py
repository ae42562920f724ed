"""ES modules of kg/views/page/ → one script, since a page that is opened from a disk may load no other file."""

from __future__ import annotations

import re

from kg.errors import InvalidEntry
from kg.views.look import asset

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT_LIST = re.compile(r"^export \{([^}]*)\};$", re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:const|function|async function|class) (?:(\w+)|\{([^}]*)\}))", re.MULTILINE)
_LEFT = re.compile(r"^\s*(?:import|export)\b.*", re.MULTILINE)


def bundle(entry: str) -> str:
    """The module `entry` (a name without ".js") and all that it imports: a function each that returns what the module
    exports, each after those that it needs.

    Raises InvalidEntry for modules that import each other, and for forms of import and export that are not used here.
    """
    order: list[str] = []
    _visit(entry, order, ())
    return '"use strict";\n' + "\n".join(_wrapped(name) for name in order)


def _visit(name: str, order: list[str], above: tuple[str, ...]) -> None:
    if name in above:
        raise InvalidEntry(f"{name}.js: imports itself through {', '.join(above)}")
    if name in order:
        return
    for _, needed in _IMPORT.findall(_code(name)):
        _visit(needed, order, (*above, name))
    order.append(name)


def _code(name: str) -> str:
    return asset(f"{name}.js")


def _wrapped(name: str) -> str:
    code = _code(name)
    exported = [word for _, one, several in _EXPORT.findall(code) for word in (one or several).split(",")]
    exported += [word for words in _EXPORT_LIST.findall(code) for word in words.split(",")]
    code = _IMPORT.sub(lambda m: f"const {m[1]} = {_variable(m[2])};", code)
    code = _EXPORT.sub(lambda m: m[1], _EXPORT_LIST.sub("", code))
    if left := _LEFT.search(code):
        raise InvalidEntry(f"{name}.js: cannot be bundled: {left.group().strip()}")
    given = ", ".join(word.strip() for word in exported)
    return f"const {_variable(name)} = (function () {{\n{code}return {{ {given} }};\n}})();\n"


def _variable(name: str) -> str:
    return f"module_{name.replace('-', '_')}"
