"""A graph as it was resolved → the same with the reason for which each statement is held back or no plain fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Graph, Reading, Span, Statement
from kg.selection.display_rules import HOLDING, MARKING
from kg.selection.reading_participants import ReadingParticipants
from kg.selection.repetition_rules import REPEATED
from kg.selection.repetitions import Repetitions
from kg.selection.statement_context import StatementContext


def select(graph: Graph, readings: Sequence[Reading]) -> Graph:
    """The graph with `held_back` and `stands_in` of its statements; `readings` are those that it was made from.

    A statement of an article that is in none of the readings stays as it is.
    """
    selection = _Selection(graph, readings)
    return replace(graph, statements=tuple(selection.judged(statement) for statement in graph.statements))


_Report = tuple[str, Span, int | None]


class _Selection:
    """Judges each statement once, what is reported before its report."""

    def __init__(self, graph: Graph, readings: Sequence[Reading]) -> None:
        self._graph = graph
        self._participants = {reading.article.id: ReadingParticipants(reading, graph) for reading in readings}
        self._judged: dict[str, Statement] = {}
        self._reports: dict[_Report, list[Statement]] = defaultdict(list)
        self._begins: dict[tuple[str, Span], int] = {}
        self._repetitions = Repetitions(graph)
        for statement in graph.statements:
            if statement.content is not None:
                for key in _reports(statement):
                    self._reports[key].append(statement)
                    subject, cue, begin = key
                    if begin is not None:
                        self._begins[subject, cue] = min(begin, self._begins.get((subject, cue), begin))

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
        context = StatementContext.of(
            statement,
            self._graph,
            participants,
            told=self._is_told(statement),
            continued=self._is_continued(statement),
            repeated=any(self._is_row(other) for other in self._repetitions.told_by(statement)),
        )
        return replace(
            statement,
            held_back=next((rule.name for rule in HOLDING if rule.apply(context)), ""),
            stands_in=next((rule.name for rule in MARKING if rule.apply(context)), ""),
        )

    def _is_row(self, statement: Statement) -> bool:
        """Whether it is shown, itself or by what tells the same."""
        return self.judged(statement).held_back in ("", REPEATED)

    def _is_told(self, statement: Statement) -> bool:
        """Whether what reports of the same words say is a row, at once or through further reports, or one before it is.

        Reports whose cues overlap may have each other as content, so each is asked once.
        """
        waiting, asked = [statement], {statement.id}
        while waiting:
            report = waiting.pop()
            contents = self._contents_told_by(report)
            if any(self._is_row(content) for content in contents) or self._is_told_before(report):
                return True
            further = [
                content for content in contents if content.content is not None and content.id not in asked
            ]
            asked.update(content.id for content in further)
            waiting.extend(further)
        return False

    def _is_continued(self, report: Statement) -> bool:
        """Whether a report with its cue tells of words that stand before those that it reports."""
        return any(
            begin is not None and self._begins.get((subject, cue), begin) < begin
            for subject, cue, begin in _reports(report)
        )

    def _contents_told_by(self, report: Statement) -> list[Statement]:
        """What the reports of the same words say that is told of the one who is their source: as the speaker, or as
        its subject ("*Brook* wants to leave"); not "Brook urged the council to leave"."""
        pairs = ((same, self._graph.statement_by_id[same.content or ""]) for same in self._same_words(report))
        return [content for same, content in pairs if same.subject in (*content.said_by[1:], content.subject)]

    def _is_told_before(self, report: Statement) -> bool:
        """Whether an earlier report of the same words is a row."""
        same = self._same_words(report)
        ids = [other.id for other in same]
        earlier = same[: ids.index(report.id)] if report.id in ids else same
        return any(self._is_row(other) for other in earlier)

    def _same_words(self, report: Statement) -> list[Statement]:
        return [same for key in _reports(report) for same in self._reports.get(key, ())]


def _reports(statement: Statement) -> list[_Report]:
    """What reports of the same words have in common: who says them, each part of the cue, and where they begin. What is
    quoted has many sentences; that one of them is told tells nothing of the next."""
    begin = min((span.start for span in statement.evidence.object), default=None)
    return [(statement.subject, span, begin) for span in statement.evidence.cue]
