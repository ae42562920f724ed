"""A claim in the making: as `kg.model.Claim`, but pointing at other drafts, and at tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.extraction.actuality import Reality
from kg.model import Claim, Days, Qualifier, Span, Term


@dataclass(eq=False)
class Draft:
    """Mutable only while the claims of one article are put together."""

    head: Token
    subject: Term
    relation: str
    words: str
    cue: tuple[Span, ...]
    target: Term | None
    qualifiers: tuple[Qualifier, ...]
    reality: Reality
    rule: str
    confidence: float
    attribution: int | None = None
    report: Draft | None = None
    content: Draft | None = None
    time: Days = field(default_factory=Days)
    quoted: bool = False

    @property
    def sentence(self) -> Span:
        sent = self.head.sent
        tokens = [t for t in sent if not t.is_space]
        return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))

    @property
    def place(self) -> tuple[object, ...]:
        """The order of claims: by sentence, cue, subject, object, and a report after its content."""
        where = self.target.spans if self.target else ()
        return (
            self.sentence,
            self.cue,
            self.subject.spans,
            where,
            self.relation,
            self.words,
            self.depth,
            self.rule,
        )

    @property
    def depth(self) -> int:
        return 0 if self.content is None else 1 + self.content.depth


def claims_of(drafts: Iterable[Draft]) -> tuple[Claim, ...]:
    """The drafts as claims, sorted by place, twins dropped, their references by index."""
    order = _without_twins(sorted(drafts, key=lambda d: d.place))
    number = {id(draft): index for index, draft in enumerate(order)}
    return tuple(_claim(draft, number) for draft in order)


def _without_twins(drafts: Sequence[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    seen: set[tuple[object, ...]] = set()
    for draft in drafts:
        content = id(draft.content) if draft.content else None
        key = (
            draft.cue,
            draft.subject.spans,
            draft.target.spans if draft.target else (),
            draft.relation,
            draft.words,
            content,
        )
        if key not in seen or any(other.content is draft for other in drafts):
            kept.append(draft)
        seen.add(key)
    return kept


def _claim(draft: Draft, number: dict[int, int]) -> Claim:
    target = draft.target
    if draft.content is not None and target is not None:
        target = Term(target.spans, target.head, None, number[id(draft.content)])
    return Claim(
        subject=draft.subject,
        relation=draft.relation,
        words=draft.words,
        cue=draft.cue,
        object=target,
        qualifiers=tuple(draft.qualifiers),
        actuality=draft.reality.actuality,
        negated=draft.reality.negated,
        sentence=draft.sentence,
        rule=draft.rule,
        confidence=draft.confidence,
        reported_by=number[id(draft.report)] if draft.report is not None else None,
        attribution=draft.attribution,
        time=draft.time,
        quoted=draft.quoted,
    )
