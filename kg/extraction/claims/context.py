"""What the rules of claims look things up in: mentions, times and attributions by place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from kg.extraction.noun_phrases import MEMBER, noun_phrase
from kg.extraction.tree import root_of, span_of, spans_of, tokens_in
from kg.model import Attribution, Days, Mention, MentionKind, Span, SpanIndex, Term, TimeExpression
from kg.ontology import is_a


@dataclass(frozen=True)
class Context:
    """A document with all that was found in it before its claims."""

    doc: Doc
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    times: tuple[TimeExpression, ...]
    quotes: tuple[Span, ...]
    by_head: dict[int, int]
    """Character offset of a token within a mention's head → index of the mention."""

    @classmethod
    def of(
        cls,
        doc: Doc,
        mentions: Sequence[Mention],
        attributions: Sequence[Attribution],
        times: Sequence[TimeExpression],
        quotes: Sequence[Span],
    ) -> Context:
        by_head: dict[int, int] = {}
        order = sorted(range(len(mentions)), key=lambda i: (_rank(mentions[i]), i))
        for index in order:
            head = mentions[index].head
            for token in tokens_in(doc, head):
                by_head.setdefault(token.idx, index)
        return cls(doc, tuple(mentions), tuple(attributions), tuple(times), tuple(quotes), by_head)

    @cached_property
    def _times(self) -> SpanIndex:
        return SpanIndex((i, t.span) for i, t in enumerate(self.times))

    @cached_property
    def _contents(self) -> SpanIndex:
        return SpanIndex((i, s) for i, a in enumerate(self.attributions) for s in a.content)

    @cached_property
    def _cues(self) -> SpanIndex:
        return SpanIndex((i, s) for i, a in enumerate(self.attributions) for s in a.cue)

    @cached_property
    def _quotes(self) -> SpanIndex:
        return SpanIndex(enumerate(self.quotes))

    @cached_property
    def words_quoted(self) -> dict[Span, int]:
        """How many words of letters stand in each quotation."""
        return {q: sum(t.is_alpha for t in self.tokens(q)) for q in self.quotes}

    def quotes_over(self, span: Span) -> list[Span]:
        """The quotations that cover the span, in order."""
        return [q for i in self._quotes.overlapping(span) if (q := self.quotes[i]).covers(span)]

    def tokens(self, span: Span) -> list[Token]:
        """The tokens that a span touches."""
        return tokens_in(self.doc, span)

    def root(self, span: Span) -> Token:
        """The highest token of a span."""
        return root_of(self.tokens(span))

    def mention_of(self, span: Span) -> int | None:
        """The first mention with a token of the span in its head."""
        return next((m for t in self.tokens(span) if (m := self.mention_at(t)) is not None), None)

    def days_at(self, *spans: Span) -> Days | None:
        """What the first time expression that overlaps one of the spans means."""
        index = self._times.first(*spans)
        return self.times[index].days if index is not None else None

    def mention_at(self, token: Token) -> int | None:
        """The mention whose head the token belongs to; names first, a person before the post held."""
        return self.by_head.get(token.idx)

    def type_at(self, token: Token) -> str:
        index = self.mention_at(token)
        return self.mentions[index].type if index is not None else "Thing"

    def is_one_of(self, token: Token, targets: Sequence[str]) -> bool:
        """Whether the token's mention is of one of the classes, or of one below."""
        return any(is_a(self.type_at(token), target) for target in targets)

    def term(self, token: Token, tokens: Sequence[Token] | None = None) -> Term:
        """The phrase under `token` (or the given tokens) as a term of a claim."""
        chosen = list(tokens) if tokens is not None else noun_phrase(token, MEMBER)
        return Term(spans_of(chosen) or (span_of(token),), span_of(token), self.mention_at(token))

    def term_beside(self, token: Token, inner: Token) -> Term:
        """As `term`, without the modifier that `inner` stands in."""
        return self.term(token, noun_phrase(token, MEMBER, beside=inner))

    def time_at(self, tokens: Sequence[Token]) -> TimeExpression | None:
        """The first time expression that the tokens overlap."""
        index = self._times.first(*spans_of(tokens))
        return self.times[index] if index is not None else None

    def attribution_of(self, cue: Span) -> int | None:
        """The innermost attribution whose content holds the span, the cue of none other than itself."""
        near = ((i, self.attributions[i]) for i in self._contents.overlapping(cue))
        holding = [
            (sum(s.end - s.start for s in a.content), index)
            for index, a in near
            if any(s.covers(cue) for s in a.content) and not any(c.overlaps(cue) for c in a.cue)
        ]
        return min(holding)[1] if holding else None

    def attribution_cued(self, cue: Span) -> int | None:
        """The attribution whose cue this is."""
        return self._cues.first(cue)


def _rank(mention: Mention) -> int:
    return 0 if mention.kind == MentionKind.NAME else 2 if mention.type == "Position" else 1
