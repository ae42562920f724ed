"""Who says so: a claim within the content of an attribution is the object of a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from kg.extraction.actuality import Reality, reality_of
from kg.extraction.attribution import rule_of
from kg.extraction.attribution.quotation_places import MIN_WORDS_OF_SPEECH
from kg.extraction.claims.clauses import is_predicate
from kg.extraction.claims.context import Context
from kg.extraction.claims.draft import Draft
from kg.extraction.claims.frames import frames
from kg.extraction.claims.when import time_of
from kg.extraction.tree import span_of
from kg.model import Actuality, Attribution, Days, Qualifier, Span, Term

DEPTH = 4
"""Reports within reports are followed this far."""
RELATIONS = frozenset(
    {
        "warned",
        "promised",
        "threatened",
        "demanded",
        "wrote",
        "proposed",
        "urged",
        "asked",
        "refused",
        "rejected",
        "plans",
        "agreedWith",
        "accused",
    }
)
"""What a report may be beside "said"."""
SAYING = frozenset({"", "said", "wrote", "mentions"})
"""Relations of a clause that a report tells better."""
PRESUPPOSED = frozenset(
    {"title", "apposition", "kin", "party", "place-of-noun", "origin", "role-noun", "state-of-noun"}
)
"""Rules whose claims are the writer's, unless they stand in a quotation: "he said that *Mayor* Brook left"."""
CONFIDENCE = 0.8


