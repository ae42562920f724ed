"""One reading by what its statements speak of: the claim of each statement, and the mentions of each entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from kg.model import Claim, Entity, Graph, Mention, MentionKind, Reading, Span, Statement

Key = tuple[object, ...]


class ReadingParticipants:
    """A reading beside the graph that it is part of."""

    def __init__(self, reading: Reading, graph: Graph) -> None:
        self.reading = reading
        self._graph = graph

    def claim_of(self, statement: Statement) -> Claim | None:
        """The claim that a statement was made from; None for one that another reading told."""
        evidence = statement.evidence
        return self._claims.get(
            (evidence.sentence, evidence.subject, evidence.cue, evidence.object, statement.rule)
        )

    def mentions_of(self, entity: Entity) -> tuple[Mention, ...]:
        """The mentions of an entity in this article, in order."""
        article = self.reading.article.id
        return tuple(
            mention
            for key, span in entity.mentions
            if key == article
            for mention in self._backing.get(span, ())
        )

    def mentions_within(self, spans: Iterable[Span]) -> list[Mention]:
        """The mentions with their head in one of some spans, in order."""
        places = tuple(spans)
        return [m for m in self.reading.mentions if any(span.covers(m.head) for span in places)]

    def entity_of(self, mention: Mention) -> Entity | None:
        """The entity that a mention is of, where the graph has one."""
        return self._entities.get(mention.head if mention.kind == MentionKind.NAME else mention.span)

    @cached_property
    def _entities(self) -> dict[Span, Entity]:
        article = self.reading.article.id
        return {
            span: entity for entity in self._graph.entities for key, span in entity.mentions if key == article
        }

    @cached_property
    def _claims(self) -> dict[Key, Claim]:
        found: dict[Key, Claim] = {}
        for claim in self.reading.claims:
            target = claim.object.spans if claim.object is not None else ()
            found.setdefault((claim.sentence, claim.subject.spans, claim.cue, target, claim.rule), claim)
        return found

    @cached_property
    def _backing(self) -> dict[Span, list[Mention]]:
        found: dict[Span, list[Mention]] = defaultdict(list)
        for mention in self.reading.mentions:
            found[mention.head if mention.kind == MentionKind.NAME else mention.span].append(mention)
        return found

    @cached_property
    def named(self) -> tuple[Entity, ...]:
        """Those whom the article names, its outlet and its posts left out."""
        outlets = {s.said_by[0] for s in self._graph.statements_by_article.get(self.reading.article.id, ())}
        return tuple(
            entity
            for entity in self._graph.entities
            if entity.named
            and entity.id not in outlets
            and entity.type != "Position"
            and self.mentions_of(entity)
        )
