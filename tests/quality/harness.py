"""Runs the adapters: which there are, where their data lies, what they give, and what is asked of them."""

from __future__ import annotations

import subprocess
import tomllib
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
NAMES = (
    "pages", "frames", "syntax", "names", "roles", "factuality", "openie", "reliability", "benchie",
    "attribution", "actuality", "plover", "dates", "gap", "grid", "coref", "crossdoc", "types", "re3d", "own", "judged",
)  # fmt: skip
"""Every data set, in the order of the rooms; each is an adapter module here with DEFAULT and run()."""


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one data set, or why there are none."""

    name: str
    figures: dict[str, float]
    missing: str | None = None


def adapter(name: str) -> ModuleType:
    """The adapter's module; raises ModuleNotFoundError where it has not been written."""
    return import_module(f"tests.quality.{name}")


def missing(name: str) -> str | None:
    """Why a data set cannot be measured here, or None where it can."""
    try:
        data: Path = adapter(name).DEFAULT
    except ModuleNotFoundError as error:
        if error.name != f"tests.quality.{name}":
            raise
        return "its adapter is not written yet"
    return None if data.exists() else f"no data at {data}"


def measure(name: str, data: Path | None = None) -> Result:
    """The figures of one adapter on `data`, by default on its own."""
    if data is None and (reason := missing(name)) is not None:
        return Result(name, {}, reason)
    module = adapter(name)
    return Result(name, module.run(data or module.DEFAULT))


def floors() -> dict[str, dict[str, float]]:
    """The figures asked for, by data set."""
    return tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def shortfalls() -> dict[str, dict[str, str]]:
    """The figures that are known to lie below their floor, by data set, with the reason."""
    return tomllib.loads((HERE / "shortfalls.toml").read_text(encoding="utf-8"))


def below(result: Result, asked: dict[str, float]) -> list[str]:
    """What lies below its floor, or was not measured at all, in words."""
    found = []
    for figure, floor in asked.items():
        value = result.figures.get(figure)
        if value is None and not _measurable(result.name, figure):
            continue
        if value is None:
            found.append(f"{result.name}: no figure {figure!r}; known: {', '.join(sorted(result.figures))}")
        elif value < floor:
            found.append(f"{result.name}: {figure} is {value:.4f}, its floor {floor:.4f}")
    return found


def _measurable(name: str, figure: str) -> bool:
    """Whether what a figure is measured with is installed (an adapter's NEEDS: figure → module)."""
    module = getattr(adapter(name), "NEEDS", {}).get(figure)
    return module is None or find_spec(module) is not None


def commit() -> str:
    """The commit of the checkout, with a plus where the reading code differs from it."""
    watched = ["kg", "schemas", "tests/quality/*.py"]
    try:
        head = _git("rev-parse", "--short=12", "HEAD")
        return head + ("+" if _git("status", "--porcelain", "--", *watched) else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=HERE, check=True, capture_output=True, text=True)
    return done.stdout.strip()