def with_reports(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """The drafts, with a report for each that lies in an attribution's content, and reports of those."""
    for draft in drafts:
        _divide(draft, context)
    kept = [d for d in drafts if not _is_report_itself(d, context)]
    found, layer = list(kept), kept
    for _ in range(DEPTH):
        layer = [report for draft in layer if (report := _report_of(draft, context)) is not None]
        found += layer
    found += _without_content(found, context)
    for draft in found:
        draft.quoted = draft.report is None and draft.attribution is None and _is_orphan(draft, context)
    return found


def _is_orphan(draft: Draft, context: Context) -> bool:
    """Whether cue and subject stand in words of speech in quotation marks: "“*We will stay*.” The crowd cheered."."""
    spans = (*draft.cue, *draft.subject.spans)
    return any(
        all(q.covers(s) for s in spans) and context.words_quoted[q] >= MIN_WORDS_OF_SPEECH
        for q in context.quotes_over(draft.cue[0])
    )


def _divide(draft: Draft, context: Context) -> None:
    """ "*pledged* | to *join*": the cue of the claim is what stands in the content, the rest is the report's."""
    index = _cued(draft.cue, context)
    if index is None:
        return
    content = context.attributions[index].content
    pairs = [(max(s.start, c.start), min(s.end, c.end)) for s in draft.cue for c in content]
    inner = tuple(Span(start, end) for start, end in pairs if start < end)
    if inner and any(c.covers(span_of(draft.head)) for c in content):
        draft.cue = inner
        words = draft.words.split()
        start = next(
            (i for i, w in enumerate(words) if w in (draft.head.lemma_.lower(), draft.head.lower_)), 0
        )
        draft.words = " ".join(words[start:])


def _is_report_itself(draft: Draft, context: Context) -> bool:
    """A clause whose verb is the cue of an attribution is told by the report ("*said* that …"), unless it says
    something of its own of someone or something ("*thanked* him for", "*accused* Russia of")."""
    index = _cued(draft.cue, context)
    if index is None or draft.rule in PRESUPPOSED or draft.rule == "event-noun":
        return False
    attribution = context.attributions[index]
    if not attribution.kind.is_said or not attribution.source:
        return False
    own = draft.relation not in SAYING and draft.target is not None and draft.target.mention is not None
    return not own


def _cued(cue: Iterable[Span], context: Context) -> int | None:
    return next((i for span in cue if (i := context.attribution_cued(span)) is not None), None)


def _report_of(draft: Draft, context: Context) -> Draft | None:
    index = context.attribution_of(draft.cue[0])
    if index is None or _cued(draft.cue, context) == index:
        return None
    if draft.rule in PRESUPPOSED and not context.quotes_over(draft.cue[0]):
        return None
    attribution = context.attributions[index]
    if not attribution.cue:
        return None
    draft.attribution = index
    if attribution.actuality == Actuality.DENIED and not draft.reality.negated:
        draft.reality = Reality(Actuality.DENIED, draft.reality.negated, "denied")
    elif attribution.actuality == Actuality.PLEDGED and (
        draft.reality.actuality.is_real or draft.reality.actuality == Actuality.PLANNED
    ):
        draft.reality = Reality(Actuality.PLEDGED, draft.reality.negated, "pledged")
    kept = tuple(q for q in draft.qualifiers if _inside(q, attribution, draft))
    if any(q.role == "time" and q not in kept for q in draft.qualifiers):  # "*In May* he was told to leave"
        draft.time = time_of(kept, context, draft.head)
    if not attribution.source:
        return None
    if draft.reality.real and _is_untold(attribution, context):
        draft.reality = Reality(Actuality.POSSIBLE, draft.reality.negated, "not told")
    draft.qualifiers = kept
    report = _draft(attribution, _content_term(draft, attribution), context)
    report.content = draft
    draft.report = report
    return report


def _is_untold(attribution: Attribution, context: Context) -> bool:
    """ "reports do *not indicate* that it fell": what is not said is open."""
    token = _cue_token(attribution, context)
    return is_predicate(token) and reality_of(token).negated and attribution.actuality is None


def _inside(qualifier: Qualifier, attribution: Attribution, draft: Draft) -> bool:
    """What stands outside the content qualifies the report: "…," he said *on Telegram*."""
    content = attribution.content
    return any(s.overlaps(qualifier.head) for s in content) or not any(
        s.covers(draft.cue[0]) for s in content
    )


def _content_term(draft: Draft, attribution: Attribution) -> Term:
    """What is said, as far as it stands in the sentence of the claim."""
    place = draft.sentence
    pairs = [(max(s.start, place.start), min(s.end, place.end)) for s in attribution.content]
    return Term(tuple(Span(a, b) for a, b in pairs if a < b) or draft.cue, draft.cue[-1])


def _without_content(found: Sequence[Draft], context: Context) -> list[Draft]:
    """Reports whose content holds no claim ("called it “a disaster”"): the words themselves are the object."""
    used = {d.attribution for d in found}
    told = {i for d in found if d.content is None and (i := _cued(d.cue, context)) is not None}
    drafts = []
    for index, attribution in enumerate(context.attributions):
        plain = attribution.kind.is_said and attribution.source and attribution.cue
        if index in used or index in told or not plain or not attribution.content:
            continue
        drafts.append(_draft(attribution, Term(attribution.content, attribution.content[0]), context))
    return drafts


def _draft(attribution: Attribution, target: Term, context: Context) -> Draft:
    token = _cue_token(attribution, context)
    plain = (f.relation for f in frames("frame").get(token.lemma_.lower(), ()) if not f.conditions)
    relation = next((name for name in plain if name in RELATIONS), "said")
    if rule_of(attribution).told_as_said:
        relation = "said"
    if relation == "said" and not attribution.kind.is_said:
        relation = ""
    return Draft(
        head=token,
        subject=_source_term(attribution, context),
        relation=relation,
        words=token.lemma_.lower(),
        cue=attribution.cue,
        target=target,
        qualifiers=tuple(_circumstances(attribution, context)),
        reality=reality_of(token) if is_predicate(token) else Reality(Actuality.HAPPENED, False, "noun"),
        rule=f"report:{attribution.rule}",
        confidence=CONFIDENCE,
        attribution=None,
        time=(context.days_at(attribution.time) if attribution.time else None) or Days(),
    )


def _cue_token(attribution: Attribution, context: Context) -> Token:
    whole = Span(attribution.cue[0].start, attribution.cue[-1].end)
    verbs = [t for t in context.tokens(whole) if t.pos_ == "VERB"]
    return verbs[-1] if verbs else context.root(whole)


def _source_term(attribution: Attribution, context: Context) -> Term:
    head = attribution.source_head or attribution.source[-1]
    return Term(attribution.source, head, context.mention_of(head))


def _circumstances(attribution: Attribution, context: Context) -> list[Qualifier]:
    found = []
    for role in ("channel", "recipient", "time"):
        span: Span | None = getattr(attribution, role)
        if span is None:
            continue
        days = context.days_at(span) if role == "time" else None
        found.append(
            Qualifier(role, (span,), span, context.mention_of(span), days.interval if days else None)
        )
    return found
