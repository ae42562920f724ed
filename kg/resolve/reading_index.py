"""One reading with its mentions and attributions by place in the text."""

from __future__ import annotations

from kg.model import Attribution, Mention, MentionKind, Reading, Span, SpanIndex


class ReadingIndex:
    """A reading, with its mentions and contents of attributions by place."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._heads = SpanIndex((i, m.head) for i, m in enumerate(reading.mentions))
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
