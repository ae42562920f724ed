"""From an attribution to the draft of a report: who said it, how, to whom, when, and by which relation."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from kg.extraction.actuality import Reality, reality_of
from kg.extraction.attribution import rule_of
from kg.extraction.claim_rule import ClaimRule
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clauses import is_predicate
from kg.extraction.claims.frames_lexicon import LEXICON, cited
from kg.extraction.claims.layer_lookups import days_at, mention_in, root_in
from kg.extraction.claims.speaking_sources import can_speak
from kg.extraction.layers import language_of, mention_at
from kg.extraction.tree import dep, tokens_in
from kg.lexicon.relation_frames import Frame, frames
from kg.model import Actuality, Attribution, Days, OwnWords, Qualifier, Span, Term
from kg.rules import Rule

SAID = "said"
CONFIDENCE = 0.8
"""The share of reports that are right."""


def report_of_claim(draft: Draft, attribution: Attribution, doc: Doc) -> Draft:
    """The report that what a draft states was said."""
    report = _report(attribution, _content(draft, attribution), doc)
    report.content = draft
    return report


def report_of_words(attribution: Attribution, doc: Doc) -> Draft:
    """The report of a content that states nothing by itself."""
    return _report(attribution, Term(attribution.content, attribution.content[0]), doc)


def cue_token(attribution: Attribution, doc: Doc) -> Token:
    """The word that reports: the last verb of the cue, else its highest word."""
    whole = Span(attribution.cue[0].start, attribution.cue[-1].end)
    verbs = [t for t in tokens_in(doc, whole) if t.pos_ == "VERB"]
    return verbs[-1] if verbs else root_in(doc, whole)


@cache
def report_rule(rule: Rule) -> ClaimRule:
    """The rule of the reports of what a rule of attribution found."""
    return ClaimRule(
        name=f"report:{rule.name}",
        example=rule.example,
        counterexample=rule.counterexample,
        confidence=CONFIDENCE,
    )


def _report(attribution: Attribution, target: Term, doc: Doc) -> Draft:
    token = cue_token(attribution, doc)
    entry = _entry(token, attribution)
    plain = SAID if attribution.kind.is_said and can_speak(attribution, doc) else ""
    rule = report_rule(rule_of(attribution))
    return Draft(
        head=token,
        subject=_source(attribution, doc),
        relation=entry.relation if entry is not None else plain,
        words=token.lemma_.lower(),
        cue=attribution.cue,
        label=OwnWords(attribution.cue, inverse=_is_preposition(attribution, doc)),
        target=target,
        qualifiers=tuple(_circumstances(attribution, doc)),
        reality=reality_of(token) if is_predicate(token) else Reality(Actuality.HAPPENED, False, "noun"),
        rule=rule,
        confidence=rule.confidence,
        time=(days_at(doc, attribution.time) if attribution.time else None) or Days(),
        entry=cited(language_of(token), "frame", entry, token.lemma_.lower()) if entry is not None else None,
    )


def _is_preposition(attribution: Attribution, doc: Doc) -> bool:
    """ "Prices fell, *according to* the bank": words that stand between what is said and who says it."""
    tokens = [t for span in attribution.cue for t in tokens_in(doc, span)]
    return all(dep(t) in ("case", "mark", "fixed") for t in tokens)


def _entry(token: Token, attribution: Attribution) -> Frame | None:
    """The frame without conditions that tells more of the report than that something was said."""
    if rule_of(attribution).told_as_said and attribution.kind.is_said:
        return None
    language = language_of(token)
    relations = language.words(LEXICON, "report", "relation")
    known = frames(language, "frame").get(token.lemma_.lower(), ())
    bare = (entry for entry in known if not (entry.conditions or entry.actor))
    return next((entry for entry in bare if entry.relation in relations), None)


def _content(draft: Draft, attribution: Attribution) -> Term:
    """What is said, as far as it stands in the sentence of the claim."""
    place = draft.sentence
    pairs = [(max(s.start, place.start), min(s.end, place.end)) for s in attribution.content]
    return Term(tuple(Span(a, b) for a, b in pairs if a < b) or draft.cue, draft.cue[-1])


def source_qualifier(attribution: Attribution, doc: Doc) -> Qualifier:
    """What shows something, as a circumstance of what it shows: "*figures* show that sales fell"."""
    source = _source(attribution, doc)
    return Qualifier("source", source.spans, source.head, source.mention)


def _source(attribution: Attribution, doc: Doc) -> Term:
    head = attribution.source_head or attribution.source[-1]
    return Term(attribution.source, head, mention_in(doc, head))


def _circumstances(attribution: Attribution, doc: Doc) -> list[Qualifier]:
    found = []
    for role in ("channel", "recipient", "time"):
        span: Span | None = getattr(attribution, role)
        if span is None:
            continue
        days = days_at(doc, span) if role == "time" else None
        head = mention_at(root_in(doc, span))  # "told *her husband*" was told to him, not to her
        found.append(Qualifier(role, (span,), span, head, days.interval if days else None))
    return found
