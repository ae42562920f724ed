"""What the rules of claims look up in the layers of a document: mentions by token, times, quotations and attributions by
place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.extraction.actuality import is_before_focus
from kg.extraction.attribution.quotation_places import MIN_WORDS_OF_SPEECH
from kg.extraction.claims.shared_modifiers import is_one, shared_modifiers
from kg.extraction.layers import attributions, derived, mention_at, mentions, quotes, times
from kg.extraction.noun_phrases import (
    CLAUSE,
    MEMBER,
    PARTICIPANT,
    PREDICATED,
    SHORTENED,
    WHOLE,
    Cut,
    noun_phrase,
)
from kg.extraction.tree import (
    dep,
    first_conjunct,
    in_order,
    is_dep,
    kid,
    kids,
    root_of,
    span_of,
    spans_of,
    tokens_in,
    trim,
)
from kg.model import Days, Mention, Span, SpanIndex, Term, TimeExpression
from kg.ontology import is_a

MAX_PARTICIPANT = 25
"""A participant of more tokens is shown without the clauses that tell which is meant."""
MAX_QUOTED_NAME = 12
"""A quotation of up to so many tokens is named as a whole, though it has more than one sentence."""
PLACES = ("Place", "Country")
"""Classes of where something can be."""


def mention_of(token: Token) -> Mention | None:
    """The mention whose head the token belongs to."""
    index = mention_at(token)
    return mentions(token.doc)[index] if index is not None else None


def mention_in(doc: Doc, span: Span) -> int | None:
    """The index of the first mention with a token of the span in its head."""
    return next((m for t in tokens_in(doc, span) if (m := mention_at(t)) is not None), None)


def type_at(token: Token) -> str:
    """The class of the token's mention; "Thing" where it is in none."""
    found = mention_of(token)
    return found.type if found is not None else "Thing"


def is_one_of(token: Token, classes: Sequence[str]) -> bool:
    """Whether the token's mention is of one of the classes, or of one below."""
    return any(is_a(type_at(token), name) for name in classes)


def term(token: Token, tokens: Sequence[Token] | None = None) -> Term:
    """The phrase under `token` (or the given tokens) as a term of a claim."""
    if tokens is None:
        return _term(token, None)
    return Term(spans_of(tokens) or (span_of(token),), span_of(token), mention_at(token))


def term_beside(token: Token, inner: Token) -> Term:
    """As `term`, without the modifier that `inner` stands in."""
    return _term(token, inner)


def _term(token: Token, inner: Token | None) -> Term:
    if dep(token) == "csubj":  # a clause is no entity: "*how old they are* is unclear"
        return Term(spans_of(trim(noun_phrase(token, CLAUSE))) or (span_of(token),), span_of(token))
    is_inside = inner is not None and token.is_ancestor(inner)
    if is_one(token) and not is_inside:
        return Term(spans_of(noun_phrase(token, WHOLE)), span_of(token))
    member, *cuts = (PREDICATED[c] if kid(token, "cop") else c for c in (MEMBER, PARTICIPANT, SHORTENED))
    found, shared = term(token, _said(token, member, inner)), _shared(token, inner)
    if is_elliptic_owner(token):
        return replace(found, mention=None)
    return shown_as(found, *(in_order([*_said(token, c, inner), *shared]) for c in cuts))


def _said(token: Token, cut: Cut, inner: Token | None) -> list[Token]:
    """The words of a phrase, without "not only" before it, which says that there is more."""
    words = noun_phrase(token, cut, beside=inner)
    return words[2:] if len(words) > 2 and is_before_focus(words[0]) else words


def is_elliptic_owner(token: Token) -> bool:
    """ "was outspent by *Fenn's*", "works for *Macy's*": an owner without what is owned, or a name that looks like one."""
    owner = first_conjunct(token)
    marked = any(c.tag_ == "POS" for c in kids(token, "case"))
    return marked and not is_dep(owner, "nmod:poss")


