"""Who says what: attributions as PolNeAR draws them, and quotations.

Pareti, "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016) and Newell et al., "An Attribution Relations
Corpus for Political News" (LREC 2018) describe what counts and how spans are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extraction.attribution.attribution_draft import AttributionRule, Draft
from kg.extraction.attribution.attribution_rules import LAYOUT_RULES, RULES, rule_of
from kg.extraction.attribution.attribution_spans import drawn_spans
from kg.extraction.attribution.direct_speech import clipped, with_orphans
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.attribution.reporting_phrases import phrase_draft
from kg.extraction.attribution.reporting_verbs import verb_draft
from kg.extraction.attribution.source_phrases import source_phrase
from kg.extraction.attribution.speech_sources import referent
from kg.extraction.attribution.speech_tags import TAG
from kg.extraction.attribution.utterance_circumstances import channel_of, recipient_of, time_of
from kg.extraction.tree import span_of
from kg.model import Attribution, AttributionKind, Span

__all__ = ["RULES", "AttributionRule", "attributions_in", "rule_of"]


def attributions_in(doc: Doc, *, nested: bool = False) -> tuple[Attribution, ...]:
    """Every attribution of a parsed text, by place of cue; offsets are characters of `doc.text`.

    Reads the layer `quotes`. As in PolNeAR, what a source reports or thinks in turn within its own words is left out;
    with `nested` it is there too, and marked so, and what PolNeAR does not count.
    """
    quotes = QuotationPlaces(doc)
    drafts = _drafts(doc, quotes)
    inside = {i for draft in drafts if draft.rule.nests for i in draft.content} | set(quotes.at)
    drawn = (
        _drawn(doc, draft, draft.verb.i in inside)
        for draft in drafts
        if nested or (draft.rule.counts and draft.verb.i not in inside)
    )
    return tuple(sorted((a for a in drawn if a is not None), key=_place))


def _drafts(doc: Doc, quotes: QuotationPlaces) -> list[Draft]:
    """What words bear, then tags of direct speech, then the quotations that are left, then speakers by layout."""
    of_words = (verb_draft(t) or phrase_draft(t) for t in doc if not t.is_space and not t.is_punct)
    drafts = [clipped(draft, quotes) for draft in of_words if draft is not None]
    _leave_to_enclosing(drafts)
    drafts += [clipped(draft, quotes) for draft in TAG.drafts(quotes, drafts)]
    with_orphans(drafts, quotes)
    return drafts + [draft for rule in LAYOUT_RULES for draft in rule.drafts(quotes, drafts)]


def _leave_to_enclosing(drafts: Sequence[Draft]) -> None:
    """Takes from the content of a report the words of who is told to say that very report."""
    for outer in (d for d in drafts if d.rule.encloses and d.source is not None):
        phrase = outer.cue | (source_phrase(outer.source) if outer.source is not None else set())
        for inner in drafts:
            if inner.verb.i in outer.content and outer.verb.i in inner.content:
                inner.content -= phrase


def _drawn(doc: Doc, draft: Draft, nested: bool) -> Attribution | None:
    source = draft.source_positions or (
        source_phrase(draft.source, draft.verb) if draft.source is not None else set()
    )
    content = drawn_spans(doc, draft.content - draft.cue - source)
    if not content:
        return None
    head = referent(draft.source) if draft.source is not None else None
    kind = draft.sense.kind
    is_written = head is not None and head.lemma_.lower() in words(head, "document", "noun")
    if kind == AttributionKind.REPORT and is_written:
        kind = AttributionKind.DOCUMENT
    return Attribution(
        source=_as_one(drawn_spans(doc, source - draft.cue)),
        cue=_as_one(drawn_spans(doc, draft.cue)) or (span_of(draft.verb),),
        content=content,
        source_head=span_of(head) if head is not None else None,
        channel=channel_of(draft),
        recipient=recipient_of(draft),
        time=time_of(draft),
        kind=kind,
        actuality=draft.sense.actuality,
        rule=draft.rule.name,
        nested=nested,
        unmarked=draft.rule.unmarked,
    )


def _as_one(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """From the first to the last."""
    return (Span(spans[0].start, spans[-1].end),) if spans else ()


def _place(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.cue, *attribution.content)
