"""One statement with all that the rules of selection ask of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Block, Claim, Graph, Span, Statement
from kg.selection.participants import Participant
from kg.selection.reading_participants import ReadingParticipants


@dataclass(frozen=True)
class StatementContext:
    """A statement, its subject and its object, and the article that it is of."""

    statement: Statement
    graph: Graph
    participants: ReadingParticipants
    claim: Claim | None
    subject: Participant
    object: Participant | None
    """None where it has no object, and for the report of a statement."""
    told: bool = False
    """Whether what it reports is shown elsewhere, with its speaker."""
    continued: bool = False
    """Whether the same report told of words before those that it reports."""
    repeated: bool = False
    """Whether a row of the same article tells all of it."""

    @classmethod
    def of(
        cls,
        statement: Statement,
        graph: Graph,
        participants: ReadingParticipants,
        *,
        told: bool,
        continued: bool = False,
        repeated: bool = False,
    ) -> StatementContext:
        """The context of a statement of a graph, within the reading that it was made from."""
        claim = participants.claim_of(statement)
        subject = Participant(graph.subject_words(statement), graph.by_id[statement.subject])
        target = None
        if statement.object is not None:
            key = statement.object if isinstance(statement.object, str) else None
            entity = graph.by_id[key] if key is not None else None
            target = Participant(graph.object_words(statement), entity)
        return cls(statement, graph, participants, claim, subject, target, told, continued, repeated)

    @property
    def sides(self) -> tuple[Participant, ...]:
        """The subject, and the object where there is one."""
        return (self.subject,) if self.object is None else (self.subject, self.object)

    @property
    def is_report(self) -> bool:
        """Whether it reports another statement."""
        return self.statement.content is not None

    @property
    def is_bare_deed(self) -> bool:
        """Whether it tells no more than who did it: without object, content and circumstances."""
        return self.object is None and not self.is_report and not self.statement.qualifiers

    @property
    def block(self) -> Block | None:
        """The block of the page that its sentence begins in."""
        evidence = self.statement.evidence
        return evidence.article.block_at(evidence.sentence.start)

    @property
    def lexicon_words(self) -> str:
        """The words of its relation, lemmatised, as the reading has them."""
        return self.claim.words if self.claim is not None else self.statement.relation_label

    def words(self, spans: Iterable[Span]) -> str:
        """The characters of some spans in normal form."""
        return " ".join(self.participants.reading.words(span) for span in spans)
