"""`kg explain`: why a statement stands in the graph, told from its article or from a graph on disk."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.cli.documents import Documents
from kg.cli.graphs import graph_files, is_graph
from kg.errors import InvalidInput
from kg.model import Graph, LexiconEntry, Statement, how_real, marked
from kg.wrapping import one_line

MAX_REASONS = 5
"""Features told of what speaks for a statement, and of what speaks against it."""


def run(arguments: argparse.Namespace) -> int:
    """Explains every statement of that id, or of that number in `kg statements`; 2 where there is none."""
    graphs = [Path(path) for path in arguments.inputs if path != "-" and is_graph(Path(path))]
    arguments.inputs = [path for path in arguments.inputs if Path(path) not in graphs]
    documents = Documents(arguments)
    wanted = arguments.statement.strip()
    found = 0
    for lines in (*_from_graphs(graphs, wanted), *_from_articles(documents, wanted)):
        found += 1
        print("\n".join(lines), end="\n\n")
    if not found and not documents.failed:
        raise InvalidInput(
            f"{arguments.statement}: no such statement here; {_expected(wanted, graphs, arguments.inputs)}"
        )
    return documents.status


def _expected(wanted: str, graphs: list[Path], articles: list[str]) -> str:
    where = "an id of twelve characters, as a graph, the page and this command show it"
    if graphs and wanted.lstrip("#").isdigit():
        return f"a number is looked up in an article, since a graph on disk has none; expected {where}"
    return f"expected {where}" + (", or a number from `kg statements`" if articles else "")


def _from_graphs(paths: list[Path], wanted: str) -> Iterator[list[str]]:
    if not paths:
        return
    from kg.store import explain

    for found in explain(graph_files(paths), wanted):
        rows = (_row(name, value) for name, value in found.rows)
        yield [f"{found.sentence}   {found.name}", f"  {found.marked}", *rows]


def _from_articles(documents: Documents, wanted: str) -> Iterator[list[str]]:
    if not documents.arguments.inputs:
        return
    from kg.pipeline import each_graph

    key = wanted.rpartition("/")[2].removeprefix(":").removeprefix("statement-").removeprefix("#").lower()
    for graph in each_graph(iter(documents)):
        for statement in graph.statements:
            number = graph.numbers[statement.id]
            if key in (statement.id, str(number)):
                yield [*_lines(graph, statement, number)]


def _lines(graph: Graph, s: Statement, number: int) -> Iterator[str]:
    e = s.evidence
    yield f"#{number}  {graph.sentence(s)}   statement-{s.id}"
    yield f"  {marked(e.article.text, e.sentence, {'subject': e.subject, 'cue': e.cue, 'object': e.object})}"
    yield _row("rule", s.rule)
    known = "no frame of schemas/lexicon/en/frames.toml fits: open" if s.open else "schemas/ontology.ttl"
    yield _row("relation", f"{s.relation} ({known})")
    yield from _given("lexicon", _cited(s.explanation.entry))
    yield from _given("subject", s.explanation.subject)
    yield from _given("one of", s.explanation.coordination)
    yield from _given("semantic roles", s.explanation.roles)
    yield _row("actuality", how_real(s.actuality, s.negated))
    yield from _given("decided by", s.explanation.because)
    yield _row("who says it", " > ".join(graph.speakers(s)))
    for report in graph.reports_of.get(s.id, ()):
        cue = " … ".join(one_line(span.of(report.evidence.article.text)) for span in report.evidence.cue)
        yield _row("reported by", f"“{cue}” in {graph.sentence(report)}")
    if s.content is not None:
        yield _row("what it reports", graph.sentence(graph.statement_by_id[s.content]))
    yield _row("confidence", f"{s.confidence:.2f}")
    yield from _given("held back", _reason(s.held_back))
    yield from _given("stands in", _reason(s.stands_in))
    yield from _reasons(s)
    for head, relation, dependent in s.explanation.arcs:
        yield _row("arc", f"{dependent} <-{relation}- {head}")
    yield _row(
        "article", ", ".join(_known(e.article.title or e.article.name, e.article.outlet, e.article.published))
    )


def _reason(name: str) -> str:
    """The rule of selection, and why it holds a statement back or marks it."""
    from kg.selection.display_rules import RULES

    return next((f"{rule.name}: {rule.because}" for rule in RULES if rule.name == name), name)


def _reasons(s: Statement) -> Iterator[str]:
    """What speaks most for a statement and against it."""
    from kg.extraction.confidence.confidence_model import reasons, weights_of

    speaking = reasons(s.explanation.features, weights_of())
    for name, features in zip(("for it", "against it"), speaking, strict=True):
        yield from _given(name, "; ".join(features[:MAX_REASONS]))


def _known(*parts: object) -> Iterable[str]:
    return (str(part) for part in parts if part)


def _row(name: str, value: str) -> str:
    return f"  {name:<16}{value}"


def _given(name: str, value: str) -> Iterator[str]:
    """The row of a value, where there is one."""
    if value:
        yield _row(name, value)


def _cited(entry: LexiconEntry | None) -> str:
    """Where an entry of the lexicon stands, and the word for which it was used."""
    if entry is None:
        return ""
    from kg.lexicon import language

    line = language(entry.language).line_of(entry.table, entry.section, entry.number)
    return f"schemas/lexicon/{entry.language}/{entry.table}.toml:{line} [[{entry.section}]] {entry.word}"
