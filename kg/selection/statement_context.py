"""One statement with all that the rules of selection ask of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Claim, Graph, Span, Statement, Term, Value
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

    @classmethod
    def of(
        cls, statement: Statement, graph: Graph, participants: ReadingParticipants, *, told: bool
    ) -> StatementContext:
        """The context of a statement of a graph, within the reading that it was made from."""
        claim = participants.claim_of(statement)
        subject = _participant(
            statement.subject,
            graph.subject_words(statement),
            statement.evidence.subject,
            claim.subject if claim else None,
            graph,
            participants,
        )
        target = None
        if statement.object is not None:
            term = claim.object if claim else None
            words = graph.object_words(statement)
            target = _participant(
                statement.object, words, statement.evidence.object, term, graph, participants
            )
        return cls(statement, graph, participants, claim, subject, target, told)

    @property
    def sides(self) -> tuple[Participant, ...]:
        """The subject, and the object where there is one."""
        return (self.subject,) if self.object is None else (self.subject, self.object)

    @property
    def is_report(self) -> bool:
        """Whether it reports another statement."""
        return self.statement.content is not None

    @property
    def lexicon_words(self) -> str:
        """The words of its relation, lemmatised, as the reading has them."""
        return self.claim.words if self.claim is not None else self.statement.relation_label

    def words(self, spans: Iterable[Span]) -> str:
        """The characters of some spans in normal form."""
        return " ".join(self.participants.reading.words(span) for span in spans)


def _participant(
    shown: str | Value,
    label: str,
    spans: tuple[Span, ...],
    term: Term | None,
    graph: Graph,
    participants: ReadingParticipants,
) -> Participant:
    mention = participants.mention(term.mention) if term is not None else None
    head = participants.reading.words(term.head).lower() if term is not None else ""
    if isinstance(shown, Value):
        kinds = frozenset({mention.kind} if mention is not None else ())
        return Participant(label, None, mention, kinds, spans, head)
    entity = graph.by_id[shown]
    kinds = frozenset(m.kind for m in participants.mentions_of(entity))
    return Participant(label, entity, mention, kinds, spans, head)
