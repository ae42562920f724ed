"""Which words stand in quotation marks, and who says the words that a mention stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kg.extraction import layers
from kg.extraction.tree import tokens_in
from kg.model import Attribution, Mention, MentionKind, Span, SpanIndex


@dataclass(frozen=True, slots=True)
class QuotedSpeech:
    """The tokens of direct speech and the speakers of a document."""

    inside: Mapping[int, int] = field(default_factory=dict)
    """Token → the number of its quotation, from 1; after them of the turns of transcripts, posts and interviews."""
    speaker: Mapping[int, int] = field(default_factory=dict)
    """Mention → the mention of who says the words it stands in; of nested reports the inner one."""


def quoted_speech(doc: Doc) -> QuotedSpeech:
    """Of a document with the layers `quotes`, `attributions` and `mentions`."""
    quoted = layers.quoted_tokens(doc)
    inside = {t.i: number for number, turn in enumerate(_turns(doc), len(quoted) + 1) for t in turn}
    inside |= {i: number for number, places in enumerate(quoted, 1) for i in places}
    return QuotedSpeech(inside, _speakers(layers.mentions(doc), layers.attributions(doc)))


def _turns(doc: Doc) -> list[list[Token]]:
    """What is said without quotation marks, one speaker after the other."""
    unmarked = (a for a in layers.attributions(doc) if a.unmarked)
    return [[t for span in a.content for t in tokens_in(doc, span)] for a in unmarked]


def _speakers(mentions: Sequence[Mention], attributions: Sequence[Attribution]) -> dict[int, int]:
    found: dict[int, tuple[int, int]] = {}
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
