"""Who holds which post and who is tied to whom: two layers of a document, made once from its mentions by the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extraction.layers import mention_at, mentions
from kg.extraction.mentions.mention_finding import text_order
from kg.extraction.mentions.post_and_kin_rules import RULES, PostRule, TieRule
from kg.extraction.mentions.post_labels import (
    in_full,
    is_after_former,
    is_former,
    label_of,
    words_of_post,
)
from kg.extraction.mentions.post_seats import organization_of, seat_of_title
from kg.extraction.mentions.titles import GivenPost
from kg.extraction.post_holdings import Holding, Tie
from kg.extraction.tree import span_of, span_over, spans_of
from kg.model import Mention, MentionKind, Span


def holdings_in(doc: Doc) -> tuple[Holding, ...]:
    """Every post that a rule gives to a named person or to whom a verb appoints, in order of the text.

    The mentions are those of the document's layer. A title without country or organisation is left without: no post is
    guessed.
    """
    rules = (rule for rule in RULES if isinstance(rule, PostRule))
    found = [_holding(post, rule) for rule in rules for post in rule.apply(doc)]
    unique = {(h.person, h.spans): h for h in found}
    whole = [h for h in unique.values() if not any(_is_part_of(h, other) for other in unique.values())]
    return tuple(sorted(whole, key=lambda h: (h.spans, h.person)))


def _is_part_of(holding: Holding, other: Holding) -> bool:
    """Whether the words of a post are a part of those of another that the same person holds: "Attorney *General*"."""
    if holding is other or holding.person != other.person or holding.spans == other.spans:
        return False
    return all(any(o.covers(s) for o in other.spans) for s in holding.spans)


def _holding(post: GivenPost, rule: PostRule) -> Holding:
    if post.label:
        span, seat = span_over(post.words), seat_of_title(post.noun)
        label = in_full(post.label, mentions(post.noun.doc)[seat] if seat is not None else None, post.noun)
        return Holding(
            post.person, (span,), label, seat, rule, (span,), former=is_after_former(post.words[0])
        )
    noun = post.noun
    tokens = words_of_post(noun, post.person)
    organization = organization_of(noun)
    return Holding(
        person=post.person,
        spans=spans_of(tokens) or (span_of(noun),),
        label=label_of(noun, tokens, mentions(noun.doc)[organization] if organization is not None else None),
        organization=organization,
        rule=rule,
        cue=(span_of(noun),),
        mention=mention_at(noun),
        former=is_former(noun),
        given=span_of(post.verb) if post.verb is not None else None,
    )


def ties_in(doc: Doc) -> tuple[Tie, ...]:
    """Kinship and membership that noun phrases state of named people, in order of the text."""
    rules = (rule for rule in RULES if isinstance(rule, TieRule))
    found = {
        Tie(tie.subject, tie.relation, tie.object, (span_of(tie.noun),), rule)
        for rule in rules
        for tie in rule.apply(doc)
    }
    return tuple(sorted(found, key=lambda t: (t.cue, t.subject, t.object, t.relation)))


def with_posts(
    found: Sequence[Mention], holdings: Sequence[Holding]
) -> tuple[tuple[Mention, ...], tuple[Holding, ...]]:
    """The mentions with every post that someone holds among them, by its full name ("Defense Minister of Latvia").

    The holdings are returned with their indexes into these mentions.
    """
    named = list(found)
    posts = []
    for holding in holdings:
        if holding.mention is None or named[holding.mention].type != "Position":
            span = Span(holding.spans[0].start, holding.spans[-1].end)
            named.append(Mention(span, holding.cue[0], "Position", MentionKind.NOMINAL, normal=holding.label))
            posts.append(len(named) - 1)
        else:
            named[holding.mention] = replace(named[holding.mention], normal=holding.label)
            posts.append(holding.mention)
    order = sorted(range(len(named)), key=lambda i: text_order(named[i]))
    place = {old: new for new, old in enumerate(order)}
    moved = (
        replace(
            holding,
            person=place[holding.person],
            organization=place[holding.organization] if holding.organization is not None else None,
            mention=place[post],
        )
        for holding, post in zip(holdings, posts, strict=True)
    )
    return tuple(named[i] for i in order), tuple(moved)
