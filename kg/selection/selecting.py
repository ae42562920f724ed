"""A graph as it was resolved → the same with the reason for which each statement is held back or no plain fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Graph, Reading, Span, Statement
from kg.selection.display_rules import HOLDING, MARKING
from kg.selection.reading_participants import ReadingParticipants
from kg.selection.statement_context import StatementContext


def select(graph: Graph, readings: Sequence[Reading]) -> Graph:
    """The graph with `held_back` and `stands_in` of its statements; `readings` are those that it was made from.

    A statement of an article that is in none of the readings stays as it is.
    """
    selection = _Selection(graph, readings)
    return replace(graph, statements=tuple(selection.judged(statement) for statement in graph.statements))


class _Selection:
    """Judges each statement once, what is reported before its report."""

    def __init__(self, graph: Graph, readings: Sequence[Reading]) -> None:
        self._graph = graph
        self._participants = {reading.article.id: ReadingParticipants(reading, graph) for reading in readings}
        self._judged: dict[str, Statement] = {}
        self._asked: set[str] = set()
        self._reports: dict[tuple[str, Span], list[Statement]] = defaultdict(list)
        for statement in graph.statements:
            if statement.content is not None:
                for key in _cues(statement):
                    self._reports[key].append(statement)

    def judged(self, statement: Statement) -> Statement:
        """The statement with the reasons why it is held back or no plain fact."""
        if statement.id not in self._judged:
            self._judged[statement.id] = statement  # lest one that reports itself is judged for ever
            self._judged[statement.id] = self._with_reasons(statement)
        return self._judged[statement.id]

    def _with_reasons(self, statement: Statement) -> Statement:
        participants = self._participants.get(statement.evidence.article.id)
        if participants is None:
            return statement
        told = self._is_told(statement)
        context = StatementContext.of(statement, self._graph, participants, told=told)
        return replace(
            statement,
            held_back=next((rule.name for rule in HOLDING if rule.apply(context)), ""),
            stands_in=next((rule.name for rule in MARKING if rule.apply(context)), ""),
        )

    def _is_told(self, statement: Statement) -> bool:
        """Whether a report with its cue has a content that is shown or told in its turn, or is itself shown.

        Reports whose cues overlap may have each other as content: what is being asked already is not told by itself.
        """
        if statement.id in self._asked:
            return False
        self._asked.add(statement.id)
        told = self._is_told_by_others(statement)
        self._asked.discard(statement.id)
        return told

    def _is_told_by_others(self, statement: Statement) -> bool:
        same = [report for key in _cues(statement) for report in self._reports.get(key, ())]
        if any(self._is_told_by_content(report) for report in same):
            return True
        ids = [report.id for report in same]
        earlier = same[: ids.index(statement.id)] if statement.id in ids else same
        return any(not self.judged(report).held_back for report in earlier)

    def _is_told_by_content(self, report: Statement) -> bool:
        """Whether the content is a row, or a report of which something is, and tells of the one who is its source: as
        the speaker, or as its subject ("*Brook* wants to leave"); not "Brook urged the council to leave"."""
        content = self._graph.statement_by_id[report.content or ""]
        if report.subject not in (*content.said_by[1:], content.subject):
            return False
        return not self.judged(content).held_back or (content.content is not None and self._is_told(content))


def _cues(statement: Statement) -> list[tuple[str, Span]]:
    """What reports of the same words have in common: who says it, and each part of the cue."""
    return [(statement.subject, span) for span in statement.evidence.cue]
