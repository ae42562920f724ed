"""JSON Lines: an object a line with text and, if known, id and the parts of its metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import read_article
from kg.sources.input_source import Input
from kg.sources.metadata.given_metadata import metadata_of
from kg.sources.metadata.metadata_parts import PARTS, Metadata
from kg.sources.text_limits import require_text, require_whole

SUFFIXES = (".jsonl", ".ndjson")


def articles(text: str, source: Input, given: Metadata) -> Iterator[Article | InvalidInput]:
    """The article of each line; in place of one that is malformed or has the id of another, why, with its number.

    `given` serves for all lines.
    """
    label = source.label
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                article = _article(line, f"{source.name}-{number}", f"{label}:{number}", given)
                first = lines.setdefault(article.name, number)
                if first != number:
                    raise InvalidInput(
                        f"{label}:{number}: its id {article.name!r} is that of line {first} too; left out"
                    )
                yield article
            except InvalidInput as error:
                yield error


def _article(line: str, name: str, where: str, given: Metadata) -> Article:
    record = _record(line, where)
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InvalidInput(
            f'{where}: no text; expected an object with "text" and, if known, {", ".join(PARTS)}, id'
        )
    require_text(text, where)
    own = metadata_of(record, lambda _: where)
    identifier = record.get("id")
    known = str(identifier) if isinstance(identifier, str | int) and str(identifier) else name
    require_whole(known, f"{where}: id")
    return replace(read_article(text, name=known, given=own.over(given), whole=True), place=where)


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"{where}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise InvalidInput(f"{where}: not an object but {type(record).__name__}")
    return record
