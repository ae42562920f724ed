"""Who "I" and "we" are: the speaker of the quotation they stand in, or the speaker's side.

Within one quotation, and in the text outside of all, every "I" is one person and every "we" one side. "I" is joined to
the speaker where that is known; whom "we" takes in is not said, so it is joined to nothing but itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.pronoun_features import Quotes
from kg.model import Attribution, Mention, MentionKind, Span, SpanIndex
from kg.quotations import quotations

FIRST = frozenset({"i", "me", "my", "mine", "myself"})
PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


def quotes_of(clusters: Clusters, attributions: Sequence[Attribution]) -> Quotes:
    """Tokens within quotation marks, and the speaker of each mention that somebody says."""
    doc = clusters.doc
    inside: dict[int, int] = {}
    for number, quote in enumerate(quotations(doc.text), 1):
        span = doc.char_span(quote.span.start, quote.span.end, alignment_mode="expand")
        inside |= dict.fromkeys(range(span.start, span.end), number) if span is not None else {}
    return Quotes(inside, _speakers(clusters, attributions))


def _speakers(clusters: Clusters, attributions: Sequence[Attribution]) -> dict[int, int]:
    """Mention → mention of who says the words it stands in; of nested reports the inner one."""
    found: dict[int, tuple[int, int]] = {}
    mentions = clusters.mentions
    heads = SpanIndex((i, m.head) for i, m in enumerate(mentions))
    for attribution in attributions:
        source = _source(mentions, heads, attribution)
        if source is None or not attribution.kind.is_said:
            continue
        size = sum(s.end - s.start for s in attribution.content)
        for i in heads.overlapping(*attribution.content):
            inside = i != source and any(s.covers(mentions[i].head) for s in attribution.content)
            if inside and (i not in found or size < found[i][0]):
                found[i] = (size, source)
    return {i: source for i, (_, source) in found.items()}


def _source(mentions: Sequence[Mention], heads: SpanIndex, attribution: Attribution) -> int | None:
    """The first name in the source, or else its first mention."""
    spans: tuple[Span, ...] = (attribution.source_head,) if attribution.source_head else attribution.source
    found = heads.overlapping(*spans)
    return min(found, key=lambda i: (mentions[i].kind != MentionKind.NAME, mentions[i].span, i), default=None)


def join_first_person(clusters: Clusters, quotes: Quotes) -> None:
    """Joins "I" to its speaker, and what one speaker calls "I" or "we" among itself."""
    first: dict[tuple[str, int, int], int] = {}
    for i, mention in enumerate(clusters.mentions):
        number = "one" if mention.normal in FIRST else "many" if mention.normal in PLURAL else ""
        if not number or mention.kind != MentionKind.PRONOUN:
            continue
        quote = quotes.inside.get(clusters.roots[i].i, 0)
        speaker = quotes.speaker.get(i) if quote else None
        if speaker is not None and clusters.mentions[speaker].type == "Group":
            speaker = None
        key = (number, quote, -1) if speaker is None else (number, 0, clusters.find(speaker))
        clusters.join(first.setdefault(key, i), i)
        if number == "one" and speaker is not None:
            clusters.join(speaker, i)