def shown_as(found: Term, *phrases: list[Token]) -> Term:
    """The term, shown with the words of the first of its phrases that is not too long."""
    whole = next((p for p in phrases if len(p) <= MAX_PARTICIPANT), None)
    shown = spans_of(_with_quotation(whole)) if whole is not None else ()
    return found if shown == found.spans else replace(found, shown=shown)


def _shared(token: Token, inner: Token | None) -> list[Token]:
    """The words that the token shares with the first of its coordination, unless `inner` is among them."""
    modifiers = (
        m for m in shared_modifiers(token) if inner is None or not (m == inner or m.is_ancestor(inner))
    )
    return [t for m in modifiers for t in m.subtree if not t.is_space]


def _with_quotation(whole: list[Token]) -> list[Token]:
    """The phrase with the rest of a short quotation that begins in it and goes on behind the end of the sentence: "doubles
    down on *“Fish. We love it.”*"."""
    last, doc = whole[-1], whole[-1].doc
    if any(t.is_alpha for t in doc[last.i + 1 : last.sent.end]):
        return whole
    for quotation in quotes_over(doc, span_of(last)):
        inside = tokens_in(doc, quotation)
        is_cut = whole[0].i - 1 <= inside[0].i and inside[-1].i >= last.sent.end
        if is_cut and len(inside) <= MAX_QUOTED_NAME:
            return in_order([*whole, *inside])
    return whole


def root_in(doc: Doc, span: Span) -> Token:
    """The highest token of a span."""
    return root_of(tokens_in(doc, span))


def time_at(*tokens: Token) -> TimeExpression | None:
    """The first expression of time that the tokens overlap."""
    doc = tokens[0].doc
    index = _times(doc).first(*spans_of(tokens))
    return times(doc)[index] if index is not None else None


def days_at(doc: Doc, span: Span) -> Days | None:
    """What the first expression of time that overlaps the span means."""
    index = _times(doc).first(span)
    return times(doc)[index].days if index is not None else None


def quotes_over(doc: Doc, span: Span) -> list[Span]:
    """The quotations that cover the span, in order."""
    found = quotes(doc)
    index: SpanIndex = derived(
        doc, "quotes", "by place", lambda q: SpanIndex((i, x.span) for i, x in enumerate(q))
    )
    return [found[i].span for i in index.overlapping(span) if found[i].span.covers(span)]


def is_speech(doc: Doc, quotation: Span) -> bool:
    """Whether a quotation has words enough to be what somebody says, rather than a word or two that are named."""
    counts: dict[Span, int] = derived(doc, "quotes", "words", lambda found: {})
    if quotation not in counts:
        counts[quotation] = sum(t.is_alpha for t in tokens_in(doc, quotation))
    return counts[quotation] >= MIN_WORDS_OF_SPEECH


def attributions_over(doc: Doc, cue: Span) -> list[int]:
    """The attributions whose content holds the span, the innermost first; none whose cue it is."""
    index: SpanIndex = derived(
        doc,
        "attributions",
        "contents",
        lambda found: SpanIndex((i, s) for i, a in enumerate(found) for s in a.content),
    )
    near = ((i, attributions(doc)[i]) for i in index.overlapping(cue))
    holding = {
        (sum(s.end - s.start for s in a.content), i)
        for i, a in near
        if any(s.covers(cue) for s in a.content) and not any(c.overlaps(cue) for c in a.cue)
    }
    return [i for _, i in sorted(holding)]


def attribution_cued(doc: Doc, *cue: Span) -> int | None:
    """The attribution with a cue among the spans, the first of these first."""
    index: SpanIndex = derived(
        doc,
        "attributions",
        "cues",
        lambda found: SpanIndex((i, s) for i, a in enumerate(found) for s in a.cue),
    )
    return next((i for span in cue if (i := index.first(span)) is not None), None)


def _times(doc: Doc) -> SpanIndex:
    made: SpanIndex = derived(
        doc, "times", "by place", lambda found: SpanIndex((i, t.span) for i, t in enumerate(found))
    )
    return made
