"""Sheets: the statements of a page as a judge sees them, and beside them the keys by which answers are read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from kg.library import KnowledgeGraph
from kg.model import Statement
from tests.quality.judged.shown_statements import key_of, row

KEYS = "keys"
"""The folder of the keys beside the sheets; a judge does not need it."""


def sheet_of(page: str, graph: KnowledgeGraph, statements: Sequence[tuple[int, Statement]]) -> str:
    """The sheet of a page: numbered statements, each with what it consists of and its sentence."""
    article = graph.articles[0]
    lines = [f"# {page}", "", f"{len(statements)} statements.", ""]
    told = (("outlet", article.outlet), ("published", article.published), ("headline", article.title))
    lines += [f"{name} as kg reads it: {value}" for name, value in told if value]
    for number, statement in statements:
        lines += ["", f"## {number}"]
        lines += [f"- {name}: {words}" for name, words in row(statement, graph)]
    return "\n".join(lines) + "\n"


def write_sheet(folder: Path, page: str, sheet: str, text: str) -> Path:
    """Writes the text and the sheet of a page into a folder, and returns the path of the sheet."""
    path = folder / f"{page}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".txt").write_bytes(text.encode("utf-8"))
    path.write_text(sheet, encoding="utf-8")
    return path


def write_keys(
    folder: Path, page: str, graph: KnowledgeGraph, statements: Sequence[tuple[int, Statement]]
) -> None:
    """Writes the key of every numbered statement, a JSON object a line."""
    path = folder / KEYS / f"{page}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"number": n, **key_of(s, graph).record()}) for n, s in statements]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
