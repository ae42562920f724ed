"""Claims of titles and kin: "*Defense Minister* Ada Brook", "Labour *MP* Carl Fenn", "Ada's *brother* Carl"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.actuality import Reality, reality_of
from kg.extraction.claims.context import Context
from kg.extraction.claims.draft import Draft
from kg.extraction.mentions import Holding, Tie
from kg.model import Actuality, Mention, Span, Term

HELD = Reality(Actuality.ONGOING, False, "title")
LEFT = Reality(Actuality.HAPPENED, False, "former title")
CONFIDENCE = {"title": 0.9, "apposition": 0.85, "appointment": 0.85, "kin": 0.85, "party": 0.85}


def post_claims(holdings: Iterable[Holding], ties: Iterable[Tie], context: Context) -> Iterator[Draft]:
    """Who holds or held which post, in what it is a post, and who is tied to whom."""
    for holding in holdings:
        if holding.mention is None:
            continue
        post = _term(context.mentions[holding.mention], holding.mention, holding.spans)
        person = _term(context.mentions[holding.person], holding.person)
        relation = "heldPosition" if holding.former else "holdsPosition"
        yield _draft(person, relation, post, holding.cue, holding.rule, context, _reality(holding, context))
        if holding.organization is not None:
            place = _term(context.mentions[holding.organization], holding.organization)
            yield _draft(post, "positionIn", place, holding.cue, holding.rule, context, HELD)
    for tie in ties:
        subject, target = (_term(context.mentions[i], i) for i in (tie.subject, tie.object))
        yield _draft(subject, tie.relation, target, tie.cue, tie.rule, context, HELD)


def _reality(holding: Holding, context: Context) -> Reality:
    """A post that a verb gives is as real as that: "will elect her mayor" is planned."""
    if holding.given is not None:
        return reality_of(context.root(holding.given))
    return LEFT if holding.former else HELD


def _term(mention: Mention, index: int, spans: tuple[Span, ...] = ()) -> Term:
    return Term(spans or (mention.head,), mention.head, index)


def _draft(
    subject: Term,
    relation: str,
    target: Term,
    cue: tuple[Span, ...],
    rule: str,
    context: Context,
    reality: Reality,
) -> Draft:
    return Draft(
        head=context.root(cue[0]),
        subject=subject,
        relation=relation,
        words=relation,
        cue=cue,
        target=target,
        qualifiers=(),
        reality=reality,
        rule=rule,
        confidence=CONFIDENCE[rule],
    )
