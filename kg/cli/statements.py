"""`kg statements`: what articles say, statement by statement."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from kg.cli.console import table
from kg.cli.documents import Documents
from kg.cli.streams import in_json
from kg.model import Article, Graph, Statement, as_label, how_real, in_text_order

COLUMNS = ("#", "who says", "subject", "in the text", "object", "how", "relation")
"""The fourth has the article's own words, the last the relation of the ontology, empty for an open one."""


def run(arguments: argparse.Namespace) -> int:
    """Prints the statements of every article in the form asked for; 2 where an input was bad."""
    documents = Documents(arguments)
    for text in documents.through(partial(FORMATS[arguments.format], arguments.all)):
        print(text, end="")
    return documents.status


def _tables(everything: bool, articles: Iterable[Article]) -> Iterator[str]:
    from kg.pipeline import each_graph

    for graph in each_graph(articles):
        article = graph.articles[0]
        yield "\n".join(filter(None, [article.title or article.name, rows(graph, everything)])) + "\n"


def rows(graph: Graph, everything: bool = False) -> str:
    """The statements of a graph that are shown as a table; with `everything`, then those held back with the reason.

    The object of a report that is held back is the number of what it reports.
    """
    shown = [_row(graph, s) for s in graph.rows]
    if not everything:
        return table(COLUMNS, shown)
    held = [[*_row(graph, s), s.held_back] for s in graph.statements if s.held_back]
    return table((*COLUMNS, "held back"), [*([*row, ""] for row in shown), *held])


def _row(graph: Graph, statement: Statement) -> list[str]:
    told = statement.content is not None and statement.held_back
    thing = f"#{graph.numbers[statement.content or '']}" if told else graph.object_words(statement)
    subject = graph.subject_words(statement)
    first, label, last = in_text_order(subject, statement.label, thing)
    where = f" ({statement.stands_in})" if statement.stands_in else ""
    return [
        str(graph.numbers[statement.id]),
        " > ".join(graph.speakers(statement)),
        first,
        label,
        " · ".join(filter(None, [last, *_circumstances(graph, statement)])),
        how_real(statement.actuality, statement.negated) + where,
        "" if statement.open else as_label(statement.relation_label, inverse=first != subject),
    ]


def _circumstances(graph: Graph, statement: Statement) -> Iterator[str]:
    """What else is told of it, each with its preposition or its role; how many is part of what is counted."""
    for qualifier in statement.qualifiers:
        if qualifier.role != "quantity":
            role = "" if qualifier.preposition else f"{qualifier.role}: "
            yield role + graph.circumstance_words(qualifier)


def _jsonl(everything: bool, articles: Iterable[Article]) -> Iterator[str]:
    from kg.jsonl import document
    from kg.pipeline import each_graph

    for graph in each_graph(articles):
        told = document(graph.readings[0], graph, everything=everything)
        yield in_json(json.dumps(told, ensure_ascii=False)) + "\n"


def _openie(_: bool, articles: Iterable[Article], *, binary: bool = False) -> Iterator[str]:
    from kg.extraction.read import tuples
    from kg.pipeline import reader

    for article in articles:
        rows = (
            [sentence, f"{confidence:.4f}", relation, *arguments]
            for sentence, confidence, relation, arguments in tuples(article, reader(), binary=binary)
        )
        yield "".join("\t".join(" ".join(field.split()) for field in fields) + "\n" for fields in rows)


FORMATS: dict[str, Callable[[bool, Iterable[Article]], Iterator[str]]] = {
    "table": _tables,
    "jsonl": _jsonl,
    "openie": _openie,
    "openie-binary": partial(_openie, binary=True),
}
"""Form → what it gives of each article; open tuples are those of all sentences, whatever is held back."""
