"""One reading with its mentions and attributions by place in the text."""

from __future__ import annotations

from kg.model import Attribution, Mention, MentionKind, Reading, Span, SpanIndex


class ReadingIndex:
    """A reading, with its mentions and contents of attributions by place."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._heads = SpanIndex((i, m.head) for i, m in enumerate(reading.mentions))
        self._spans = SpanIndex((i, m.span) for i, m in enumerate(reading.mentions))
        self._sentences = SpanIndex((i, c.sentence) for i, c in enumerate(reading.claims))
        self._worded = _worded(reading)
        self._beside = _beside(reading)
        self._contents = SpanIndex((i, s) for i, a in enumerate(reading.attributions) for s in a.content)

    def mentions_at(self, span: Span) -> list[Mention]:
        """The mentions whose head overlaps the span, in their order."""
        return [self.reading.mentions[i] for i in self._heads.overlapping(span)]

    def names_of(self, mention: Mention) -> list[Mention]:
        """The names in the mention's chain, posts left out; none where it is in none."""
        if mention.chain is None:
            return []
        chain = (m for m in self.reading.mentions if m.chain == mention.chain)
        return [m for m in chain if m.kind == MentionKind.NAME and m.type != "Position"]

    def attributions_of(self, span: Span) -> list[Attribution]:
        """The attributions whose content covers the span, in their order."""
        near = (self.reading.attributions[i] for i in self._contents.overlapping(span))
        return [a for a in near if any(s.covers(span) for s in a.content)]

    def mentions_within(self, span: Span) -> list[Mention]:
        """The mentions that the span covers, in order of the text, the longer first."""
        near = (self.reading.mentions[i] for i in self._spans.overlapping(span))
        return sorted((m for m in near if span.covers(m.span)), key=lambda m: (m.span.start, -m.span.end))

    def worded(self, phrase: Span) -> tuple[Span, ...]:
        """A phrase with the clauses that complete it, as it is longest in the claims whose subject or object it is."""
        return self._worded.get(phrase, (phrase,))

    def starts_phrase(self, mention: Mention) -> bool:
        """Whether a longer mention begins where this one does."""
        near = (self.reading.mentions[i].span for i in self._spans.overlapping(mention.span))
        return any(s.start == mention.span.start and s.end > mention.span.end for s in near)

    def is_told_beside(self, mention: Mention, phrase: Span) -> bool:
        """Whether the phrase itself or its statements name what a pronoun in it means; of a description, and in a phrase
        that no statement has, whether its sentence does by a name, or before the phrase."""
        chain = [
            m for m in self.mentions_beside(mention) if m.chain == mention.chain and m.type != "Position"
        ]
        if mention.kind == MentionKind.PRONOUN and phrase in self._beside:
            inside = any(m.kind == MentionKind.NAME and phrase.covers(m.head) for m in chain)
            return inside or mention.chain in self._beside[phrase]
        return any(m.kind == MentionKind.NAME or m.span.start < phrase.start for m in chain)

    def mentions_beside(self, mention: Mention) -> list[Mention]:
        """The mentions of the sentence of a mention, itself among them."""
        claim = self._sentences.first(mention.span)
        sentence = self.reading.claims[claim].sentence if claim is not None else mention.span
        return [self.reading.mentions[i] for i in self._spans.overlapping(sentence)]

    def is_quoted_in(self, mention: Mention, phrase: Span) -> bool:
        """Whether a mention stands in a quotation that begins or ends within the phrase."""
        return any(q.covers(mention.span) and not q.covers(phrase) for q in self.reading.quotes)


def _worded(reading: Reading) -> dict[Span, tuple[Span, ...]]:
    """The span of a mention → the phrase that claims have with it as subject or object, the longest."""
    terms = (t for c in reading.claims for t in (c.subject, c.object) if t is not None)
    known = range(len(reading.mentions))
    told = [
        (reading.mentions[t.mention].span, t.shown or t.spans)
        for t in terms
        if t.mention is not None and t.mention in known
    ]
    return dict(sorted(told, key=lambda pair: sum(s.end - s.start for s in pair[1])))


def _beside(reading: Reading) -> dict[Span, set[int | None]]:
    """The phrase of a subject or object → the chains of what the same claims have on their other side."""
    found: dict[Span, set[int | None]] = {}
    for claim in reading.claims:
        for one, other in ((claim.subject, claim.object), (claim.object, claim.subject)):
            if one is None or one.mention is None or one.mention not in range(len(reading.mentions)):
                continue
            mention = reading.mentions[one.mention]
            place = other.mention if other is not None else None
            chain = reading.mentions[place].chain if place is not None else None
            for phrase in {mention.span, mention.description or mention.span, *(one.shown or one.spans)[:1]}:
                found.setdefault(phrase, set()).add(chain)
    return found
