"""Who says so: a claim within the content of an attribution is the object of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extraction.actuality import Reality, reality_of
from kg.extraction.attribution import rule_of
from kg.extraction.claims.attributed_voices import gives_voice, is_apart, voice_of
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clauses import is_predicate
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import (
    attribution_cued,
    attributions_over,
    is_speech,
    quotes_over,
    root_in,
)
from kg.extraction.claims.qualifier_days import time_of
from kg.extraction.claims.report_drafts import cue_token, report_of_claim, report_of_words, source_qualifier
from kg.extraction.layers import attributions, language_of
from kg.extraction.tree import is_dep, span_of
from kg.model import Actuality, Attribution, AttributionKind, Qualifier, Span

MAX_NESTING = 4
"""Reports within reports are followed this far."""


def with_reports(drafts: Sequence[Draft], doc: Doc) -> list[Draft]:
    """The drafts, with a report for each that lies in an attribution's content, and reports of those."""
    for draft in drafts:
        _cut_cue(draft, doc)
    kept = [d for d in drafts if not _is_told_by_report(d, doc)]
    found, layer = list(kept), kept
    told: set[int] = set()
    for _ in range(MAX_NESTING):
        layer = [report for draft in layer for report in _reports_of(draft, doc, told)]
        found += layer
    found += _without_claims(found, doc, told)
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
    """ "*pledged* | to *join*": the cue of the claim is what stands in the content, the rest is the report's; its label
    stays whole, since who pledged to join need not have joined."""
    index = attribution_cued(doc, *draft.cue)
    if index is None:
        return
    content = attributions(doc)[index].content
    inner = _within(draft.cue, content)
    if inner and any(c.covers(span_of(draft.head)) for c in content):
        draft.cue = inner
        words = draft.words.split()
        own = (draft.head.lemma_.lower(), draft.head.lower_)
        start = next((i for i, word in enumerate(words) if word in own), 0)
        draft.words = " ".join(words[start:])


def _within(spans: Sequence[Span], content: Sequence[Span]) -> tuple[Span, ...]:
    """What of the spans lies in the content."""
    pairs = [(max(s.start, c.start), min(s.end, c.end)) for s in spans for c in content]
    return tuple(Span(start, end) for start, end in pairs if start < end)


def _is_told_by_report(draft: Draft, doc: Doc) -> bool:
    """A clause whose verb is the cue of an attribution is told by the report ("*said* that …"), unless it says
    something of its own of someone or something ("*thanked* him for", "*accused* Russia of")."""
    index = attribution_cued(doc, *draft.cue)
    if index is None or not draft.rule.clausal:
        return False
    if not attributions(doc)[index].source or not _is_reported(index, doc):
        return False
    told = not draft.relation or draft.relation in language_of(doc).words(LEXICON, "report", "told")
    return told or draft.target is None or draft.target.mention is None


def _is_reported(index: int, doc: Doc) -> bool:
    """Whether a report is made of the content as a whole: of a clause or a quotation in the voice of its source."""
    return rule_of(attributions(doc)[index]).states and gives_voice(doc, index)


def _reports_of(draft: Draft, doc: Doc, told: set[int]) -> list[Draft]:
    """The reports whose content is the claim: of the one in whose voice it is told, and of the innermost attribution
    where that is another ("*plans* to close it"). The claim takes from them how real it is and which qualifiers it keeps."""
    over = [i for i in attributions_over(doc, draft.cue[0]) if attributions(doc)[i].cue]
    presupposed = draft.rule.presupposed and not quotes_over(doc, draft.cue[0])
    if not over or presupposed or attribution_cued(doc, *draft.cue) == over[0]:
        return []
    draft.attribution = voice_of(draft, doc)
    _take_reality(draft, attributions(doc)[over[0]], doc)
    found = []
    for index in dict.fromkeys((over[0], draft.attribution)):
        if index is None or (index != draft.attribution and is_apart(draft, attributions(doc)[index], doc)):
            continue
        attribution = attributions(doc)[index]
        if attribution.source:
            told.add(index)
            found.append(report_of_claim(draft, attribution, doc))
        _keep_inside(draft, attribution, doc)
        if index == draft.attribution:
            draft.report = found[-1] if attribution.source else None
        elif attribution.kind is AttributionKind.EVIDENCE and attribution.source:
            draft.qualifiers = (*draft.qualifiers, source_qualifier(attribution, doc))
    return found


def _keep_inside(draft: Draft, attribution: Attribution, doc: Doc) -> None:
    """Takes from a claim what stands outside the content, and so qualifies the report."""
    kept = tuple(q for q in draft.qualifiers if _is_inside(q, attribution, draft))
    if any(q.role == "time" and q not in kept for q in draft.qualifiers):  # "*In May* he was told to leave"
        draft.time = time_of(kept, doc, draft.head)
    draft.qualifiers = kept


def _take_reality(draft: Draft, attribution: Attribution, doc: Doc) -> None:
    """How real the claim is as the innermost attribution has it."""
    draft.reality = _as_said(draft.reality, attribution, doc)
    aside = is_dep(draft.head, "acl:relcl")  # "did not say where the ferry *that sank* lies"
    if attribution.source and draft.reality.real and not aside and _is_untold(attribution, doc):
        draft.reality = Reality(Actuality.POSSIBLE, draft.reality.negated, "not told")


def _as_said(reality: Reality, attribution: Attribution, doc: Doc) -> Reality:
    """How real a content is by the word that reports it: what is denied, what is pledged, and what is "not denied", which is
    open."""
    made = attribution.actuality
    denies = made == Actuality.DENIED and not reality.negated and not _is_negated(attribution, doc)
    pledges = made == Actuality.PLEDGED and (
        reality.actuality.is_real or reality.actuality == Actuality.PLANNED
    )
    if made is None or not (denies or pledges):
        return reality
    return replace(reality, actuality=made, because=root_in(doc, attribution.cue[0]).lemma_)


def _is_untold(attribution: Attribution, doc: Doc) -> bool:
    """ "reports do *not indicate* that it fell": what is not said is open."""
    return attribution.actuality is None and _is_negated(attribution, doc)


def _is_negated(attribution: Attribution, doc: Doc) -> bool:
    token = cue_token(attribution, doc)
    return is_predicate(token) and reality_of(token).negated


def _is_inside(qualifier: Qualifier, attribution: Attribution, draft: Draft) -> bool:
    """What stands outside the content qualifies the report: "…," he said *on Telegram*."""
    content = attribution.content
    return any(s.overlaps(qualifier.head) for s in content) or not any(
        s.covers(draft.cue[0]) for s in content
    )


def _without_claims(found: Sequence[Draft], doc: Doc, used: set[int]) -> list[Draft]:
    """Reports whose content holds no claim ("called it “a disaster”"): the words themselves are the object."""
    told = {i for d in found if d.content is None and (i := attribution_cued(doc, *d.cue)) is not None}
    return [
        report_of_words(attribution, doc)
        for index, attribution in enumerate(attributions(doc))
        if index not in used
        and index not in told
        and _is_reported(index, doc)
        and attribution.source
        and attribution.cue
        and attribution.content
    ]
