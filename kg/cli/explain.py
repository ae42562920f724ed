"""`kg explain`: why a statement stands in the graph."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from kg.cli.documents import Documents
from kg.cli.statements import how, object_of
from kg.errors import InvalidInput
from kg.model import Graph, Span, Statement


def run(arguments: argparse.Namespace) -> int:
    """Explains the statement of that id, or of that number in `kg statements`; 2 where there is none."""
    from kg.pipeline import each_graph

    documents = Documents(arguments)
    wanted = arguments.statement.removeprefix("statement-").lstrip("#")
    found = False
    for graph in each_graph(iter(documents)):
        for number, statement in enumerate(graph.statements, 1):
            if wanted in (statement.id, str(number)):
                found = True
                print("\n".join(_lines(graph, statement, number)), end="\n\n")
    if not found:
        documents.fail(
            InvalidInput(
                f"{arguments.statement}: no such statement here; expected an id of twelve characters from the "
                "graph or the page, or a number from `kg statements`"
            )
        )
    return documents.status


def _lines(graph: Graph, s: Statement, number: int) -> Iterator[str]:
    names = ["?" if i is None else graph.by_id[i].label for i in s.said_by]
    yield f"#{number}  {sentence_of(graph, s)}   statement-{s.id}"
    yield f"  {marked(s)}"
    yield _row("rule", s.rule)
    known = "no frame of schemas/lexicon/en.toml fits: open" if s.open else "schemas/ontology.ttl"
    yield _row("relation", f"{s.relation} ({known})")
    for entry in _lexicon(s):
        yield _row("lexicon", f"schemas/lexicon/en.toml:{entry}")
    yield _row("actuality", how(s))
    yield _row("who says it", " > ".join(names))
    for report in graph.statements:
        if report.content == s.id:
            cue = " … ".join(span.of(report.evidence.article.text) for span in report.evidence.cue)
            yield _row("reported by", f"“{cue}” in {sentence_of(graph, report)}")
    for reported in graph.statements:
        if reported.id == s.content:
            yield _row("what it reports", sentence_of(graph, reported))
    yield _row("confidence", f"{s.confidence:.2f}")
    for head, relation, dependent in _arcs(s):
        yield _row("arc", f"{dependent} <-{relation}- {head}")


def _row(name: str, value: str) -> str:
    return f"  {name:<16}{value}"


def sentence_of(graph: Graph, s: Statement) -> str:
    """Subject, relation and object in words."""
    inner = next((sentence_of(graph, t) for t in graph.statements if t.id == s.content), "")
    said = f"“{inner}”" if inner else object_of(graph, s)
    return " ".join(filter(None, [graph.by_id[s.subject].label, "✕" if s.negated else "", s.label, said]))


def marked(s: Statement) -> str:
    """The sentence with its subject, cue and object in brackets: "[subject Ada] [cue left] [object Oslo]"."""
    e = s.evidence
    marks = [
        (span.start, -span.end, name)
        for name, spans in (("subject", e.subject), ("cue", e.cue), ("object", e.object))
        for span in spans
        if e.sentence.covers(span)
    ]
    opened = sorted(marks)
    closed = sorted(-end for _, end, _ in opened)
    out, last = [], e.sentence.start
    places = sorted({start for start, _, _ in opened} | set(closed) | {e.sentence.end})
    for place in places:
        out.append(Span(last, place).of(e.article.text) if place > last else "")
        out.append("]" * closed.count(place))
        out += [f"[{name} " for start, _, name in opened if start == place]
        last = place
    return " ".join("".join(out).split())


def _lexicon(s: Statement) -> list[str]:
    from kg.nlp.arcs import lexicon_lines
    from kg.pipeline import reader

    return [] if s.open else lexicon_lines(s.evidence.article, reader(), s.evidence.cue, s.relation)


def _arcs(s: Statement) -> list[tuple[str, str, str]]:
    from kg.nlp.arcs import arcs_between
    from kg.pipeline import reader

    e = s.evidence
    return arcs_between(e.article, reader(), [e.subject, e.cue, e.object])
