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
        """Whether what a report with its cue says is a row, at once or through further reports, or a report before it is.

        Reports whose cues overlap may have each other as content, so each is asked once.
        """
        waiting, asked = [statement], {statement.id}
        while waiting:
            report = waiting.pop()
            contents = self._contents_told_by(report)
            if any(not self.judged(content).held_back for content in contents) or self._is_told_before(
                report
            ):
                return True
            further = [
                content for content in contents if content.content is not None and content.id not in asked
            ]
            asked.update(content.id for content in further)
            waiting.extend(further)
        return False

    def _contents_told_by(self, report: Statement) -> list[Statement]:
        """What the reports with the cue of this one say that is told of the one who is their source: as the speaker, or as
        its subject ("*Brook* wants to leave"); not "Brook urged the council to leave"."""
        pairs = ((same, self._graph.statement_by_id[same.content or ""]) for same in self._same_cue(report))
        return [content for same, content in pairs if same.subject in (*content.said_by[1:], content.subject)]

    def _is_told_before(self, report: Statement) -> bool:
        """Whether an earlier report with its cue is a row."""
        same = self._same_cue(report)
        ids = [other.id for other in same]
        earlier = same[: ids.index(report.id)] if report.id in ids else same
        return any(not self.judged(other).held_back for other in earlier)

    def _same_cue(self, report: Statement) -> list[Statement]:
        return [same for key in _cues(report) for same in self._reports.get(key, ())]


def _cues(statement: Statement) -> list[tuple[str, Span]]:
    """What reports of the same words have in common: who says it, and each part of the cue."""
    return [(statement.subject, span) for span in statement.evidence.cue]
