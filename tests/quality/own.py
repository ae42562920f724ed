"""Whole statements in articles of our own writing: `own/NAME.txt`, with the gold beside each in `NAME.toml`.

A gold statement is a row: subject, words of the relation (or its name in the ontology), object, how real it is, speaker,
time. The words stand in the text as they are; "" for the object is none, for the speaker the outlet itself, and a time that
is left out is not asked for. `forbidden` are rows of the same form that no statement may have; "" leaves a column open, but
a fifth "" asks for the outlet itself. The gold was written before kg read the texts.

A statement of kg is that of a row where the head word of subject and object (of a name all words) and a word of the relation
are the same. The
recall is the share of rows that have one; of those, the shares with the right actuality, speaker and time; "kept out" is
the share of the forbidden rows that no statement has.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kg.library import KnowledgeGraph
from kg.model import Span, Statement, Value, how_real
from kg.pipeline import each_graph
from kg.sources import metadata_of, read_article

DEFAULT = Path(__file__).resolve().parent / "own"
WORD = re.compile(r"\w+")
AUXILIARY = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "do", "does", "did"}
    | {"will", "would", "may", "could", "not", "no"}
)
EMPTY = AUXILIARY | {
    *("the", "a", "an", "and", "or", "its", "his", "her", "their", "our", "my", "your"),
    *("of", "to", "in", "on", "at", "by", "for", "from", "with"),
}
BREAK = re.compile(r"\s(?:of|in|on|at|for|from|with|to)\s")
"""Ends the head of a noun phrase."""


@dataclass(frozen=True, slots=True)
class Row:
    """One gold statement, or a forbidden one; None in a column that does not matter."""

    subject: str
    relation: str
    object: str
    actuality: str | None = None
    speaker: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """An article with what it says and what must not be read out of it."""

    name: str
    text: str
    known: dict[str, Any]
    statements: tuple[Row, ...]
    forbidden: tuple[Row, ...]


def golds(data: Path = DEFAULT) -> list[Gold]:
    """The articles of a folder in the order of their names."""
    return [_gold(path) for path in sorted(data.glob("*.toml"))]


def run(data: Path) -> dict[str, float]:
    """The figures on a folder of articles with their gold."""
    asked = golds(data)
    articles = [
        read_article(gold.text, name=gold.name, given=metadata_of(gold.known, lambda key: f"{key}="))
        for gold in asked
    ]
    graphs = list(each_graph(articles))
    pairs = [
        (row, found, graph)
        for gold, graph in zip(asked, graphs, strict=True)
        for row, found in aligned(gold.statements, graph)
    ]
    violated = sum(
        has(graph, row) for gold, graph in zip(asked, graphs, strict=True) for row in gold.forbidden
    )
    barred = sum(len(gold.forbidden) for gold in asked)
    timed = [found.time.iso == row.time for row, found, _ in pairs if row.time is not None]
    return {
        "recall": len(pairs) / sum(len(gold.statements) for gold in asked),
        "actuality": _share(_told(found) == row.actuality for row, found, _ in pairs),
        "speaker": _share(_is_said_by(found, row.speaker or "", graph) for row, found, graph in pairs),
        "time": _share(timed),
        "kept out": 1 - violated / barred,
        "forbidden": float(violated),
    }


def aligned(rows: Sequence[Row], graph: KnowledgeGraph) -> list[tuple[Row, Statement]]:
    """Rows with the statement of each, the pairs that share most words first; no statement twice."""
    scores = [
        (-_common(row, statement, graph), i, j)
        for i, row in enumerate(rows)
        for j, statement in enumerate(graph.statements)
        if is_same(row, statement, graph)
    ]
    used: set[int] = set()
    found: dict[int, int] = {}
    for _, i, j in sorted(scores):
        if i not in found and j not in used:
            found[i] = j
            used.add(j)
    return [(rows[i], graph.statements[j]) for i, j in sorted(found.items())]


def has(graph: KnowledgeGraph, row: Row) -> bool:
    """Whether a statement of the graph is that of a forbidden row."""
    return any(
        is_same(row, statement, graph)
        and (row.actuality is None or _is_as_real(statement, row.actuality))
        and (row.speaker is None or _is_said_by(statement, row.speaker, graph))
        for statement in graph.statements
    )


def is_same(row: Row, statement: Statement, graph: KnowledgeGraph) -> bool:
    """Whether a statement tells what a row tells, who says so and how real it is aside.

    A passive may be told from either side: "a court ended the strike" is "the strike was ended by a court".
    """
    cue = words_of(_texts(statement, statement.evidence.cue))
    asked = content(row.relation) or words(row.relation)
    if row.relation and row.relation != statement.relation and not cue & asked:
        return False
    subject, target = _subject(statement, graph), _target(statement, graph)
    if _stands(row.subject, subject) and _stands(row.object, target):
        return True
    passive = bool(cue & AUXILIARY) and not words(row.relation) & AUXILIARY
    return passive and bool(row.object) and _stands(row.subject, target) and _stands(row.object, subject)


def head(phrase: str) -> str:
    """The head word of a noun phrase, in lower case.

    >>> head("The army of Osmark"), head("410 million crowns"), head("It")
    ('army', 'crowns', 'it')
    """
    found = [word for word in WORD.findall(BREAK.split(phrase)[0].lower()) if word not in EMPTY]
    return found[-1] if found else (WORD.findall(phrase.lower()) or [""])[-1]


def words(phrase: str) -> set[str]:
    return set(WORD.findall(phrase.lower()))


def content(phrase: str) -> set[str]:
    """The words of a phrase that are no function words."""
    return words(phrase) - EMPTY


def words_of(phrases: Iterable[str]) -> set[str]:
    return {word for phrase in phrases for word in words(phrase)}


def _gold(path: Path) -> Gold:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    rows, forbidden = told.pop("statements"), told.pop("forbidden")
    known = {key: value.isoformat() if isinstance(value, date) else value for key, value in told.items()}
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return Gold(
        path.stem, text, known, tuple(Row(*row) for row in rows), tuple(Row(*row) for row in forbidden)
    )


def _stands(phrase: str, among: set[str]) -> bool:
    """Whether the head word of a phrase is among words, and so are the words of a name: two Bergs are two."""
    named = content(" ".join(word for word in WORD.findall(BREAK.split(phrase)[0]) if word[0].isupper()))
    return not phrase or {head(phrase), *named} <= among


def _common(row: Row, statement: Statement, graph: KnowledgeGraph) -> int:
    said = words_of(_texts(statement, statement.evidence.cue))
    said |= _subject(statement, graph) | _target(statement, graph)
    return len(said & (content(row.subject) | content(row.relation) | content(row.object)))


def _subject(statement: Statement, graph: KnowledgeGraph) -> set[str]:
    return words_of([*_texts(statement, statement.evidence.subject), *_names(statement.subject, graph)])


def _target(statement: Statement, graph: KnowledgeGraph) -> set[str]:
    """The words of object and circumstances."""
    texts = list(_texts(statement, statement.evidence.object))
    texts += _names(statement.object, graph) if isinstance(statement.object, str) else []
    for qualifier in statement.qualifiers:
        texts += [*_texts(statement, qualifier.spans), *_names(qualifier.entity, graph)]
    return words_of(texts)


def _names(entity: str | Value | None, graph: KnowledgeGraph) -> Iterator[str]:
    if isinstance(entity, str):
        yield from (graph.by_id[entity].label, *graph.by_id[entity].aliases)


def _texts(statement: Statement, spans: Iterable[Span]) -> Iterator[str]:
    yield from (span.of(statement.evidence.article.text) for span in spans)


def _told(statement: Statement) -> str:
    return how_real(statement.actuality, statement.negated)


def _is_as_real(statement: Statement, actuality: str) -> bool:
    """Whether a statement is as real as a forbidden row; what happened and what goes on count alike."""
    real = statement.actuality.is_real and not statement.negated
    return real if actuality in ("happened", "ongoing") else _told(statement) == actuality


def _is_said_by(statement: Statement, speaker: str, graph: KnowledgeGraph) -> bool:
    """Whether the last of the chain of speakers is the one of that name; "" is the outlet itself."""
    if not speaker or len(statement.said_by) == 1:
        return not speaker and len(statement.said_by) == 1
    last = statement.said_by[-1]
    if last is None:
        return False
    spans = (span for _, span in graph.by_id[last].mentions)
    return bool(content(speaker) & words_of([*_names(last, graph), *_texts(statement, spans)]))


def _share(values: Iterable[bool]) -> float:
    counted = list(values)
    return sum(counted) / len(counted) if counted else 1.0
