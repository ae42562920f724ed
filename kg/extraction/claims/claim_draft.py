"""A claim in the making: as `kg.model.Claim`, but pointing at other drafts, at tokens, and at what decided it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from kg.extraction.actuality import Reality, is_asked, tells_denial
from kg.extraction.arcs import arcs_between
from kg.extraction.claim_rule import ClaimRule
from kg.extraction.claims.layer_lookups import root_in
from kg.extraction.claims.own_words import is_negation_among
from kg.model import Claim, Days, Explanation, LexiconEntry, OwnWords, Qualifier, Span, Term


@dataclass(eq=False)
class Draft:
    """Mutable only while the claims of one article are put together."""

    head: Token
    subject: Term
    relation: str
    words: str
    cue: tuple[Span, ...]
    target: Term | None
    reality: Reality
    rule: ClaimRule
    confidence: float
    qualifiers: tuple[Qualifier, ...] = ()
    attribution: int | None = None
    report: Draft | None = None
    content: Draft | None = None
    time: Days = field(default_factory=Days)
    quoted: bool = False
    label: OwnWords = field(default=OwnWords())
    """How the article words the relation."""
    entry: LexiconEntry | None = None
    """The entry of the lexicon that gave the relation."""
    subject_rule: str = ""
    """The rule by which a clause was found to have this subject."""
    coordination: str = ""
    """The members of the coordinations of which subject and object are one each."""
    roles: str = ""
    """What the semantic roles say of its subject and object."""

    @property
    def sentence(self) -> Span:
        """Its sentence; a name that was cut in two by the end of the sentence belongs to it whole."""
        whole = self.head.sent
        first = next(t for t in whole if not t.is_space)
        last = next(t for i in range(whole.end - 1, first.i - 1, -1) if not (t := whole.doc[i]).is_space)
        start, end = first.idx, last.idx + len(last.text)
        parts: list[Term | Qualifier] = [self.subject, *filter(None, [self.target]), *self.qualifiers]
        return Span(start, max([end, *(s.end for p in parts for s in p.spans if start <= s.start < end)]))

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
            self.rule.name,
        )

    @property
    def depth(self) -> int:
        """How many reports lie within this one."""
        return 0 if self.content is None else 1 + self.content.depth

    @property
    def explanation(self) -> Explanation:
        """What decided it, for whoever asks."""
        groups = (self.subject.spans, self.cue, self.target.spans if self.target else ())
        return Explanation(
            entry=self.entry,
            because=self.reality.because,
            subject=self.subject_rule,
            coordination=self.coordination,
            roles=self.roles,
            arcs=arcs_between(self.head.doc, groups),
        )


def claims_of(drafts: Iterable[Draft]) -> tuple[Claim, ...]:
    """The drafts as claims, sorted by place, duplicates dropped, their references by index."""
    order = _without_duplicates(sorted(drafts, key=lambda d: d.place))
    number = {id(draft): index for index, draft in enumerate(order)}
    return tuple(_claim(draft, number) for draft in order)


def _without_duplicates(drafts: Sequence[Draft]) -> list[Draft]:
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
        rule=draft.rule.name,
        confidence=draft.confidence,
        reported_by=number[id(draft.report)] if draft.report is not None else None,
        attribution=draft.attribution,
        time=draft.time,
        quoted=draft.quoted,
        dependent=draft.rule.dependent,
        asked=is_asked(draft.head),
        label=_label(draft),
        explanation=draft.explanation,
    )


def _label(draft: Draft) -> OwnWords:
    """The draft's own words, marked where another word of the sentence negates the claim, none of subject and object."""
    reality, doc = draft.reality, draft.head.doc
    sides = [root_in(doc, side.head) for side in (draft.subject, draft.target) if side is not None]
    told = is_negation_among(draft.label.spans, reality.because, doc) or any(tells_denial(s) for s in sides)
    unsaid = reality.negated and not told
    return replace(draft.label, negation_elsewhere=unsaid)
