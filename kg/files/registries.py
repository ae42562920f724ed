"""Registries that are folders: every module of a package is an entry, so that a file is all that it takes to add one."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from kg.errors import InvalidEntry


def entries_of(package: ModuleType) -> Iterator[str]:
    """The names of a package's modules, sorted; none is imported."""
    yield from sorted(found.name for found in iter_modules(package.__path__))


def entry_of(package: ModuleType, name: str) -> ModuleType:
    """The module of that name.

    Raises kg.errors.InvalidEntry where it lacks what the package lists as `EXPECTED` of each of its modules.
    """
    module = import_module(f"{package.__name__}.{name}")
    expected: tuple[str, ...] = package.EXPECTED
    missing = [given for given in expected if not hasattr(module, given)]
    if missing:
        where = module.__file__ or module.__name__
        raise InvalidEntry(f"{where}: has no {', '.join(missing)}; expected: {', '.join(expected)}")
    return module
