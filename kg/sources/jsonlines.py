"""JSON Lines: an object a line with text and, if known, title, url, published, outlet, byline and id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import read_article

STRINGS = ("title", "url", "outlet", "byline")


def articles_in_jsonl(text: str, name: str, label: str) -> Iterator[Article | InvalidInput]:
    """The article of each line; in place of a malformed one, why, with its number."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _article(line, f"{name}-{number}", f"{label}:{number}")
            except InvalidInput as error:
                yield error


def _article(line: str, name: str, where: str) -> Article:
    record = _record(line, where)
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InvalidInput(
            f'{where}: no text; expected an object with "text" and, if known, {", ".join(STRINGS)}, published, id'
        )
    given: dict[str, str] = {}
    for key in STRINGS:
        value = record.get(key)
        if value is not None and not isinstance(value, str):
            raise InvalidInput(f"{where}: {key} is no string: {value!r}")
        if value:
            given[key] = value
    identifier = record.get("id")
    known = str(identifier) if isinstance(identifier, str | int) and str(identifier) else name
    return read_article(text, name=known, published=_published(record.get("published"), where), **given)  # type: ignore[arg-type]


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"{where}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise InvalidInput(f"{where}: not an object but {type(record).__name__}")
    return record


def _published(value: object, where: str) -> date | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise InvalidInput(f"{where}: published is no date: {value!r}; expected YYYY-MM-DD") from error
