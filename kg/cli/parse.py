"""`kg parse`: what was read in each sentence, layer by layer."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.cli.console import table
from kg.cli.documents import Documents
from kg.cli.streams import in_json
from kg.errors import InvalidInput
from kg.model import Article

if TYPE_CHECKING:
    from kg.extraction.inspection import InspectedSentence, Row


HEADERS = {"number": "#"}


def run(arguments: argparse.Namespace) -> int:
    """Prints the sentences of every article, or the one of that number; 2 where an input was bad or has none such."""
    documents = Documents(arguments)
    for article in documents:
        try:
            print(FORMATS[arguments.format](article, _wanted(article, arguments.sentence)))
        except InvalidInput as error:
            documents.fail(error)
    return documents.status


def _wanted(article: Article, number: int | None) -> list[InspectedSentence]:
    """All sentences, or the one of a number; raises InvalidInput where the article has fewer."""
    from kg.extraction.inspection import inspected
    from kg.pipeline import reader

    sentences = inspected(article, reader())
    found = [s for s in sentences if number in (None, s.number)]
    if number is not None and not found:
        known = f"1 to {len(sentences)}" if sentences else "none"
        raise InvalidInput(f"{article.name}: no sentence {number}; known: {known}")
    return found


def _text(article: Article, sentences: list[InspectedSentence]) -> str:
    return "\n\n".join("\n\n".join(_parts(article, sentence)) for sentence in sentences) + "\n"


def _parts(article: Article, sentence: InspectedSentence) -> Iterator[str]:
    place = f"characters {sentence.span.start} to {sentence.span.end}"
    yield f"{article.name}, sentence {sentence.number}, {place}\n{sentence.text}"
    for name, rows in sentence.layers.items():
        if rows:
            yield f"{name}\n{_table(rows)}"


def _table(rows: tuple[Row, ...]) -> str:
    """The rows under the names of what they hold, without columns that are empty throughout."""
    names = [name for name in rows[0] if any(row[name] is not None for row in rows)]
    headers = [HEADERS.get(name, name.replace("_", " ")) for name in names]
    return table(headers, [["" if row[name] is None else str(row[name]) for name in names] for row in rows])


def _json(article: Article, sentences: list[InspectedSentence]) -> str:
    parsed: dict[str, Any] = {
        "id": article.name,
        "sentences": [
            {"number": s.number, "start": s.span.start, "end": s.span.end, "text": s.text, **s.layers}
            for s in sentences
        ],
    }
    return in_json(json.dumps(parsed, ensure_ascii=False))


FORMATS = {"text": _text, "json": _json}
