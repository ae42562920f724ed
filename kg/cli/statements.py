"""`kg statements`: what articles say, statement by statement."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator

from kg.cli.console import table
from kg.cli.documents import Documents
from kg.cli.streams import in_json
from kg.model import Article, Graph, Statement, how_real

COLUMNS = ("#", "who says", "subject", "relation", "object", "how")


def run(arguments: argparse.Namespace) -> int:
    """Prints the statements of every article in the form asked for; 2 where an input was bad."""
    documents = Documents(arguments)
    for text in FORMATS[arguments.format](iter(documents)):
        print(text)
    return documents.status


def _tables(articles: Iterator[Article]) -> Iterator[str]:
    from kg.pipeline import each_graph

    for graph in each_graph(articles):
        article = graph.articles[0]
        yield "\n".join(filter(None, [article.title or article.name, rows(graph), ""]))


def rows(graph: Graph) -> str:
    """The statements of a graph as a table; a report's object is the number of what it reports."""
    numbers = {statement.id: number for number, statement in enumerate(graph.statements, 1)}
    return table(COLUMNS, [_row(graph, s, numbers) for s in graph.statements])


def _row(graph: Graph, statement: Statement, numbers: dict[str, int]) -> list[str]:
    content = statement.content
    thing = graph.object_words(statement) if content is None else f"#{numbers[content]}"
    subject = graph.by_id[statement.subject].label
    return [
        str(numbers[statement.id]),
        " > ".join(graph.speakers(statement)),
        subject,
        statement.label,
        thing,
        how_real(statement.actuality, statement.negated),
    ]


def _jsonl(articles: Iterator[Article]) -> Iterator[str]:
    from kg.jsonl import document
    from kg.pipeline import each_graph

    for graph in each_graph(articles):
        yield in_json(json.dumps(document(graph.readings[0], graph), ensure_ascii=False))


def _openie(articles: Iterator[Article], *, binary: bool) -> Iterator[str]:
    from kg.extraction.read import tuples
    from kg.pipeline import reader

    for article in articles:
        for sentence, confidence, relation, arguments in tuples(article, reader(), binary=binary):
            fields = [sentence, f"{confidence:.4f}", relation, *arguments]
            yield "\t".join(" ".join(field.split()) for field in fields)


FORMATS: dict[str, Callable[[Iterator[Article]], Iterator[str]]] = {
    "table": _tables,
    "jsonl": _jsonl,
    "openie": lambda articles: _openie(articles, binary=False),
    "openie-binary": lambda articles: _openie(articles, binary=True),
}
