"""Who says so: a claim within the content of an attribution is the object of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extraction.actuality import Reality, reality_of
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clauses import is_predicate
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import attribution_cued, attribution_of, is_speech, quotes_over
from kg.extraction.claims.qualifier_days import time_of
from kg.extraction.claims.report_drafts import cue_token, report_of_claim, report_of_words
from kg.extraction.layers import attributions, language_of
from kg.extraction.tree import span_of
from kg.model import Actuality, Attribution, Qualifier, Span

MAX_NESTING = 4
"""Reports within reports are followed this far."""


def with_reports(drafts: Sequence[Draft], doc: Doc) -> list[Draft]:
    """The drafts, with a report for each that lies in an attribution's content, and reports of those."""
    for draft in drafts:
        _cut_cue(draft, doc)
    kept = [d for d in drafts if not _is_told_by_report(d, doc)]
    found, layer = list(kept), kept
    for _ in range(MAX_NESTING):
        layer = [report for draft in layer if (report := _report_of(draft, doc)) is not None]
        found += layer
    found += _without_claims(found, doc)
    for draft in found:
        draft.quoted = draft.report is None and draft.attribution is None and _is_orphan(draft, doc)
    return found


def _is_orphan(draft: Draft, doc: Doc) -> bool:
    """Whether cue and subject stand in words of speech in quotation marks: "“*We will stay*.” The crowd cheered."."""
    spans = (*draft.cue, *draft.subject.spans)
    return any(
        all(quotation.covers(s) for s in spans) and is_speech(doc, quotation)
        for quotation in quotes_over(doc, draft.cue[0])
    )


def _cut_cue(draft: Draft, doc: Doc) -> None:
    """ "*pledged* | to *join*": the cue of the claim is what stands in the content, the rest is the report's."""
    index = attribution_cued(doc, *draft.cue)
    if index is None:
        return
    content = attributions(doc)[index].content
    pairs = [(max(s.start, c.start), min(s.end, c.end)) for s in draft.cue for c in content]
    inner = tuple(Span(start, end) for start, end in pairs if start < end)
    if inner and any(c.covers(span_of(draft.head)) for c in content):
        draft.cue = inner
        words = draft.words.split()
        own = (draft.head.lemma_.lower(), draft.head.lower_)
        start = next((i for i, word in enumerate(words) if word in own), 0)
        draft.words = " ".join(words[start:])


def _is_told_by_report(draft: Draft, doc: Doc) -> bool:
    """A clause whose verb is the cue of an attribution is told by the report ("*said* that …"), unless it says
    something of its own of someone or something ("*thanked* him for", "*accused* Russia of")."""
    index = attribution_cued(doc, *draft.cue)
    if index is None or not draft.rule.clausal:
        return False
    attribution = attributions(doc)[index]
    if not attribution.kind.is_said or not attribution.source:
        return False
    told = not draft.relation or draft.relation in language_of(doc).words(LEXICON, "report", "told")
    return told or draft.target is None or draft.target.mention is None


def _report_of(draft: Draft, doc: Doc) -> Draft | None:
    """The report whose content holds the claim; the claim takes from it how real it is and which qualifiers it keeps."""
    index = attribution_of(doc, draft.cue[0])
    if index is None or attribution_cued(doc, *draft.cue) == index:
        return None
    if draft.rule.presupposed and not quotes_over(doc, draft.cue[0]):
        return None
    attribution = attributions(doc)[index]
    if not attribution.cue:
        return None
    draft.attribution = index
    draft.reality = _as_said(draft.reality, attribution)
    kept = tuple(q for q in draft.qualifiers if _is_inside(q, attribution, draft))
    if any(q.role == "time" and q not in kept for q in draft.qualifiers):  # "*In May* he was told to leave"
        draft.time = time_of(kept, doc, draft.head)
    if not attribution.source:
        return None
    if draft.reality.real and _is_untold(attribution, doc):
        draft.reality = Reality(Actuality.POSSIBLE, draft.reality.negated, "not told")
    draft.qualifiers = kept
    draft.report = report_of_claim(draft, attribution, doc)
    return draft.report


def _as_said(reality: Reality, attribution: Attribution) -> Reality:
    """How real a content is by the word that reports it: what is denied, and what is pledged."""
    made = attribution.actuality
    if made == Actuality.DENIED and not reality.negated:
        return replace(reality, actuality=made, because=made.value)
    if made == Actuality.PLEDGED and (reality.actuality.is_real or reality.actuality == Actuality.PLANNED):
        return replace(reality, actuality=made, because=made.value)
    return reality


def _is_untold(attribution: Attribution, doc: Doc) -> bool:
    """ "reports do *not indicate* that it fell": what is not said is open."""
    token = cue_token(attribution, doc)
    return is_predicate(token) and reality_of(token).negated and attribution.actuality is None


def _is_inside(qualifier: Qualifier, attribution: Attribution, draft: Draft) -> bool:
    """What stands outside the content qualifies the report: "…," he said *on Telegram*."""
    content = attribution.content
    return any(s.overlaps(qualifier.head) for s in content) or not any(
        s.covers(draft.cue[0]) for s in content
    )


def _without_claims(found: Sequence[Draft], doc: Doc) -> list[Draft]:
    """Reports whose content holds no claim ("called it “a disaster”"): the words themselves are the object."""
    used = {d.attribution for d in found}
    told = {i for d in found if d.content is None and (i := attribution_cued(doc, *d.cue)) is not None}
    return [
        report_of_words(attribution, doc)
        for index, attribution in enumerate(attributions(doc))
        if index not in used
        and index not in told
        and attribution.kind.is_said
        and attribution.source
        and attribution.cue
        and attribution.content
    ]
