"""Claims of one article → statements: who says so, when, and what is reported."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import (
    Attribution,
    Claim,
    Days,
    Evidence,
    Qualifier,
    Reading,
    Statement,
    StatementQualifier,
    Value,
    as_label,
)
from kg.ontology import CLASS_OF, EXAMPLE_OF, qualifier_roles, relations
from kg.resolve.slugs import slug
from kg.resolve.term_entities import TermEntities

OTHER_ROLE = "circumstance"
"""The role of a circumstance that the ontology does not know."""
OF_ANOTHER = frozenset(
    {CLASS_OF, EXAMPLE_OF, "partOf", "leads", "memberOf", "locatedIn", "fromPlace", "alsoKnownAs"}
)
"""Relations that nothing has to itself: what resolving makes one says nothing."""


class StatementWriter:
    """Writes the statements of one article, the content of a report before the report."""

    def __init__(self, reading: Reading, terms: TermEntities, voice: tuple[str | None, ...]) -> None:
        self._claims = reading.claims
        self._reading = reading
        self._terms = terms
        self._voice = voice
        self._subjects = [terms.subject(claim) for claim in reading.claims]
        self._made: dict[int, Statement | None] = {}

    def statements(self) -> Iterator[Statement]:
        """A statement for each claim."""
        for index in range(len(self._claims)):
            made = self._statement(index)
            if made is not None:
                yield made

    def _statement(self, index: int) -> Statement | None:
        """The claim's statement; None while it is being written, so that no report reports itself."""
        if index not in self._made:
            self._made[index] = None
            made = self._written(index)
            empty = made.relation in OF_ANOTHER and made.object == made.subject
            self._made[index] = None if empty else made
        return self._made[index]

    def _written(self, index: int) -> Statement:
        claim, subject = self._claims[index], self._subjects[index]
        content = self._content(claim)
        relation, relation_label, is_open = self._relation(claim)
        return Statement(
            subject=subject,
            relation=relation,
            label=self._label(claim, relation_label),
            open=is_open,
            object=None if content is not None else self._terms.target(claim, subject),
            content=content,
            qualifiers=tuple(self._qualifier(q) for q in claim.qualifiers if q.role != "channel"),
            actuality=claim.actuality,
            negated=claim.negated,
            said_by=self._said_by(claim),
            evidence=Evidence(
                self._reading.article,
                claim.sentence,
                claim.subject.spans,
                claim.cue,
                claim.object.spans if claim.object else (),
                claim.label.spans,
                claim.subject.shown,
                claim.object.shown if claim.object else (),
            ),
            time=claim.time,
            said_at=self._said_at(claim),
            channel=self._channel(claim),
            confidence=claim.confidence,
            rule=claim.rule,
            relation_label=relation_label,
            object_label=self._object_label(claim, content),
            explanation=claim.explanation,
        )

    def _content(self, claim: Claim) -> str | None:
        inner = self._index(claim.object.claim) if claim.object is not None else None
        made = self._statement(inner) if inner is not None else None
        return made.id if made is not None else None

    def _index(self, index: int | None) -> int | None:
        return index if index is not None and 0 <= index < len(self._claims) else None

    def _relation(self, claim: Claim) -> tuple[str, str, bool]:
        known = relations().get(claim.relation)
        if known is not None:
            return known.name, known.label, False
        words = claim.words or self._terms.words(claim.cue)
        return slug(words), words, True

    def _label(self, claim: Claim, otherwise: str) -> str:
        """The relation in the article's own words; `otherwise` where it has none."""
        own = claim.label
        if not own.spans:
            return as_label(otherwise, negated=claim.negated)
        words = self._terms.words(own.spans)
        return as_label(words, negated=own.negation_elsewhere, inverse=own.inverse, joint=own.joint)

    def _object_label(self, claim: Claim, content: str | None) -> str:
        """The words of what is reported or of an object without mention, with whom their pronouns mean; neither whom the
        statement is about nor who says it."""
        target = claim.object
        if target is None or (content is None and target.mention is not None):
            return ""
        attribution = self._attribution(claim)
        told = [claim.subject.head, *(self._claims[above].subject.head for above in self._above(claim))]
        if attribution is not None and attribution.source_head is not None:
            told.append(attribution.source_head)
        return self._terms.words_told(target.shown or target.spans, told)

    def _qualifier(self, qualifier: Qualifier) -> StatementQualifier:
        role = qualifier.role if qualifier.role in qualifier_roles() else OTHER_ROLE
        entity = self._terms.filler(qualifier)
        before = self._terms.words(qualifier.case)
        if entity is not None:
            return StatementQualifier(role, qualifier.spans, entity, None, before)
        value = self._terms.value(qualifier.spans, qualifier.head)
        normal = qualifier.value or (value.normal if role == "time" else None)
        return StatementQualifier(role, qualifier.spans, None, Value(value.text, normal), before)

    def _said_by(self, claim: Claim) -> tuple[str | None, ...]:
        """From the outlet (and the author of an opinion piece) to the one whose words they are; None is untold."""
        chain: list[str | None] = [self._subjects[above] for above in self._above(claim)]
        attribution = self._attribution(claim)
        if not chain and attribution is not None:
            chain.append(self._terms.speaker(attribution.source, attribution.source_head))
        elif not chain and claim.quoted:
            chain.append(None)
        if chain and chain[-1] is not None and chain[-1] in self._voice[-1:]:
            chain.pop()  # "The Courier reports", in the Courier
        return (*self._voice, *reversed(chain))

    def _above(self, claim: Claim) -> list[int]:
        """The reports that a claim is the content of, the innermost first."""
        found: list[int] = []
        current = claim
        while (above := self._index(current.reported_by)) is not None and above not in found:
            found.append(above)
            current = self._claims[above]
        return found

    def _attribution(self, claim: Claim) -> Attribution | None:
        known, index = self._reading.attributions, claim.attribution
        return known[index] if index is not None and 0 <= index < len(known) else None

    def _said_at(self, claim: Claim) -> Days:
        """When it was said: by the outlet on the day of publication, by another then or before."""
        published = self._reading.article.published
        above, attribution = self._index(claim.reported_by), self._attribution(claim)
        if above is None and attribution is None:
            return Days(published, published)
        if above is not None and self._claims[above].time != Days():
            return self._claims[above].time
        if attribution is not None and attribution.time is not None:
            days = self._terms.days_at(attribution.time)
            if days != Days() and not (published and days.first and days.first > published):
                return days
        return Days(None, published)

    def _channel(self, claim: Claim) -> str | None:
        span = next((q.head for q in claim.qualifiers if q.role == "channel"), None)
        attribution = self._attribution(claim)
        if span is None and attribution is not None:
            span = attribution.channel
        return self._terms.channel(span) if span is not None else None
