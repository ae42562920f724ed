"""Who says what: attributions as PolNeAR draws them, and quotations.

Pareti, "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016) and Newell et al., "An Attribution Relations
Corpus for Political News" (LREC 2018) describe what counts and how spans are drawn.
"""

from __future__ import annotations

from spacy.tokens import Doc

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import phrase, spans_over
from kg.extraction.attribution.quoted_speech import Quotations, clipped, with_orphans
from kg.extraction.attribution.report_lexicon import is_document
from kg.extraction.attribution.reporting_phrases import phrase_drafts
from kg.extraction.attribution.reporting_verbs import verb_drafts
from kg.extraction.attribution.speaker_lines import speaker_drafts
from kg.extraction.attribution.speech_sources import referent
from kg.extraction.attribution.speech_tags import tag_drafts
from kg.extraction.attribution.utterance_circumstances import channel_of, recipient_of, time_of
from kg.extraction.tree import span_of
from kg.model import Attribution, AttributionKind, Span
from kg.quotations import quotations

__all__ = ["attributions_in", "quotes_in"]


def quotes_in(text: Doc | str) -> tuple[Span, ...]:
    """The quotations with their marks, one span a paragraph, in order of the text.

    >>> quotes_in('He said: “It works.”')
    (Span(start=9, end=20),)
    """
    return tuple(q.span for q in quotations(text if isinstance(text, str) else text.text))


def attributions_in(doc: Doc, *, nested: bool = False) -> tuple[Attribution, ...]:
    """Every attribution of a parsed text, by place of cue; offsets are characters of `doc.text`.

    As in PolNeAR, what a source reports or thinks in turn within its own words is left out; with `nested` it
    is there too, and marked so.
    """
    quotes = Quotations(doc)
    drafts = [
        clipped(draft, quotes)
        for token in doc
        if not token.is_space and not token.is_punct
        for draft in (verb_drafts(token) or phrase_drafts(token))
    ]
    drafts += [clipped(draft, quotes) for draft in tag_drafts(doc, quotes, drafts)]
    with_orphans(drafts, quotes)
    drafts += speaker_drafts(doc, quotes)
    inside = _told(drafts) | set(quotes.at)
    drawn = (
        _drawn(doc, draft, draft.verb.i in inside) for draft in drafts if nested or draft.verb.i not in inside
    )
    return tuple(sorted((a for a in drawn if a is not None), key=_place))


OPEN = frozenset({"infinitive", "raised", "hearsay"})
"""Rules whose content is what the source itself does: "plans to *ask them to stay*" tells of two."""


def _told(drafts: list[Draft]) -> set[int]:
    """Positions within what somebody says."""
    return {i for draft in drafts if draft.rule not in OPEN for i in draft.content}


def _drawn(doc: Doc, draft: Draft, nested: bool) -> Attribution | None:
    source = draft.source_positions or (phrase(draft.source) if draft.source is not None else set())
    content = spans_over(doc, draft.content - draft.cue - source)
    if not content:
        return None
    head = referent(draft.source) if draft.source is not None else None
    kind = draft.entry.kind
    if kind == AttributionKind.REPORT and head is not None and is_document(head.lemma_.lower()):
        kind = AttributionKind.DOCUMENT
    return Attribution(
        source=_one(spans_over(doc, source - draft.cue)),
        cue=_one(spans_over(doc, draft.cue)) or (span_of(draft.verb),),
        content=content,
        source_head=span_of(head) if head is not None else None,
        channel=channel_of(draft),
        recipient=recipient_of(draft),
        time=time_of(draft),
        kind=kind,
        actuality=draft.entry.actuality,
        rule=draft.rule,
        nested=nested,
    )


def _one(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return (Span(spans[0].start, spans[-1].end),) if spans else ()


def _place(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.cue, *attribution.content)
