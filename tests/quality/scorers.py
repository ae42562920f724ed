"""The scorers of ../shared/evaluation, run as they lie there, and kg's output in the form they read."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from kg.jsonl import document
from kg.model import Article
from kg.pipeline import each_graph
from kg.sources import read_article

SHARED = Path(__file__).resolve().parents[3] / "shared" / "evaluation"
NUMBER = re.compile(r"[01]\.\d+")


def printed(script: str, *arguments: str | Path) -> str:
    """What a scorer prints; raises subprocess.CalledProcessError where it fails."""
    command = [sys.executable, str(SHARED / script), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def scorer_module(name: str) -> ModuleType:
    """A scorer of ../shared/evaluation as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def scored(script: str, gold: Path, records: Iterable[Mapping[str, Any]]) -> str:
    """What a scorer prints for records given as JSON Lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "system.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return printed(script, gold, path)


def documents(texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """What `kg statements --format jsonl` says of each text, read as body."""
    articles = [plain(name, text) for name, text in texts.items()]
    return [document(graph.readings[0], graph) for graph in each_graph(articles)]


def plain(name: str, text: str) -> Article:
    """A text that is all body."""
    return read_article(text, name=name, plain=True)


def records(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def numbers(line: str) -> list[float]:
    """The fractions in a line, in order."""
    return [float(number) for number in NUMBER.findall(line)]
