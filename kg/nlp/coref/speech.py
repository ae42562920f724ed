"""Who "I" is: the speaker of the quotation it stands in. "We" is left open: who it takes in is not said."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Attribution, Mention, Span
from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.features import Quotes

FIRST = frozenset({"i", "me", "my", "mine", "myself"})
MARKS = frozenset('"“”„‟«»')


def quotes_of(clusters: Clusters, attributions: Sequence[Attribution]) -> Quotes:
    """Tokens within quotation marks, and the speaker of each mention that somebody says."""
    inside, is_open = set(), False
    for token in clusters.doc:
        if token.text in ("“", "„", "«") or (token.text in ('"', "``") and not is_open):
            is_open = True
        elif token.text in ("”", "»", '"', "''") or "\n\n" in token.text:
            is_open = False
        elif is_open:
            inside.add(token.i)
    return Quotes(frozenset(inside), _speakers(clusters, attributions))


def _speakers(clusters: Clusters, attributions: Sequence[Attribution]) -> dict[int, int]:
    """Mention → mention of who says the words it stands in; of nested reports the inner one."""
    found: dict[int, tuple[int, int]] = {}
    mentions = clusters.mentions
    names_first = sorted(range(len(mentions)), key=lambda i: (mentions[i].kind != "name", mentions[i].span))
    for attribution in attributions:
        source = _source(mentions, names_first, attribution)
        if source is None or attribution.kind not in ("report", "document"):
            continue
        size = sum(s.end - s.start for s in attribution.content)
        for i, mention in enumerate(clusters.mentions):
            inside = i != source and any(s.covers(mention.head) for s in attribution.content)
            if inside and (i not in found or size < found[i][0]):
                found[i] = (size, source)
    return {i: source for i, (_, source) in found.items()}


def _source(mentions: Sequence[Mention], order: Sequence[int], attribution: Attribution) -> int | None:
    spans: tuple[Span, ...] = (attribution.source_head,) if attribution.source_head else attribution.source
    for i in order:
        if any(mentions[i].head.overlaps(span) for span in spans):
            return i
    return None


def join_first_person(clusters: Clusters, attributions: Sequence[Attribution]) -> None:
    """Joins "I" within quotation marks to its speaker."""
    quotes = quotes_of(clusters, attributions)
    for i, mention in enumerate(clusters.mentions):
        speaker = quotes.speaker.get(i)
        if mention.normal not in FIRST or speaker is None or clusters.roots[i].i not in quotes.inside:
            continue
        if clusters.mentions[speaker].type in ("Person", "Thing"):
            clusters.join(speaker, i)
